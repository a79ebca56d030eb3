/// The pricing of every listed link of the program, in the master or not, with the master's duals.
struct Pricing {
    /// For each living link, its reduced cost for maximising: its weight minus the duals of its rows. If none is
    /// positive, the master's optimum is the program's. A taken link has 0.
    let reducedWeights: [Double]
    /// An upper bound on any solution, whatever has been priced in: the value of the duals, plus what each taken
    /// link adds, plus for each vertex the most that a link could add, shared among its vertices (weak duality).
    var bound: Double
    /// The same without what links could add: the master's own optimum.
    let value: Double

    /// The sum of the duals of each link's rows.
    let sums: DualSums<Double>

    /// Links that add less than this count as priced out.
    static let tolerance = 1e-6

    /// Prices every living listed link of the master's program with `duals`.
    ///
    /// Complexity: links × the number of odd sets with a dual that contain one of their vertices.
    init(_ master: borrowing Master, duals: [Double]) {
        let program = master.program
        let weights = master.objective.map { program.weights[$0] }
        let sums = DualSums(program, master.rows, duals: duals)
        self.sums = sums
        var bound = 0.0
        for (row, dual) in duals.enumerated() { bound += dual * Double(master.rows.rightHandSides[row]) }
        var reduced = [Double](repeating: -.infinity, count: program.links.count)
        var excess = [Double](repeating: 0, count: program.vertexCount)
        for number in program.links.indices where master.isAlive[number] {
            let value = Double(weights?[number] ?? 0) - sums(number, program)
            if master.isTaken(number) {
                bound += value
                reduced[number] = 0
                continue
            }
            reduced[number] = value
            if value > 0 {
                let link = program.links[number]
                let share = value / Double(link.size)
                for vertex in link.vertices { excess[vertex] = max(excess[vertex], share) }
            }
        }
        value = bound
        self.bound = bound + excess.reduce(0, +)
        reducedWeights = reduced
    }

    /// The links that could improve the master, best first, at most `most`.
    func improving(_ master: borrowing Master, most: Int) -> [Int] {
        var found: [Int] = []
        for (link, value) in reducedWeights.enumerated()
        where value > Self.tolerance && !master.contains(link) { found.append(link) }
        guard found.count > most else { return found }
        found.sort { (reducedWeights[$1], $0) < (reducedWeights[$0], $1) }
        return Array(found[..<most])
    }

    /// Whether no link outside the master could improve it.
    func isComplete(_ master: borrowing Master) -> Bool { improving(master, most: 1).isEmpty }
}
