import TestSupport

@testable import Blossom

/// A random graph with an odd number of vertices, so small that every plan with one triple can be tried.
struct TinyTriples {
    let vertexCount: Int
    let edges: [BlossomEdge<Int>]
    let isAllowed: [Bool]

    init(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let n = [3, 5, 7, 9].randomElement(using: &random) ?? 3
        let share = Double.random(in: 0.5...1, using: &random)
        let largest = [1, 5, 40, 3000].randomElement(using: &random) ?? 1
        var edges: [BlossomEdge<Int>] = []
        for u in 0..<Int32(n) {
            for v in (u + 1)..<max(u + 1, Int32(n)) where Double.random(in: 0..<1, using: &random) < share {
                edges.append(BlossomEdge(u, v, weight: Int.random(in: -largest...largest, using: &random)))
            }
        }
        vertexCount = n
        self.edges = edges
        isAllowed = (0..<n).map { _ in Int.random(in: 0..<8, using: &random) > 0 }
    }

    private var weights: [[Int?]] {
        var weights = [[Int?]](repeating: Array(repeating: nil, count: vertexCount), count: vertexCount)
        for edge in edges {
            weights[Int(edge.u)][Int(edge.v)] = edge.weight
            weights[Int(edge.v)][Int(edge.u)] = edge.weight
        }
        return weights
    }

    /// All triples with their weights.
    private var triples: [(triple: VertexTriple, weight: Int)] {
        let weights = weights
        var all: [(VertexTriple, Int)] = []
        for a in 0..<vertexCount where isAllowed[a] {
            for b in (a + 1)..<max(a + 1, vertexCount) where isAllowed[b] {
                for c in (b + 1)..<max(b + 1, vertexCount) where isAllowed[c] {
                    guard let x = weights[a][b], let y = weights[a][c], let z = weights[b][c] else {
                        continue
                    }
                    all.append((VertexTriple(Int32(a), Int32(b), Int32(c)), (x + y + z) >> 1))
                }
            }
        }
        return all
    }

    /// The largest weight of a plan; nil if there is none.
    var bestWeight: Int? {
        let weights = weights
        // The best perfect matching of every subset of the vertices.
        var best = [Int?](repeating: nil, count: 1 << vertexCount)
        best[0] = 0
        for set in 1..<(1 << vertexCount) {
            let first = set.trailingZeroBitCount
            for other in (first + 1)..<max(first + 1, vertexCount) where set & (1 << other) != 0 {
                guard let weight = weights[first][other], let rest = best[set & ~(1 << first) & ~(1 << other)]
                else {
                    continue
                }
                best[set] = max(best[set] ?? .min, rest + weight)
            }
        }
        let all = (1 << vertexCount) - 1
        return triples.compactMap { triple, weight in
            best[triple.vertices.reduce(all) { $0 & ~(1 << Int($1)) }].map { $0 + weight }
        }.max()
    }

    /// Lists what is wrong with an answer: with its plan, or with what its proofs fail to cover.
    func faults(of answer: TripleMatching<Int>) -> [String] {
        var faults: [String] = []
        let weights = weights
        var sum = triples.first { $0.triple == answer.triple }?.weight ?? .min / 2
        for (vertex, mate) in answer.mates.enumerated() {
            let isInTriple = answer.triple?.vertices.contains(Int32(vertex)) == true
            if isInTriple != (mate < 0) { faults.append("\(vertex) has the mate \(mate)") }
            guard mate >= 0 else { continue }
            if answer.mates[Int(mate)] != Int32(vertex) {
                faults.append("\(vertex) and \(mate) disagree")
            }
            if vertex < mate { sum += weights[vertex][Int(mate)] ?? .min / 4 }
        }
        if sum != answer.weight { faults.append("the plan weighs \(sum)") }

        let general = answer.general
        let tried = Set(answer.tried.map(\.triple))
        let others = triples.filter { !tried.contains($0.triple) }
        faults += uncovered(general.vertexDuals, general.sets, general.wholeSetDual, others)
        let value = BlossomSolution(mates: [], vertexDuals: general.vertexDuals, sets: general.sets).dualValue
        if value + general.wholeSetDual * (vertexCount / 2) != general.bound {
            faults.append("wrong bound")
        }
        for trial in answer.tried {
            let triple = triples.filter { $0.triple == trial.triple }.map { ($0.triple, $0.weight) }
            faults += uncovered(trial.vertexDuals, trial.sets, 0, []).map { "trial: \($0)" }
            // The triple itself is covered exactly by its vertices, its sets and its own dual.
            let own = uncovered(trial.vertexDuals, trial.sets, trial.tripleDual, triple)
            let less = uncovered(trial.vertexDuals, trial.sets, trial.tripleDual - 1, triple)
            if !own.filter({ $0.contains("Triple") }).isEmpty
                || less.filter({ $0.contains("Triple") }).isEmpty
            {
                faults.append("trial: its triple is not covered exactly")
            }
            if trial.bound > 2 * answer.weight { faults.append("trial: its bound is too high") }
            let value = BlossomSolution(mates: [], vertexDuals: trial.vertexDuals, sets: trial.sets).dualValue
            if value + trial.tripleDual != trial.bound { faults.append("trial: wrong bound") }
        }
        return faults
    }

    private func uncovered(
        _ duals: [Int], _ sets: [BlossomSolution<Int>.LaminarSet], _ whole: Int,
        _ triples: [(triple: VertexTriple, weight: Int)]
    ) -> [String] {
        var members: [Set<Int32>] = []
        for set in sets { members.append(set.children.reduce(Set(set.vertices)) { $0.union(members[$1]) }) }
        func cover(_ vertices: [Int32]) -> Int {
            var sum = vertices.reduce(whole) { $0 + duals[Int($1)] }
            for (set, all) in zip(sets, members) where vertices.count(where: all.contains) >= 2 {
                sum += set.dual
            }
            return sum
        }
        return edges.filter { cover([$0.u, $0.v]) < 2 * $0.weight }.map { "\($0) is not covered" }
            + triples.filter { cover($0.triple.vertices) < 2 * $0.weight }.map { "\($0) is not covered" }
    }
}
