import Basics

/// Finds odd sets whose rows a fractional solution violates.
///
/// It first tries odd components of the support, at several thresholds. If these give nothing, it computes minimum
/// odd cuts in each component (Padberg and Rao 1982). For pairs, these find a violated row if there is one. A
/// three-way link enters the cuts as three edges of half its value; every set found is then tested on the links
/// themselves.
struct OddSetSeparation {
    private let support: Support
    /// Rows violated by less are ignored: they would hardly move the simplex.
    private static let leastViolation = 1e-4
    private static let thresholds = [Support.tolerance, 0.1, 0.25, 0.4, 0.49]

    init(_ support: Support) { self.support = support }

    /// The violated sets that are not in `known`, most violated first.
    ///
    /// - Parameter isOver: Called before every minimum cut. If it returns true, the search ends with what it has
    ///   found.
    func brokenSets(except known: Set<OddSet>, isOver: () -> Bool = { false }) -> [OddSet] {
        var found = broken(Self.thresholds.flatMap { components(above: $0) }, except: known)
        if found.isEmpty {
            let cuts = components(above: Support.tolerance).filter { $0.count > 2 }.flatMap {
                oddCuts(of: $0, isOver: isOver)
            }
            found = broken(cuts, except: known)
        }
        return found
    }

    private func broken(_ candidates: [[Int32]], except known: Set<OddSet>) -> [OddSet] {
        var seen = known
        var found: [(set: OddSet, violation: Double)] = []
        for vertices in candidates where vertices.count % 2 == 1 && vertices.count >= 3 {
            let set = OddSet(vertices: vertices.sorted())
            guard seen.insert(set).inserted else { continue }
            let violation = support.violation(of: set)
            if violation > Self.leastViolation { found.append((set, violation)) }
        }
        return found.sorted { ($1.violation, $0.set.vertices.count) < ($0.violation, $1.set.vertices.count) }
            .map(\.set)
    }

    /// The components of the links with a value above `threshold`, each ascending, without single vertices.
    private func components(above threshold: Double) -> [[Int32]] {
        var sets = DisjointSets(count: support.vertexCount)
        for (link, value) in support.links where value > threshold {
            sets.unite(Int(link.a), Int(link.b))
            if link.isThreeWay { sets.unite(Int(link.a), Int(link.c)) }
        }
        var members: [Int: [Int32]] = [:]
        for vertex in 0..<support.vertexCount {
            members[sets.root(vertex), default: []].append(Int32(vertex))
        }
        return members.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
    }

    /// The odd sides of the cut tree of one component. An extra vertex takes up the slack of the vertex rows.
    private func oddCuts(of component: [Int32], isOver: () -> Bool) -> [[Int32]] {
        let slackVertex = component.count
        let local = Dictionary(uniqueKeysWithValues: component.enumerated().map { ($0.element, $0.offset) })
        var network = FlowNetwork(vertexCount: component.count + 1)
        var degree = [Double](repeating: 0, count: component.count)
        for (link, value) in support.links {
            guard let a = local[link.a], let b = local[link.b] else { continue }
            func connect(_ u: Int, _ v: Int, _ capacity: Double) {
                network.addEdge(u, v, capacity)
                degree[u] += capacity
                degree[v] += capacity
            }
            if link.isThreeWay, let c = local[link.c] {
                connect(a, b, value / 2)
                connect(a, c, value / 2)
                connect(b, c, value / 2)
            } else {
                connect(a, b, value)
            }
        }
        for vertex in component.indices where degree[vertex] < 1 - Support.tolerance {
            network.addEdge(vertex, slackVertex, 1 - degree[vertex])
        }
        return network.cutTreeSides(rootedAt: slackVertex, isOver: isOver)
            .filter { $0.count % 2 == 1 && $0.count >= 3 }
            .map { side in side.map { component[$0] } }
    }
}
