/// What can be said of a part when there is no time for any method.
extension PartAnswer {
    /// A greedy choice of links, and the bound at the first priority that is plain to see; nil where the greedy choice
    /// leaves a `must_link` out.
    init?(hasty program: PairingProgram) {
        let order = program.links.indices.sorted { program.worth($0, isBelow: $1) }
        let pairs = order.filter { !program.links[$0].isThreeWay }
        let threeWay = order.filter { program.links[$0].isThreeWay }
        guard let taken = GreedyLinks.links(program, order: pairs, threeWay: threeWay) else { return nil }
        self.init(program: program, taken: taken)
        guard let duals = program.plainDuals.first?.map({ $0.map(Int.init) }) else { return }
        root.priorities = [.init(scale: 1, total: duals.reduce(0, +), vertices: duals)]
    }
}
