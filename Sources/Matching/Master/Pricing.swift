/// What the duals of the master say of every link of the program, in the master or not.
struct Pricing {
    /// What each living link would add to the objective: its weight less the duals of its rows. 0 or less for all
    /// means that the master's optimum is the program's.
    let reducedWeights: [Double]
    /// What no solution can pass, whatever has been priced in: the value of the duals, and for each vertex the most
    /// that a link could add, shared among its vertices (weak duality).
    let bound: Double

    /// Links that add less than this are as good as priced.
    static let tolerance = 1e-6

    /// Prices every living link of the master's program with `duals`.
    ///
    /// Complexity: links × the odd sets with a dual that hold one of their vertices.
    init(_ master: borrowing Master, weights: [Int32]?, duals: [Double]) {
        let program = master.program
        let rows = master.rows
        var ofVertex = [Double](repeating: 0, count: program.vertexCount)
        var bound = 0.0
        var setsOfVertex = [[Int32]](repeating: [], count: program.vertexCount)
        for (row, dual) in duals.enumerated() where dual != 0 {
            bound += dual * rows.rightHandSides[row]
            switch rows.kinds[row] {
            case .vertex(let vertex): ofVertex[vertex] = dual
            case .oddSet(let place):
                for vertex in rows.oddSets[place].vertices { setsOfVertex[Int(vertex)].append(Int32(place)) }
            case .limit, .pin, .hold: break
            }
        }
        let activeHolds = rows.holds.filter { duals[$0.row] != 0 }
        var reduced = [Double](repeating: -.infinity, count: program.links.count)
        var excess = [Double](repeating: 0, count: program.vertexCount)
        for (number, link) in program.links.enumerated() where master.isAlive[number] {
            var value = Double(weights?[number] ?? 0) - ofVertex[Int(link.a)] - ofVertex[Int(link.b)]
            if link.isThreeWay { value -= ofVertex[Int(link.c)] }
            for group in program.limits.containing(number) {
                if let row = rows.rowOfLimit[Int(group)] { value -= duals[row] }
            }
            for group in program.pins.containing(number) {
                if let row = rows.rowOfPin[Int(group)] { value -= duals[row] }
            }
            for hold in activeHolds {
                value -= duals[hold.row] * Double(program.weights[hold.priority][number])
            }
            // Sets with two vertices of the link in them: those of a with b or c, and those of b with c without a.
            for place in setsOfVertex[Int(link.a)] {
                let inside = rows.isInside[Int(place)]
                if inside[Int(link.b)] || link.isThreeWay && inside[Int(link.c)] {
                    value -= duals[rows.rowOfOddSet[Int(place)]]
                }
            }
            if link.isThreeWay {
                for place in setsOfVertex[Int(link.b)] {
                    let inside = rows.isInside[Int(place)]
                    if inside[Int(link.c)], !inside[Int(link.a)] {
                        value -= duals[rows.rowOfOddSet[Int(place)]]
                    }
                }
            }
            reduced[number] = value
            if value > 0 {
                let share = value / Double(link.size)
                for vertex in link.vertices { excess[vertex] = max(excess[vertex], share) }
            }
        }
        self.bound = bound + excess.reduce(0, +)
        reducedWeights = reduced
    }

    /// The links that could improve the master, the best first, at most `most`.
    func improving(_ master: borrowing Master, most: Int) -> [Int] {
        var found: [Int] = []
        for (link, value) in reducedWeights.enumerated()
        where value > Self.tolerance && !master.contains(link) { found.append(link) }
        guard found.count > most else { return found }
        found.sort { (reducedWeights[$1], $0) < (reducedWeights[$0], $1) }
        return Array(found[..<most])
    }
}
