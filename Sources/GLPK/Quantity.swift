import CGLPK

/// What can be read of a solution: one number a row, or one a column.
public enum Quantity: Hashable, Sendable {
    /// The columns' values after the last ``Problem/solve(_:observer:)``.
    case values
    /// The columns' reduced costs: what the objective changes by when a column's value grows by one unit and the
    /// rows' limits hold. At an optimum of a minimisation, 0 or more for a column at its lower bound.
    case reducedCosts
    /// The columns' values in the incumbent of the last ``Problem/solveInteger(_:observer:)``.
    case integerValues
    /// 1 for a column in the basis, 0 otherwise.
    case basicColumns
    /// The rows' forms after the last ``Problem/solve(_:observer:)``.
    case activities
    /// The rows' duals: what the optimum changes by when a row's active limit grows by one unit. In a
    /// minimisation, 0 or more for a row at its lower limit and 0 or less at its upper one; in a maximisation the
    /// other way round.
    case duals
    /// 1 for a row in the basis (slack, unless degenerate), 0 otherwise.
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
    /// Reads a quantity of every row or column, in order. What was not solved for yet reads as 0.
    public func read(_ quantity: Quantity) throws(GLPKError) -> [Double] {
        try GLPK.read(quantity, from: handle, first: 0, count: quantity.isOfColumns ? columnCount : rowCount)
    }

    /// Reads a quantity of one row or column.
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
