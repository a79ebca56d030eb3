import CGLPK

/// The constraints that a solution must satisfy, copied from a problem. A copy is needed because, during a search,
/// GLPK's own bounds are those of a node, and it accepts an offered solution without checking it.
struct Feasibility {
    private var rowLower: [Double]
    private var rowUpper: [Double]
    private var lower: [Double]
    private var upper: [Double]
    private var kind: [Int32]
    private var row: [Int32]
    private var column: [Int32]
    private var coefficient: [Double]

    /// How far a value may be from a whole number or beyond a limit; the latter is multiplied by 1 + |limit|.
    private static let tolerance = 1e-6

    init(_ handle: OpaquePointer) throws(GLPKError) {
        var rows: Int32 = 0
        var columns: Int32 = 0
        var entries: Int32 = 0
        try checked(cglpk_size(handle, &rows, &columns, &entries))
        rowLower = Array(repeating: 0, count: Int(rows))
        rowUpper = rowLower
        var rowKind = [Int32](repeating: 0, count: Int(rows))
        lower = Array(repeating: 0, count: Int(columns))
        upper = lower
        kind = Array(repeating: 0, count: Int(columns))
        row = Array(repeating: 0, count: Int(entries))
        column = row
        coefficient = Array(repeating: 0, count: Int(entries))
        try checked(cglpk_model(handle, CGLPK_ROW, &rowLower, &rowUpper, &rowKind))
        try checked(cglpk_model(handle, CGLPK_COLUMN, &lower, &upper, &kind))
        try checked(cglpk_entries(handle, &row, &column, &coefficient))
    }

    var columnCount: Int { lower.count }

    /// The values, with integer columns rounded to whole numbers, if they satisfy all constraints.
    func snapped(_ values: [Double]) -> [Double]? {
        guard values.count == columnCount else { return nil }
        var snapped = values
        for index in values.indices {
            if kind[index] != GLP_CV {
                snapped[index] = values[index].rounded()
                guard abs(snapped[index] - values[index]) <= Self.tolerance else { return nil }
            }
            guard Self.holds(snapped[index], lower[index], upper[index]) else { return nil }
        }
        var activity = [Double](repeating: 0, count: rowLower.count)
        for entry in row.indices {
            activity[Int(row[entry])] += coefficient[entry] * snapped[Int(column[entry])]
        }
        let hold = activity.indices.allSatisfy { Self.holds(activity[$0], rowLower[$0], rowUpper[$0]) }
        return hold ? snapped : nil
    }

    private static func holds(_ value: Double, _ lower: Double, _ upper: Double) -> Bool {
        value >= lower - tolerance * (1 + abs(lower)) && value <= upper + tolerance * (1 + abs(upper))
    }
}
