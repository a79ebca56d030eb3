import CGLPK

/// Which way the objective goes.
public enum Direction: Hashable, Sendable {
    /// Less is better.
    case minimize
    /// More is better.
    case maximize
}

/// What values a column may take.
public enum Kind: Hashable, Sendable {
    /// Any number within the bounds.
    case continuous
    /// Whole numbers within the bounds, which must be whole numbers too.
    case integer
    /// 0 or 1. It replaces the column's bounds.
    case binary

    var code: Int32 {
        switch self {
        case .continuous: GLP_CV
        case .integer: GLP_IV
        case .binary: GLP_BV
        }
    }
}

/// One coefficient of the matrix, seen from a row (`index` is a column) or from a column (`index` is a row).
public struct Entry: Hashable, Sendable {
    /// The column or row at the other end, from 0.
    public var index: Int
    /// The coefficient. Finite; each index occurs once in a row or column.
    public var coefficient: Double

    /// Makes an entry.
    public init(_ index: Int, _ coefficient: Double) {
        self.index = index
        self.coefficient = coefficient
    }
}

/// A constraint to add: a linear form over columns that are there, and where its value may lie.
public struct Row: Hashable, Sendable {
    /// Where the form's value may lie.
    public var bounds: Bounds
    /// The form.
    public var entries: [Entry]
    /// What files call it, at most 255 bytes; `nil` leaves that to GLPK.
    public var name: String?

    /// Makes a row.
    public init(_ bounds: Bounds, _ entries: [Entry] = [], name: String? = nil) {
        self.bounds = bounds
        self.entries = entries
        self.name = name
    }
}

/// A variable to add, with its coefficients in rows that are there.
public struct Column: Hashable, Sendable {
    /// Where the value may lie. Not read for a ``Kind/binary`` column.
    public var bounds: Bounds
    /// What one unit adds to the objective.
    public var objective: Double
    /// What values it may take.
    public var kind: Kind
    /// Its coefficients in the rows.
    public var entries: [Entry]
    /// What files call it, at most 255 bytes; `nil` leaves that to GLPK.
    public var name: String?

    /// Makes a column.
    public init(
        _ bounds: Bounds = .atLeast(0), objective: Double = 0, kind: Kind = .continuous,
        entries: [Entry] = [], name: String? = nil
    ) {
        self.bounds = bounds
        self.objective = objective
        self.kind = kind
        self.entries = entries
        self.name = name
    }
}
