import CGLPK

/// What can be read from a solution: one number per row, or one per column.
public enum Quantity: Hashable, Sendable {
    /// The columns' values after the last ``Problem/solve(_:observer:)``.
    case values
    /// The columns' reduced costs: the change of the objective if a column's value grows by one unit and the rows'
    /// limits hold. At the optimum of a minimisation, 0 or more for a column at its lower bound.
    case reducedCosts
    /// The columns' values in the incumbent of the last ``Problem/solveInteger(_:observer:)``.
    case integerValues
    /// 1 for a basic column, 0 otherwise.
    case basicColumns
    /// The rows' activities after the last ``Problem/solve(_:observer:)``.
    case activities
    /// The rows' duals: the change of the optimum if a row's active limit grows by one unit. In a minimisation, 0
    /// or more for a row at its lower limit and 0 or less for a row at its upper limit; in a maximisation, the
    /// other way round.
    case duals
    /// 1 for a basic row (slack, unless degenerate), 0 otherwise.
    case basicRows

    var code: cglpk_quantity {
        switch self {
        case .values: CGLPK_COLUMN_VALUE
        case .reducedCosts: CGLPK_COLUMN_DUAL
        case .integerValues: CGLPK_COLUMN_INTEGER_VALUE
        case .basicColumns: CGLPK_COLUMN_IS_BASIC
        case .activities: CGLPK_ROW_VALUE
        case .duals: CGLPK_ROW_DUAL
        case .basicRows: CGLPK_ROW_IS_BASIC
        }
    }

    var isOfColumns: Bool {
        switch self {
        case .values, .reducedCosts, .integerValues, .basicColumns: true
        case .activities, .duals, .basicRows: false
        }
    }
}

extension Problem {
    /// Reads a quantity for every row or column, in order. It is 0 before the first solve.
    public func read(_ quantity: Quantity) throws(GLPKError) -> [Double] {
        try GLPK.read(quantity, from: handle, first: 0, count: quantity.isOfColumns ? columnCount : rowCount)
    }

    /// Reads a quantity for one row or column.
    public func read(_ quantity: Quantity, at index: Int) throws(GLPKError) -> Double {
        var number = 0.0
        try checked(cglpk_read(handle, quantity.code, Int32(clamping: index), 1, &number))
        return number
    }
}

func read(_ quantity: Quantity, from handle: OpaquePointer, first: Int, count: Int) throws(GLPKError)
    -> [Double]
{
    var numbers = [Double](repeating: 0, count: count)
    try checked(cglpk_read(handle, quantity.code, Int32(clamping: first), Int32(clamping: count), &numbers))
    return numbers
}
