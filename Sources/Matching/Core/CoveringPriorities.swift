import Blossom

/// Priorities under which a part is linked as a whole, and a three-way link is taken only to link one more class.
///
/// At each priority but the last, a pair's weight is the sum of what its two vertices contribute. A three-way
/// link's weight is the sum of what its three vertices contribute, and 1 less at one priority, the *toll*. Before
/// the toll there is a priority to which every vertex contributes something. At the last priority, a three-way link
/// is worth half the sum of its pairs, rounded down.
///
/// *If pairs can link all vertices*, the vertices' own contributions are tight duals at every priority but the
/// last, and they cover three-way links with 1 to spare at the toll. So the last priority is a perfect matching,
/// and its duals may have either sign.
///
/// *If the number of vertices is odd* and three-way links can link all vertices, exactly one is needed, and one
/// toll is paid. Duals of -1 for every vertex and 2 for the odd set of all vertices add up to -1 at the toll, and
/// cover every pair and every three-way link exactly. So the last priority is a perfect matching in which one
/// triple replaces an edge.
struct CoveringPriorities {
    private let program: PairingProgram
    private let plain: [[Int32]]
    private let toll: Int
    private let isAllowed: [Bool]

    /// Nil if the program's priorities are not of this kind.
    init?(_ program: PairingProgram) {
        guard let last = program.weights.indices.last, program.plainDuals[last] == nil else { return nil }
        let plain = program.plainDuals[..<last].compactMap { $0 }
        guard plain.count == last else { return nil }
        self.program = program
        self.plain = plain
        let pairs = program.links[..<program.pairCount]
        for (duals, weights) in zip(plain, program.weights) {
            for (number, pair) in pairs.enumerated()
            where weights[number] != duals[Int(pair.a)] + duals[Int(pair.b)] { return nil }
        }
        // What a three-way link counts beyond its vertices' contributions, and which vertices may be in one.
        let extras: [Int32]
        if let unlisted = program.unlisted {
            guard program.pairCount == program.links.count else { return nil }
            (extras, isAllowed) = (unlisted.extras, unlisted.isWilling)
        } else {
            guard let listed = Self.listed(program, plain) else { return nil }
            (extras, isAllowed) = listed
        }
        let tolls = extras.indices.filter { extras[$0] != 0 }
        guard tolls.count == 1, tolls[0] < last, extras[tolls[0]] == -1,
            plain[..<tolls[0]].contains(where: { $0.allSatisfy { $0 > 0 } })
        else { return nil }
        toll = tolls[0]
    }

    /// What listed three-way links count beyond their vertices' contributions, if it is the same for all, and the
    /// vertices in them. Nil if they are not all the triangles of these vertices.
    private static func listed(_ program: PairingProgram, _ plain: [[Int32]]) -> ([Int32], [Bool])? {
        let last = plain.count
        let threeWay = program.pairCount..<program.links.count
        guard let first = threeWay.first else { return nil }
        func extra(_ link: Int, _ priority: Int) -> Int32 {
            program.links[link].vertices.reduce(program.weights[priority][link]) { $0 - plain[priority][$1] }
        }
        let extras = (0..<last).map { extra(first, $0) } + [0]
        var isAllowed = [Bool](repeating: false, count: program.vertexCount)
        for link in threeWay {
            guard (0..<last).allSatisfy({ extra(link, $0) == extras[$0] }) else { return nil }
            for vertex in program.links[link].vertices { isAllowed[vertex] = true }
        }
        let all = UnlistedThreeWay(
            isWilling: isAllowed, extras: extras, pairs: program.links[..<program.pairCount])
        var count = 0
        let chosen = [Bool](repeating: true, count: program.pairCount)
        let isComplete = all.forEachTriangle(program.links, of: chosen) { triangle in
            count += 1
            return count <= threeWay.count
        }
        return isComplete && count == threeWay.count ? (extras, isAllowed) : nil
    }

    /// The answer and its proof. Nil if not all vertices can be linked, or if another method is needed to tell. If
    /// time is up: the links so far, and duals that prove less.
    func solve(_ reports: CoreReports) -> PartAnswer? {
        let weights = program.weights[program.weights.count - 1]
        let edges = (0..<program.pairCount).map {
            BlossomEdge(program.links[$0].a, program.links[$0].b, weight: Int(weights[$0]))
        }
        if program.vertexCount % 2 == 0 {
            return perfectMatching(vertexCount: program.vertexCount, edges: edges) {
                reports.isOver($0, of: program)
            }.map(answer)
        }
        return matchingWithTriple(
            vertexCount: program.vertexCount, edges: edges, isAllowed: isAllowed
        ) { reports.isOver($0, of: program) }.flatMap(answer)
    }

    /// All vertices are linked by pairs.
    private func answer(_ solution: BlossomSolution<Int>) -> PartAnswer {
        let last = PartProof.PriorityDuals(
            halves: solution.vertexDuals, solution.sets, solution.sets.map(\.dual))
        return answer(
            program, program.links(of: solution.mates), .init(priorities: plain.map(reached) + [last]),
            solution.snapshots)
    }

    /// One three-way link is needed; after an early stop, there may be none yet.
    private func answer(_ solution: TripleMatching<Int>) -> PartAnswer? {
        var program = program
        var numbers: [VertexTriple: Int] = [:]
        for triple in [solution.triple].compactMap(\.self) + solution.tried.map(\.triple)
        where numbers[triple] == nil {
            guard let number = program.number(of: triple) else { return nil }
            numbers[triple] = number
        }
        let threeWay = [solution.triple.flatMap { numbers[$0] }].compactMap(\.self)
        var answer = answer(
            program, program.links(of: solution.mates) + threeWay,
            .init(priorities: priorities(solution.unbranched)), solution.snapshots)
        guard !solution.tried.isEmpty else { return answer }
        let trials = solution.tried.compactMap { trial in
            numbers[trial.triple].map { link in leaf(trial, link) }
        }
        let left = solution.tried.compactMap { numbers[$0.triple] }.sorted()
        let rest = PartProof.Leaf(
            decisions: left.map { .init(link: $0, isTaken: false) }, priorities: priorities(solution.general))
        answer.branched = trials + [rest]
        return answer
    }

    private func answer(
        _ program: PairingProgram, _ taken: [Int], _ root: PartProof.Leaf, _ snapshots: [[Int32]]
    ) -> PartAnswer {
        var answer = PartAnswer(program: program, taken: taken, root: root)
        answer.snapshots = snapshots.map(program.links) + [taken]
        return answer
    }

    /// A priority at which every vertex contributes what it can.
    private func reached(_ duals: [Int32]) -> PartProof.PriorityDuals {
        let duals = duals.map(Int.init)
        return .init(scale: 1, total: duals.reduce(0, +), vertices: duals)
    }

    /// Duals for all priorities, whichever three-way link is taken.
    private func priorities(_ proof: TripleMatching<Int>.GeneralProof) -> [PartProof.PriorityDuals] {
        let count = program.vertexCount
        let everyone = (0..<Int32(count)).map { $0 }
        var priorities = plain.map(reached)
        priorities[toll] = .init(
            scale: 1, total: -1, vertices: Array(repeating: -1, count: count),
            oddSets: [.init(vertices: everyone, dual: 2)])
        var last = PartProof.PriorityDuals(halves: proof.vertexDuals, proof.sets, proof.sets.map(\.dual))
        if proof.wholeSetDual != 0 {
            var (isHeld, isChild) = (
                [Bool](repeating: false, count: count), [Bool](repeating: false, count: proof.sets.count)
            )
            for set in proof.sets {
                for vertex in set.vertices { isHeld[Int(vertex)] = true }
                for child in set.children { isChild[child] = true }
            }
            last.oddSets.append(
                .init(
                    vertices: everyone.filter { !isHeld[Int($0)] },
                    sets: isChild.indices.filter { !isChild[$0] },
                    dual: proof.wholeSetDual))
        }
        last.total = proof.bound
        return priorities + [last]
    }

    /// The plans with this three-way link. Its own row carries the toll, so that no other one can be taken as well.
    private func leaf(_ trial: TripleMatching<Int>.TriedTriple, _ link: Int) -> PartProof.Leaf {
        var priorities = plain.map(reached)
        priorities[toll] = .init(
            scale: 1, total: -1, vertices: Array(repeating: 0, count: program.vertexCount),
            taken: [(link, -1)])
        var last = PartProof.PriorityDuals(halves: trial.vertexDuals, trial.sets, trial.sets.map(\.dual))
        if trial.tripleDual != 0 { last.taken = [(link, trial.tripleDual)] }
        last.total = trial.bound
        return .init(decisions: [.init(link: link, isTaken: true)], priorities: priorities + [last])
    }
}

extension PairingProgram {
    /// The number of a three-way link, which is listed if it was not; nil if it does not exist.
    mutating func number(of triple: VertexTriple) -> Int? {
        let link = ProgramLink(a: triple.a, b: triple.b, c: triple.c)
        if let number = links[pairCount...].firstIndex(of: link) { return number }
        func pair(_ a: Int32, _ b: Int32) -> Int? {
            guard let unlisted else { return nil }
            return (unlisted.starts[Int(a)]..<unlisted.starts[Int(a) + 1]).first { links[Int($0)].b == b }
                .map(Int.init)
        }
        guard let ab = pair(link.a, link.b), let ac = pair(link.a, link.c), let bc = pair(link.b, link.c)
        else {
            return nil
        }
        return list(.init(link: link, pairs: [ab, ac, bc]))
    }
}
