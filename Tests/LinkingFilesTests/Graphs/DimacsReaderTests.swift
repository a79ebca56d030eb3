import Tables
import Basics
import Graphs
import Linking
import LinkingFiles
import Testing

@Suite("Reading a graph in DIMACS form")
struct DimacsReaderTests {
    private func read(_ text: String) throws -> ReadGraph {
        try GraphFile.parse(Array(text.utf8), name: "g.gr")
    }

    /// The faults as `LINE:COLUMN found … expected …`.
    private func faults(_ text: String) -> [FileFault] {
        do throws(InputError) {
            _ = try GraphFile.parse(Array(text.utf8), name: "g.gr")
            return []
        } catch {
            guard case .faults(let faults) = error else { return [] }
            return faults.faults
        }
    }

    @Test("comments, blank lines, tabs, CRLF, a byte-order mark and a missing last line feed are fine")
    func lenient() throws {
        let read = try read(
            "\u{FEFF}c a graph\r\n\r\nc\r\np edge 3 2\r\n e\t1  2 -5 \r\ncomment too\r\ne 3 2 +7")
        #expect(read.graph.vertexCount == 3)
        #expect(read.graph.edges == [GraphEdge(1, 2, weight: -5), GraphEdge(2, 3, weight: 7)])
        #expect(read.notices.isEmpty)
    }

    @Test("an edge without a weight has weight 1, and p col is p edge")
    func weightless() throws {
        #expect(try read("p col 2 1\ne 2 1\n").graph.edges == [GraphEdge(1, 2, weight: 1)])
    }

    @Test("weights go to 10^12 either way, and no further")
    func weights() throws {
        let graph = try read("p edge 2 2\ne 1 2 1000000000000\ne 1 2 -1000000000000\n").graph
        #expect(graph.edges.map(\.weight) == [-1_000_000_000_000, 1_000_000_000_000])
        for weight in ["1000000000001", "-1000000000001", "99999999999999999999999"] {
            let fault = faults("p edge 2 1\ne 1 2 \(weight)\n").first
            #expect(fault?.line == 2 && fault?.column == 7 && fault?.found == "\"\(weight)\"")
        }
    }

    @Test("a graph without edges, or without vertices, is a graph")
    func empty() throws {
        #expect(try read("p edge 0 0\n").graph.vertexCount == 0)
        #expect(try read("p edge 5 0\n").graph.vertexCount == 5)
    }

    @Test("all faults are told at once, each with line, column, what was found and what was expected")
    func allFaults() {
        let found = faults(
            """
            p edge 3 9
            e 1 4 2
            e 0 2 2
            e 1 2 2.5
            e 1 two 3
            e 1
            e 1 2 3 4
            a 1 2 3
            1 2 3
            p edge 3 1
            """)
        #expect(
            found.map { "\($0.line ?? 0):\($0.column ?? 0) \($0.found)" } == [
                "2:5 \"4\"", "3:3 \"0\"", "4:7 \"2.5\"", "5:5 \"two\"", "6:4 the end of the line",
                "7:9 \"4\"",
                "8:1 \"a\"", "9:1 \"1\"", "10:1 a second line that begins with p",
            ])
        #expect(found.allSatisfy { !$0.expected.isEmpty && !$0.maybe.isEmpty && $0.file == "g.gr" })
        #expect(found[0].expected == "a vertex from 1 to 3")
        #expect(found[1].maybe.contains("numbered from 0"))
        #expect(found[2].maybe.contains("whole"))
        #expect(found[7].maybe.contains("\"e \""))
    }

    @Test("without the line that begins with p, that is told once")
    func noProblem() {
        #expect(faults("e 1 2 3\ne 2 3 4\n").map(\.line) == [1])
        #expect(faults("c nothing\n").map(\.found) == ["no line that begins with p"])
        #expect(faults("").map(\.found) == ["an empty file"])
    }

    @Test("a line that begins with p and can't be read is told, and not every edge after it")
    func badProblem() {
        #expect(faults("p edge many 1\ne 1 2 3\n").map(\.column) == [8])
        #expect(
            faults("p sp 2 1\ne 1 2 3\n").map(\.maybe) == [
                "this file is for another problem, on a directed graph"
            ])
        #expect(faults("p edge 2\ne 1 2 3\n").map(\.found) == ["the end of the line"])
        #expect(faults("p edge 10000001 1\n").map(\.column) == [8])
    }

    @Test("loops, parallel edges and a count that is off are notices with their lines")
    func notices() throws {
        let read = try read("p edge 3 2\ne 1 2 3\ne 2 2 1\ne 2 1 5\ne 3 3 1\ne 1 2 4\n")
        #expect(read.graph.edges.map(\.weight) == [3, 4, 5])
        #expect(read.notices.map(\.line) == [1, 3, 4])
        #expect(
            read.notices.map { String($0.found.prefix(7)) } == ["5 edges", "2 edges", "2 edges"])
        #expect(read.notices.allSatisfy { $0.severity == .warning })
    }

    @Test("thousands of faults are counted, and the first kept")
    func many() {
        let text = "p edge 2 3000\n" + String(repeating: "e 1 3 1\n", count: 3000)
        do throws(InputError) {
            _ = try GraphFile.parse(Array(text.utf8), name: "g.gr")
            Issue.record("it was read")
        } catch {
            #expect(error.text.hasSuffix("… and 2950 more"))
        }
    }

    @Test("what is written is read again as it was")
    func roundTrip() throws {
        let graph = try PlainGraph(
            vertexCount: 4,
            edges: [GraphEdge(3, 1, weight: -2), GraphEdge(2, 4, weight: 9), GraphEdge(1, 3, weight: 0)])
        let bytes = DimacsText.bytes(graph, comments: ["made by hand"])
        #expect(try GraphFile.parse(bytes, name: "g.gr").graph == graph)
    }

    @Test("any bytes end as a graph or as faults")
    func noise() {
        let pieces = [
            "e ", "p ", "edge ", "c", "1 ", "2", "-", " ", "\n", "\r\n", "\t", "9999999999999999999", "\u{0}",
            "é", "e 1 2 3\n",
        ]
        var state: UInt64 = 9
        for _ in 0..<300 {
            var text = ""
            for _ in 0..<30 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += pieces[Int(state >> 33) % pieces.count]
            }
            let isRead = (try? read(text)) != nil
            #expect(isRead == faults(text).isEmpty)
        }
    }
}
