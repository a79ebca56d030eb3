import Linking

/// Links believed to be good, such as those of a plan before a small change, as a start for choosing again. They
/// prove nothing, and those that no longer fit are ignored.
struct KnownLinks {
    private let links: [Link]

    init(_ links: [Link]) { self.links = links }

    /// The numbers of the known links in a part.
    func numbers(in part: ProgramBuilder.Part) -> [Int] {
        guard !links.isEmpty else { return [] }
        let vertex = Dictionary(
            uniqueKeysWithValues: part.classes.enumerated().map { ($0.element, Int32($0.offset)) })
        let wanted = Set(
            links.compactMap { link -> PairingProgram.ProgramLink? in
                let vertices = link.compactMap { vertex[$0] }
                guard vertices.count == link.count else { return nil }
                return .init(a: vertices[0], b: vertices[1], c: link.isThreeWay ? vertices[2] : -1)
            })
        guard !wanted.isEmpty else { return [] }
        return part.program.links.indices.filter { wanted.contains(part.program.links[$0]) }
    }
}

extension MasterStart {
    /// The same start with these links added to the columns; it also takes the choice that keeps as many of them as
    /// possible, if that is better.
    func adding(_ known: [Int], _ program: PairingProgram) -> MasterStart {
        guard !known.isEmpty else { return self }
        var start = self
        start.columns = Set(columns + known).sorted()
        let isKnown = Set(known)
        let rest = columns.filter { !isKnown.contains($0) }.sorted { program.worth($0, isBelow: $1) }
        var incumbent = PartIncumbent()
        incumbent.improve(taken, program)
        incumbent.improve(
            GreedyLinks.links(
                program, order: known + rest.filter { !program.links[$0].isThreeWay },
                threeWay: rest.filter { program.links[$0].isThreeWay }), program)
        start.taken = incumbent.taken
        return start
    }
}
