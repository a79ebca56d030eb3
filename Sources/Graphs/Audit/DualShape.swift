/// Checks that duals have the form that ``GraphDuals`` describes: existing vertices, odd nested sets, and the signs
/// that the objective requires.
struct DualShape {
    /// What is wrong with the form.
    private(set) var findings: [GraphFinding] = []

    /// Checks everything. O(vertices + sets).
    init(_ duals: GraphDuals, _ objective: GraphObjective, vertexCount: Int) {
        if duals.scale < 1 || duals.scale > GraphAudit.largestScale {
            add("scale", "found \(duals.scale), expected a whole number from 1 to \(GraphAudit.largestScale)")
        }
        checkVertices(duals.vertices, objective, vertexCount)
        checkSets(duals.oddSets, objective, vertexCount)
    }

    private mutating func add(_ place: String, _ message: String) {
        findings.append(GraphFinding(place, message))
    }

    private mutating func checkVertices(
        _ duals: [GraphDuals.VertexDual], _ objective: GraphObjective, _ vertexCount: Int
    ) {
        var isKnown = [Bool](repeating: false, count: vertexCount)
        for entry in duals {
            let place = "vertex_duals[\(entry.vertex)]"
            guard entry.vertex >= 1, entry.vertex <= vertexCount else {
                add(place, "the graph has no such vertex")
                continue
            }
            if isKnown[Int(entry.vertex) - 1] { add(place, "the vertex has two duals") }
            isKnown[Int(entry.vertex) - 1] = true
            if !objective.isPerfect, entry.dual < 0 {
                add(place, "found \(entry.dual), expected 0 or more when vertices may stay unmatched")
            }
            checkSize(entry.dual, place)
        }
    }

    private mutating func checkSets(
        _ sets: [GraphDuals.OddSet], _ objective: GraphObjective, _ vertexCount: Int
    ) {
        var hasSet = [Bool](repeating: false, count: vertexCount)
        var isPart = [Bool](repeating: false, count: sets.count)
        var sizes: [Int] = []
        for (index, set) in sets.enumerated() {
            let place = "odd_sets[\(index)]"
            var size = set.vertices.count
            for vertex in set.vertices {
                guard vertex >= 1, vertex <= vertexCount else {
                    add(place, "the graph has no vertex \(vertex)")
                    continue
                }
                if hasSet[Int(vertex) - 1] { add(place, "vertex \(vertex) is listed twice") }
                hasSet[Int(vertex) - 1] = true
            }
            for part in set.sets {
                guard part >= 0, part < index else {
                    add(place, "its part \(part) does not come before it")
                    continue
                }
                if isPart[part] { add(place, "its part \(part) belongs to two sets") }
                isPart[part] = true
                size += sizes[part]
            }
            sizes.append(size)
            // This leaves fewer sets than vertices, so sums stay within their type.
            if set.vertices.count + set.sets.count < 3 {
                add(place, "it has \(set.vertices.count + set.sets.count) parts, expected three or more")
            }
            if size % 2 == 0 { add(place, "it has \(size) vertices, expected an odd number") }
            if objective.isMaximum ? set.dual < 0 : set.dual > 0 {
                add(place, "its dual is \(set.dual), expected 0 or \(objective.isMaximum ? "more" : "less")")
            }
            checkSize(set.dual, place)
        }
    }

    private mutating func checkSize(_ dual: Int128, _ place: String) {
        if dual.magnitude > GraphAudit.largestDual.magnitude {
            add(place, "the dual \(dual) exceeds the largest allowed, \(GraphAudit.largestDual)")
        }
    }
}
