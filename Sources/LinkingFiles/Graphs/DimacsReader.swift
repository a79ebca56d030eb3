import Basics
import Graphs
import Linking
import Tables

/// Reads a graph in DIMACS form, byte by byte, and keeps every fault.
struct DimacsReader {
    /// The faults that are kept, of as many as there are.
    private static let keptFaults = 1000

    private let bytes: [UInt8]
    private let name: String
    private var line = 0
    private var faults: [FileFault] = []
    private var faultsLeftOut = 0
    private var notices: [FileFault] = []
    /// The line that begins with p, its number, and what it says; 0 for a number that can't be read.
    private var problem: (line: Int, vertices: Int?, edges: Int?)?
    private var hasEarlyEdge = false
    private var edges: [GraphEdge] = []
    /// The line of each edge.
    private var lines: [Int32] = []
    private var loops: (count: Int, first: Int) = (0, 0)

    init(_ bytes: [UInt8], name: String) { (self.bytes, self.name) = (bytes, name) }

    /// The graph.
    mutating func read() throws(InputError) -> ReadGraph {
        readLines()
        if problem == nil, !hasEarlyEdge {
            add(
                line: nil, column: nil, found: bytes.isEmpty ? "an empty file" : "no line that begins with p",
                expected: "a line \"p edge VERTICES EDGES\" before the edges", maybe: "this is no DIMACS file"
            )
        }
        guard faults.isEmpty else { throw wrong() }
        let graph: PlainGraph
        do {
            graph = try PlainGraph(vertexCount: problem?.vertices ?? 0, edges: edges)
        } catch {
            // Every number was looked at where it stands; this says so if one was forgotten.
            add(line: nil, column: nil, found: "\(error)", expected: "numbers in their ranges", maybe: "")
            throw wrong()
        }
        notice(graph)
        return ReadGraph(graph: graph, notices: notices)
    }

    private func wrong() -> InputError {
        .faults(InputFaults(faults: faults, leftOut: faultsLeftOut, warnings: notices))
    }

    // MARK: - Lines

    private mutating func readLines() {
        // A byte-order mark says nothing that isn't known.
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
            line += 1
            readLine(DimacsLine(bytes, from: start, to: end))
            start = end + 1
        }
    }

    private mutating func readLine(_ words: consuming DimacsLine) {
        guard let kind = words.next() else { return }
        switch (kind.count, bytes[kind.lowerBound]) {
        case (1, UInt8(ascii: "e")): readEdge(&words)
        case (1, UInt8(ascii: "c")): return
        case (1, UInt8(ascii: "p")): readProblem(&words)
        default:
            // Some programs write a comment's first word right after the c.
            if bytes[kind.lowerBound] == UInt8(ascii: "c") { return }
            let word = text(kind)
            add(
                column: words.column(kind), found: FileFault.shown(word),
                expected: "a line that begins with c, p or e",
                maybe: DimacsAdvice.onLine(word))
        }
    }

    private mutating func readEdge(_ words: inout DimacsLine) {
        if problem == nil, !hasEarlyEdge {
            hasEarlyEdge = true
            add(
                column: 1, found: "an edge", expected: "a line \"p edge VERTICES EDGES\" before it",
                maybe: "that line was lost, or stands further down")
        }
        guard let first = words.next(), let second = words.next() else {
            add(
                column: words.endColumn, found: "the end of the line",
                expected: "two vertices and a weight after e",
                maybe: "the line was cut off")
            return
        }
        let (u, v) = (vertex(first, words), vertex(second, words))
        var weight: Int? = 1
        if let third = words.next() { weight = self.weight(third, words) }
        if let extra = words.next() {
            add(
                column: words.column(extra), found: FileFault.shown(text(extra)),
                expected: "nothing after two vertices and a weight", maybe: "two edges stand on one line")
            return
        }
        guard let u, let v, let weight else { return }
        if u == v { loops = (loops.count + 1, loops.count == 0 ? line : loops.first) }
        edges.append(GraphEdge(u, v, weight: weight))
        lines.append(Int32(clamping: line))
    }

    private mutating func readProblem(_ words: inout DimacsLine) {
        let kind = words.next()
        let kindText = kind.map(text) ?? ""
        if kindText != "edge", kindText != "col" {
            add(
                column: kind.map(words.column) ?? words.endColumn, found: FileFault.shown(kindText),
                expected: "edge after p", maybe: DimacsAdvice.onProblem(kindText))
        }
        let (vertices, edges) = (words.next(), words.next())
        let count = number(
            vertices, words, 0...PlainGraph.largestVertexCount, "the number of vertices, from 0 to 10000000")
        let stated = number(edges, words, 0...Int.max, "the number of edges, 0 or more")
        if let problem {
            add(
                column: 1, found: "a second line that begins with p",
                expected: "one (the other is line \(problem.line))",
                maybe: "two files were put together")
            return
        }
        problem = (line, count, stated)
        if let stated, let count, count > 0 {
            // What a file promises may be more than it holds.
            self.edges.reserveCapacity(min(stated, bytes.count / 6))
            lines.reserveCapacity(min(stated, bytes.count / 6))
        }
    }

    // MARK: - Words

    private mutating func vertex(_ word: Range<Int>, _ words: borrowing DimacsLine) -> Int32? {
        let limit = problem?.vertices ?? PlainGraph.largestVertexCount
        if let number = words.number(word), number >= 1, number <= limit { return Int32(number) }
        let value = text(word)
        let expected =
            problem?.vertices.map { "a vertex from 1 to \($0)" } ?? "the number of a vertex, 1 or more"
        add(
            column: words.column(word), found: FileFault.shown(value), expected: expected,
            maybe: DimacsAdvice.onVertex(value, limit: problem?.vertices))
        return nil
    }

    private mutating func weight(_ word: Range<Int>, _ words: borrowing DimacsLine) -> Int? {
        if let number = words.number(word), number.magnitude <= PlainGraph.largestWeight { return number }
        let value = text(word)
        add(
            column: words.column(word), found: FileFault.shown(value),
            expected: "a whole weight from -10^12 to 10^12", maybe: DimacsAdvice.onWeight(value))
        return nil
    }

    private mutating func number(
        _ word: Range<Int>?, _ words: borrowing DimacsLine, _ range: ClosedRange<Int>, _ expected: String
    ) -> Int? {
        if let word, let number = words.number(word), range.contains(number) { return number }
        add(
            column: word.map { words.column($0) } ?? words.endColumn,
            found: word.map { FileFault.shown(text($0)) } ?? "the end of the line", expected: expected,
            maybe: "the line should read \"p edge VERTICES EDGES\"")
        return nil
    }

    private func text(_ word: Range<Int>) -> String { String(decoding: bytes[word], as: UTF8.self) }

    // MARK: - What is told

    private mutating func add(column: Int, found: String, expected: String, maybe: String) {
        add(line: line, column: column, found: found, expected: expected, maybe: maybe)
    }

    private mutating func add(line: Int?, column: Int?, found: String, expected: String, maybe: String) {
        guard faults.count < Self.keptFaults else {
            faultsLeftOut += 1
            return
        }
        faults.append(
            FileFault(
                file: name, line: line, column: column, columnName: nil, found: found, expected: expected,
                maybe: maybe, other: nil, severity: .error))
    }

    /// What is no fault and yet may surprise.
    private mutating func notice(_ graph: PlainGraph) {
        if let problem, let stated = problem.edges, stated != edges.count {
            addNotice(
                line: problem.line, found: counted(edges.count), expected: "\(stated), as this line says",
                maybe: edges.count < stated
                    ? "the file was cut off; what is there is taken"
                    : "the number was not kept up; all are taken")
        }
        if loops.count > 0 {
            addNotice(
                line: loops.first,
                found: "\(counted(loops.count)) from a vertex to itself\(first(of: loops.count))",
                expected: "two different ends", maybe: "they mean nothing here; they are passed over")
        }
        if graph.parallelCount > 0 {
            addNotice(
                line: firstParallel,
                found:
                    "\(counted(graph.parallelCount)) between vertices that another joins\(first(of: graph.parallelCount))",
                expected: "one edge between two vertices", maybe: "all are meant; the best of them counts")
        }
        notices.sort(by: FileFault.precedes)
    }

    private func counted(_ count: Int) -> String { count == 1 ? "1 edge" : "\(count) edges" }

    private func first(of count: Int) -> String { count == 1 ? "" : " (this is the first)" }

    private mutating func addNotice(line: Int?, found: String, expected: String, maybe: String) {
        notices.append(
            FileFault(
                file: name, line: line, column: nil, columnName: nil, found: found, expected: expected,
                maybe: maybe,
                other: nil, severity: .warning))
    }

    /// The line of the first edge whose ends an edge before it has.
    private var firstParallel: Int? {
        var known: Set<UInt64> = []
        let place = edges.firstIndex { edge in
            let (low, high) = (UInt64(min(edge.u, edge.v)), UInt64(max(edge.u, edge.v)))
            return edge.u != edge.v && !known.insert(low << 32 | high).inserted
        }
        return place.map { Int(lines[$0]) }
    }
}
