import Foundation
import Graphs
import Linking
import LinkingFiles
import Matching

/// What the comparison with other solvers needs from Linkwright: the instance, as files that the others can read,
/// and Linkwright's own times on it. Prints one line of JSON.
///
///     matching-peer instance AREA FOLDER [N]   writes graph.gr and program.mps to FOLDER
///     matching-peer graph GRAPH [RUNS]         the matching core alone, on that graph
///     matching-peer links AREA SECONDS [N]     candidates and links, with everything a plan needs
///
/// With N, only the N classes nearest to the centre are used.
@main
enum MatchingPeer {
    static func main() throws {
        let words = Array(CommandLine.arguments.dropFirst())
        switch (words.first, words.count) {
        case ("instance", 3...4):
            say(
                try instance(
                    PairsOnly(area: words[1], nearest: words.count > 3 ? Int(words[3]) : nil), words[2]))
        case ("graph", 2...3): say(try graph(words[1], runs: words.count > 2 ? Int(words[2]) ?? 1 : 1))
        case ("links", 3...4):
            say(
                try links(
                    PairsOnly(area: words[1], nearest: words.count > 3 ? Int(words[3]) : nil),
                    Double(words[2]) ?? 60))
        default: throw Misuse()
        }
    }

    private struct Misuse: Error {}

    private static func say(_ figures: [String: Double]) {
        let pairs = figures.sorted { $0.key < $1.key }.map { name, value in
            "\"\(name)\": \(Int(exactly: value).map(String.init) ?? "\(value)")"
        }
        print("{\(pairs.joined(separator: ", "))}")
    }

    private static func seconds<Result>(_ work: () throws -> Result) rethrows -> (Result, Double) {
        let start = ContinuousClock.now
        let result = try work()
        return (result, (ContinuousClock.now - start) / .seconds(1))
    }

    private static func instance(_ pairs: PairsOnly, _ path: String) throws -> [String: Double] {
        let (candidates, building) = seconds { Candidates(pairs.year) }
        let problem = try PackedPairs(candidates, classes: pairs.year.classes.count)
        let best = try problem.solved()
        let folder = URL(filePath: path)
        try Data(DimacsText.bytes(problem.graph)).write(to: folder.appending(path: "graph.gr"))
        try Data(PairsProgram.mps(candidates, classes: pairs.year.classes.count, links: best.links))
            .write(to: folder.appending(path: "program.mps"))
        return [
            "classes": Double(pairs.year.classes.count), "pairs": Double(candidates.pairs.count),
            "candidates_seconds": building, "links": Double(best.links), "points": Double(best.points),
            "packing": Double(problem.packing),
        ]
    }

    private static func graph(_ path: String, runs: Int) throws -> [String: Double] {
        let graph = try GraphFile.read(path).graph
        var times: [Double] = []
        var (weight, links, audit) = (0, 0, 0.0)
        for _ in 0..<max(1, runs) {
            let (found, time) = try seconds { try GraphMatcher(graph, for: .maxWeight).solve() }
            guard let found, case .duals(let value, _, _) = found.proof else { throw Unproved() }
            times.append(time)
            let (findings, auditTime) = seconds { GraphAudit(graph).findings(found) }
            guard findings.isEmpty, found.isComplete else { throw Unproved() }
            (weight, links, audit) = (value, found.matching.count, auditTime)
        }
        return [
            "seconds": times.sorted()[times.count / 2], "weight": Double(weight), "links": Double(links),
            "audit_seconds": audit,
        ]
    }

    private static func links(_ pairs: PairsOnly, _ limit: Double) throws -> [String: Double] {
        let (candidates, building) = seconds { Candidates(pairs.year) }
        let (answer, time) = try seconds {
            try Matching(pairs.year, candidates).solve(
                SolveControl(deadline: ContinuousClock.now + .seconds(limit)))
        }
        let isProved = answer.outcome.status == .optimal
        let values = Dictionary(
            uniqueKeysWithValues: answer.outcome.priorities.map { ($0.name, Double($0.value)) })
        return [
            "seconds": time, "candidates_seconds": building, "proved": isProved ? 1 : 0,
            "links": Double(answer.links?.count ?? 0), "points": values["points"] ?? 0,
        ]
    }
}

/// Thrown if something should be proved but is not.
struct Unproved: Error {}
