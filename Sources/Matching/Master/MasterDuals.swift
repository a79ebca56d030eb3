extension PartProof.PriorityDuals {
    /// A master's whole-number duals, sorted by the kind of their rows.
    init(_ whole: WholeDuals, _ rows: MasterRows, vertexCount: Int) {
        self.init(
            scale: whole.scale, total: whole.total, vertices: Array(repeating: 0, count: vertexCount),
            taken: whole.taken.filter { $0.dual != 0 })
        for (row, dual) in whole.duals.enumerated() where dual != 0 {
            switch rows.kinds[row] {
            case .vertex(let vertex): vertices[vertex] = dual
            case .limit(let group): limits.append((group, dual))
            case .pin(let group): pins.append((group, dual))
            case .oddSet(let index):
                let set = rows.oddSets[index]
                oddSets.append(.init(vertices: set.vertices, limits: set.limits.map(Int.init), dual: dual))
            // A row that holds a value is not a row of the program; a master with such a row proves nothing more.
            case .hold: break
            }
        }
    }
}
