/// Takes links one after the other in a given order, wherever they still fit. Provides the incumbent before the
/// solver has one, and rounds a fractional solution to a plan.
struct GreedyLinks {
    private let program: PairingProgram
    /// For each vertex, the link that covers it; nil if none.
    private var linkOf: [Int?]
    private var loads: [Int]
    private(set) var taken: [Int] = []

    init(_ program: PairingProgram) {
        self.program = program
        linkOf = Array(repeating: nil, count: program.vertexCount)
        loads = [Int](repeating: 0, count: program.limits.members.count)
    }

    /// Takes `link` if its vertices are free and no limit is exceeded.
    @discardableResult
    mutating func offer(_ link: Int) -> Bool {
        let value = program.links[link]
        guard linkOf[Int(value.a)] == nil, linkOf[Int(value.b)] == nil,
            !value.isThreeWay || linkOf[Int(value.c)] == nil
        else { return false }
        let groups = program.limits.containing(link)
        if groups.contains(where: { loads[Int($0)] >= program.limit }) { return false }
        linkOf[Int(value.a)] = link
        linkOf[Int(value.b)] = link
        if value.isThreeWay { linkOf[Int(value.c)] = link }
        for group in groups { loads[Int(group)] += 1 }
        taken.append(link)
        return true
    }

    /// Replaces pairs by three-way links that also cover an unlinked vertex, in the order given.
    mutating func widen(_ threeWay: [Int]) {
        for link in threeWay {
            let value = program.links[link]
            // Two of the vertices are linked with each other, and the third is unlinked.
            let old: Int?
            switch (linkOf[Int(value.a)], linkOf[Int(value.b)], linkOf[Int(value.c)]) {
            case (nil, let x?, let y?) where x == y: old = x
            case (let x?, nil, let y?) where x == y: old = x
            case (let x?, let y?, nil) where x == y: old = x
            default: old = nil
            }
            guard let old, !program.links[old].isThreeWay, let index = taken.firstIndex(of: old) else {
                continue
            }
            release(index)
            if !offer(link) { offer(old) }
        }
    }

    private mutating func release(_ index: Int) {
        let link = taken.remove(at: index)
        for vertex in program.links[link].vertices { linkOf[vertex] = nil }
        for group in program.limits.containing(link) { loads[Int(group)] -= 1 }
    }

    /// An order that starts with links of `first`, no two of which meet, followed by the pairs that still fit beside
    /// them; both by preference.
    static func order(_ program: PairingProgram, first: [Int]) -> [Int] {
        var greedy = GreedyLinks(program)
        for link in first.sorted(by: { program.worth($0, isBelow: $1) }) { greedy.offer(link) }
        let rest = (0..<program.pairCount).filter { number in
            let link = program.links[number]
            return greedy.linkOf[Int(link.a)] == nil && greedy.linkOf[Int(link.b)] == nil
        }
        return greedy.taken + program.byWish(rest)
    }

    /// The links that `order` leads to, pins first; nil if a pin remains unfulfilled.
    ///
    /// - Parameters:
    ///   - order: Links, most wanted first.
    ///   - threeWay: Three-way links to cover the remaining vertices with, most wanted first.
    static func links(_ program: PairingProgram, order: [Int], threeWay: [Int]) -> [Int]? {
        var greedy = GreedyLinks(program)
        let rank =
            program.pins.members.isEmpty
            ? [:] : Dictionary(order.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
        // The pin with the fewest links has the least choice.
        for group in program.pins.members.sorted(by: { $0.count < $1.count }) {
            if group.contains(where: { greedy.taken.contains(Int($0)) }) { continue }
            let sorted = group.map(Int.init).sorted { (rank[$0] ?? .max, $0) < (rank[$1] ?? .max, $1) }
            if !sorted.contains(where: { greedy.offer($0) }) { return nil }
        }
        for link in order { greedy.offer(link) }
        greedy.widen(threeWay)
        let taken = greedy.taken.sorted()
        return program.isFeasible(taken) ? taken : nil
    }
}
