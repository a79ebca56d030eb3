import CGLPK

/// A linear or integer program held by GLPK.
///
/// It owns its handle, so it cannot be copied. Create, use and delete it on one thread, because GLPK's environment
/// is thread-local; any other use throws ``GLPKError/gone``. Rows and columns count from 0, in the order in which
/// they were added; when some are removed, later ones shift down. GLPK never prints anything.
public struct Problem: ~Copyable {
    let handle: OpaquePointer

    /// The number of rows.
    public private(set) var rowCount = 0
    /// The number of columns.
    public private(set) var columnCount = 0
    /// The direction of optimisation.
    public let direction: Direction

    /// Creates an empty problem on this thread.
    ///
    /// - Parameters:
    ///   - direction: Whether the objective is made small or large.
    ///   - name: The name in files, at most 255 bytes.
    public init(_ direction: Direction, name: String? = nil) throws(GLPKError) {
        let handle = try Self.open(direction, name)
        self.handle = handle
        self.direction = direction
    }

    private static func open(_ direction: Direction, _ name: String?) throws(GLPKError) -> OpaquePointer {
        var made: OpaquePointer?
        try checked(cglpk_create(&made))
        guard let made else { throw .outOfMemory }
        do throws(GLPKError) {
            try checked(cglpk_set_direction(made, direction == .minimize ? GLP_MIN : GLP_MAX))
            if let name { try checked(cglpk_set_problem_name(made, name)) }
        } catch {
            cglpk_delete(made)
            throw error
        }
        return made
    }

    deinit { cglpk_delete(handle) }
}

@available(*, unavailable, message: "a GLPK problem stays on the thread that created it")
extension Problem: Sendable {}

// MARK: - Growing and shrinking

extension Problem {
    /// Adds rows over existing columns. The basis stays, with the new rows basic, so the next simplex is warm.
    ///
    /// - Returns: The indices of the new rows.
    /// - Complexity: O(rows + entries).
    @discardableResult
    public mutating func add(rows: [Row]) throws(GLPKError) -> Range<Int> {
        var batch = Batch(capacity: rows.count)
        for row in rows { try batch.append(row.bounds, row.entries) }
        try checked(batch.add(to: handle, as: CGLPK_ROW))
        let added = rowCount..<rowCount + rows.count
        rowCount = added.upperBound
        for (index, row) in zip(added, rows) { try setName(row.name, CGLPK_ROW, index) }
        return added
    }

    /// Adds columns with coefficients in existing rows. The basis stays, with the new columns nonbasic.
    ///
    /// - Returns: The indices of the new columns.
    /// - Complexity: O(columns + entries).
    @discardableResult
    public mutating func add(columns: [Column]) throws(GLPKError) -> Range<Int> {
        var batch = Batch(capacity: columns.count)
        for column in columns {
            try batch.append(column.bounds, column.entries, objective: column.objective, kind: column.kind)
        }
        try checked(batch.add(to: handle, as: CGLPK_COLUMN))
        let added = columnCount..<columnCount + columns.count
        columnCount = added.upperBound
        for (index, column) in zip(added, columns) { try setName(column.name, CGLPK_COLUMN, index) }
        return added
    }

    /// Adds one row, and returns its index.
    @discardableResult
    public mutating func add(_ row: Row) throws(GLPKError) -> Int { try add(rows: [row]).lowerBound }

    /// Adds one column, and returns its index.
    @discardableResult
    public mutating func add(_ column: Column) throws(GLPKError) -> Int {
        try add(columns: [column]).lowerBound
    }

    /// Removes rows; later rows shift down. The next simplex is warm if all removed rows were basic.
    public mutating func remove(rows: [Int]) throws(GLPKError) {
        try checked(
            cglpk_remove(handle, CGLPK_ROW, Int32(clamping: rows.count), rows.map(Int32.init(clamping:))))
        rowCount -= rows.count
    }

    /// Removes columns; later columns shift down. The next simplex is warm if all removed columns
    /// were nonbasic.
    public mutating func remove(columns: [Int]) throws(GLPKError) {
        try checked(
            cglpk_remove(
                handle, CGLPK_COLUMN, Int32(clamping: columns.count), columns.map(Int32.init(clamping:))))
        columnCount -= columns.count
    }

    private mutating func setName(_ name: String?, _ line: cglpk_line, _ index: Int) throws(GLPKError) {
        guard let name else { return }
        try checked(cglpk_set_name(handle, line, Int32(clamping: index), name))
    }
}

// MARK: - Changing

extension Problem {
    /// Changes the range of a row's activity.
    public mutating func setBounds(row: Int, _ bounds: Bounds) throws(GLPKError) {
        try setBounds(CGLPK_ROW, row, bounds)
    }

    /// Changes the range of a column's value.
    public mutating func setBounds(column: Int, _ bounds: Bounds) throws(GLPKError) {
        try setBounds(CGLPK_COLUMN, column, bounds)
    }

    /// Changes a column's objective coefficient.
    public mutating func setObjective(column: Int, _ coefficient: Double) throws(GLPKError) {
        try requireFinite("objective of column \(column)", coefficient)
        try checked(cglpk_set_objective(handle, Int32(clamping: column), coefficient))
    }

    /// Changes the objective's constant term, which starts at 0.
    public mutating func setObjectiveConstant(_ constant: Double) throws(GLPKError) {
        try requireFinite("constant of the objective", constant)
        try checked(cglpk_set_objective_constant(handle, constant))
    }

    /// Names the objective in files, at most 255 bytes; GLPK gives it no name by default.
    public mutating func setObjectiveName(_ name: String) throws(GLPKError) {
        try checked(cglpk_set_objective_name(handle, name))
    }

    /// Changes the values that a column may take. ``Kind/binary`` also sets its bounds.
    public mutating func setKind(column: Int, _ kind: Kind) throws(GLPKError) {
        try checked(cglpk_set_kind(handle, Int32(clamping: column), kind.code))
    }

    private mutating func setBounds(_ line: cglpk_line, _ index: Int, _ bounds: Bounds) throws(GLPKError) {
        let (type, lower, upper) = bounds.parts
        try requireFinite("bounds of \(line == CGLPK_ROW ? "row" : "column") \(index)", lower, upper)
        try checked(cglpk_set_bounds(handle, line, Int32(clamping: index), type, lower, upper))
    }
}
