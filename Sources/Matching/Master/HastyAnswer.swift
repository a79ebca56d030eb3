/// What can be said of a part when there is no time for any method.
extension PartAnswer {
    /// A greedy choice of links, or what one makes of `known` links where that is better, and a bound at the first priority
    /// that is plain to see; nil where both leave a `must_link` out.
    init?(hasty program: PairingProgram, known: [Int] = []) {
        let order = program.links.indices.sorted { program.worth($0, isBelow: $1) }
        let pairs = order.filter { !program.links[$0].isThreeWay }
        let threeWay = order.filter { program.links[$0].isThreeWay }
        var incumbent = PartIncumbent()
        incumbent.improve(GreedyLinks.links(program, order: pairs, threeWay: threeWay), program)
        if !known.isEmpty {
            let isKnown = Set(known)
            incumbent.improve(
                GreedyLinks.links(
                    program, order: known + pairs.filter { !isKnown.contains($0) }, threeWay: threeWay),
                program)
        }
        guard let taken = incumbent.taken else { return nil }
        self.init(program: program, taken: taken)
        guard let duals = program.plainDuals.first.map({ $0?.map(Int.init) ?? program.evenDuals }) else {
            return
        }
        root.priorities = [.init(scale: 1, total: duals.reduce(0, +), vertices: duals)]
    }
}

extension PairingProgram {
    /// Duals of the first priority that cover every link: each vertex bears its even share of what the largest of its
    /// links counts. A three-way link that is not listed counts at most half of its pairs, and is covered with them.
    fileprivate var evenDuals: [Int] {
        var duals = [Int](repeating: 0, count: vertexCount)
        for (link, weight) in zip(links, weights[0]) where weight > 0 {
            let share = (Int(weight) + link.size - 1) / link.size
            for vertex in link.vertices { duals[vertex] = max(duals[vertex], share) }
        }
        return duals
    }
}
