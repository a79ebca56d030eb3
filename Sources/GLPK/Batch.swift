import CGLPK

/// Rows or columns to be added to GLPK in one call, in compressed sparse form.
struct Batch {
    private var type: [Int32] = []
    private var lower: [Double] = []
    private var upper: [Double] = []
    private var objective: [Double] = []
    private var kind: [Int32] = []
    private var start: [Int32] = [0]
    private var index: [Int32] = []
    private var value: [Double] = []

    init(capacity: Int) {
        type.reserveCapacity(capacity)
        lower.reserveCapacity(capacity)
        upper.reserveCapacity(capacity)
        objective.reserveCapacity(capacity)
        kind.reserveCapacity(capacity)
        start.reserveCapacity(capacity + 1)
    }

    mutating func append(
        _ bounds: Bounds, _ entries: [Entry], objective: Double = 0, kind: Kind = .continuous
    ) throws(GLPKError) {
        let parts = bounds.parts
        try requireFinite("line \(type.count) of those to add", parts.lower, parts.upper, objective)
        for entry in entries {
            try requireFinite(
                "line \(type.count) of those to add, entry at \(entry.index)", entry.coefficient)
            index.append(Int32(clamping: entry.index))
            value.append(entry.coefficient)
        }
        type.append(parts.type)
        lower.append(parts.lower)
        upper.append(parts.upper)
        self.objective.append(objective)
        self.kind.append(kind.code)
        start.append(Int32(clamping: index.count))
    }

    /// Adds them all to a problem, and returns the guard's code.
    func add(to handle: OpaquePointer, as line: cglpk_line) -> Int32 {
        cglpk_add(
            handle, line, Int32(clamping: type.count), type, lower, upper, objective, kind, start, index,
            value)
    }
}
