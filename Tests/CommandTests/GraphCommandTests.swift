import Foundation
import Graphs
import LinkingFiles
import TestSupport
import Testing

@testable import linkwright

@Suite("The command graph")
struct GraphCommandTests {
    // A square 1 2 3 4 with a diagonal 1-3. Largest: 2-3 and 1-4, 9. Perfect: 2-3 with 1-4 (9), or 1-2 with 3-4 (3).
    private static let square = "p edge 4 5\ne 1 2 2\ne 2 3 5\ne 3 4 1\ne 4 1 4\ne 1 3 6\n"

    private func folder() throws -> TemporaryFolder { try TemporaryFolder(["g.gr": Self.square]) }

    @Test(
        "prints what is proved and the matching",
        arguments: [
            ([], "Weight 9: no matching has more.", ["1 4 4", "2 3 5"]),
            (
                ["--objective", "max-weight-perfect"], "Weight 9: no perfect matching has more.",
                ["1 4 4", "2 3 5"]
            ),
            (
                ["--objective", "min-weight-perfect"], "Weight 3: no perfect matching has less.",
                ["1 2 2", "3 4 1"]
            ),
        ])
    func human(_ options: [String], _ claim: String, _ pairs: [String]) throws {
        let folder = try folder()
        let run = try Linkwright.run(list: ["graph", folder.path + "/g.gr"] + options)
        #expect(run.code == 0 && run.err.isEmpty)
        #expect(
            run.out.split(separator: "\n").map(String.init)
                == [claim, "2 edges in the matching; 0 of 4 vertices stay alone."] + pairs)
    }

    @Test("no perfect matching is an answer, with the reason, and a certificate that holds")
    func none() throws {
        let folder = try TemporaryFolder(["star.gr": "p edge 4 3\ne 1 2\ne 1 3\ne 1 4\n"])
        let (graph, proof) = (folder.path + "/star.gr", folder.path + "/star.json")
        let run = try Linkwright.run(
            "graph", graph, "--objective", "min-weight-perfect", "--certificate", proof)
        #expect(run.code == 0)
        #expect(
            run.out.hasPrefix("There is no perfect matching: at least 2 of 4 vertices stay alone in any.\n"))
        #expect(run.out.contains("Without vertex 1 it has 3 components with an odd number of vertices"))
        let check = try Linkwright.run("graph", graph, "--verify", proof)
        #expect(check.code == 0 && check.out.hasPrefix("Holds: There is no perfect matching"))
    }

    @Test("--json prints what --certificate writes, and --quiet prints nothing")
    func json() throws {
        let folder = try folder()
        let (graph, proof) = (folder.path + "/g.gr", folder.path + "/g.json")
        let run = try Linkwright.run("graph", graph, "--json", "--certificate", proof)
        #expect(run.code == 0)
        #expect(try Linkwright.text(proof) == run.out)
        #expect(run.out.contains("\"weight\": 9"))
        let quiet = try Linkwright.run("graph", graph, "--quiet", "--certificate", proof)
        #expect(quiet.code == 0 && quiet.out.isEmpty && quiet.err.isEmpty)
    }

    @Test("the same graph gives the same bytes, however its lines stand")
    func sameBytes() throws {
        let folder = try TemporaryFolder()
        var generator = SeededGenerator(seed: 3)
        let graph = (1...60).map { _ in
            "e \(generator.int(1...20)) \(generator.int(1...20)) \(generator.int(0...4))\n"
        }
        try folder.write("p edge 20 60\n" + graph.joined(), to: "a.gr")
        try folder.write("p edge 20 60\n" + graph.shuffled(using: &generator).joined(), to: "b.gr")
        for objective in GraphObjective.allCases.map(\.rawValue) {
            let runs = try ["a", "b"].map {
                try Linkwright.run(
                    "graph", "\(folder.path)/\($0).gr", "--json", "--quiet", "--objective", objective)
            }
            #expect(runs[0].out == runs[1].out && !runs[0].out.isEmpty)
        }
    }

    @Test("--verify says what does not hold, and ends with 1")
    func refuted() throws {
        let folder = try folder()
        let (graph, proof) = (folder.path + "/g.gr", folder.path + "/g.json")
        try Linkwright.run("graph", graph, "--certificate", proof, "--quiet")
        #expect(try Linkwright.run("graph", graph, "--verify", proof).code == 0)
        try folder.write(
            try Linkwright.text(proof).replacing("\"weight\": 9", with: "\"weight\": 10"), to: "g.json")
        let run = try Linkwright.run("graph", graph, "--verify", proof)
        #expect(run.code == 1)
        #expect(run.out.contains("g.json: weight: found 10, but the matching's edges add up to 9"))
        // Another graph, another question.
        try folder.write(Self.square.replacing("e 1 3 6", with: "e 1 3 20"), to: "h.gr")
        try Linkwright.run("graph", graph, "--certificate", proof, "--quiet")
        #expect(try Linkwright.run("graph", folder.path + "/h.gr", "--verify", proof).code == 1)
        let other = try Linkwright.run("graph", graph, "--verify", proof, "--objective", "min-weight-perfect")
        #expect(
            other.code == 1 && other.out.contains("objective: found max-weight, expected min-weight-perfect"))
    }

    @Test(
        "a fault of the file is 65 with its place, a file that isn't there 66, a place that can't be written 73"
    )
    func codes() throws {
        let folder = try TemporaryFolder(["g.gr": "p edge 2 1\ne 1 3 x\n", "ok.gr": Self.square])
        let bad = try Linkwright.run("graph", folder.path + "/g.gr")
        #expect(bad.code == 65 && bad.out.isEmpty)
        #expect(bad.err.contains("g.gr:2:5: found \"3\", expected a vertex from 1 to 2\nMaybe "))
        #expect(bad.err.contains("g.gr:2:7: found \"x\", expected a whole weight"))
        let absent = try Linkwright.run("graph", folder.path + "/okk.gr")
        #expect(absent.code == 66 && absent.err.contains("Maybe \"ok.gr\" was meant"))
        let graph = folder.path + "/ok.gr"
        #expect(try Linkwright.run("graph", graph, "--verify", folder.path + "/none.json").code == 66)
        #expect(try Linkwright.run("graph", graph, "--verify", graph).code == 65)
        for place in ["/no/such/folder/c.json", folder.path, graph] {
            #expect(try Linkwright.run("graph", graph, "--certificate", place).code == 73)
        }
        #expect(try Linkwright.text(graph) == Self.square)
        #expect(try Linkwright.run("graph", graph, "--objective", "most").code == 64)
        #expect(try Linkwright.run("graph", graph, "--verify", "x", "--json").code == 64)
    }

    @Test("notices go to standard error, unless it is to be quiet")
    func notices() throws {
        let folder = try TemporaryFolder(["g.gr": "p edge 2 2\ne 1 1 5\ne 1 2 3\n"])
        let run = try Linkwright.run("graph", folder.path + "/g.gr")
        #expect(run.code == 0 && run.out.hasPrefix("Weight 3"))
        #expect(
            run.err.contains("Warning: ") && run.err.contains("g.gr:2: found 1 edge from a vertex to itself"))
        #expect(try Linkwright.run("graph", folder.path + "/g.gr", "--quiet").err.isEmpty)
    }

    @Test("a generated graph can be read, and is the same for the same options")
    func generated() throws {
        let folder = try TemporaryFolder()
        for name in ["a.gr", "b.gr"] {
            let run = try Linkwright.run(
                "generate", "graph", "--family", "nested", "--vertices", "100", "--seed", "4",
                folder.path + "/" + name)
            #expect(run.code == 0)
        }
        #expect(try Linkwright.text(folder.path + "/a.gr") == Linkwright.text(folder.path + "/b.gr"))
        let solved = try Linkwright.run("graph", folder.path + "/a.gr", "--objective", "max-weight-perfect")
        #expect(solved.code == 0 && solved.err.isEmpty && solved.out.contains("0 of 98 vertices"))
    }

    @Test("what is not proved is our fault: 70; a stop before anything is found: 130")
    func defects() {
        #expect(Ending(GraphRunError.unsound([GraphFinding("duals", "wrong")])).code == 70)
        #expect(Ending(GraphRunError.stopped).code == 130)
    }
}
