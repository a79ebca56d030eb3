extension PartProof.PriorityDuals {
    /// Whole duals of a master's rows, by what the rows are made of.
    init(_ whole: WholeDuals, _ rows: MasterRows, vertexCount: Int) {
        self.init(
            scale: whole.scale, total: whole.total, vertices: Array(repeating: 0, count: vertexCount),
            taken: whole.taken.filter { $0.dual != 0 })
        for (row, dual) in whole.duals.enumerated() where dual != 0 {
            switch rows.kinds[row] {
            case .vertex(let vertex): vertices[vertex] = dual
            case .limit(let group): limits.append((group, dual))
            case .pin(let group): pins.append((group, dual))
            case .oddSet(let place):
                let set = rows.oddSets[place]
                oddSets.append(.init(vertices: set.vertices, limits: set.limits.map(Int.init), dual: dual))
            // A row that holds a value is no row of the program; whoever adds one proves nothing more.
            case .hold: break
            }
        }
    }
}
