import CGLPK

/// The direction of optimisation.
public enum Direction: Hashable, Sendable {
    /// Smaller is better.
    case minimize
    /// Larger is better.
    case maximize
}

/// The values that a column may take.
public enum Kind: Hashable, Sendable {
    /// Any number within the bounds.
    case continuous
    /// Whole numbers within the bounds; the bounds must be whole too.
    case integer
    /// 0 or 1; replaces the column's bounds.
    case binary

    var code: Int32 {
        switch self {
        case .continuous: GLP_CV
        case .integer: GLP_IV
        case .binary: GLP_BV
        }
    }
}

/// A coefficient of the matrix, in a row (`index` is a column) or in a column (`index` is a row).
public struct Entry: Hashable, Sendable {
    /// The column or row that the coefficient belongs to, counted from 0.
    public var index: Int
    /// The coefficient; finite. An index occurs at most once in a row or column.
    public var coefficient: Double

    /// Creates an entry.
    public init(_ index: Int, _ coefficient: Double) {
        self.index = index
        self.coefficient = coefficient
    }
}

/// A constraint to add: a linear form over existing columns, and the range of its value.
public struct Row: Hashable, Sendable {
    /// The range of the form's value.
    public var bounds: Bounds
    /// The coefficients of the form.
    public var entries: [Entry]
    /// The name in files, at most 255 bytes; with `nil`, GLPK chooses one.
    public var name: String?

    /// Creates a row.
    public init(_ bounds: Bounds, _ entries: [Entry] = [], name: String? = nil) {
        self.bounds = bounds
        self.entries = entries
        self.name = name
    }
}

/// A variable to add, with its coefficients in existing rows.
public struct Column: Hashable, Sendable {
    /// The range of its value; ignored for a ``Kind/binary`` column.
    public var bounds: Bounds
    /// Its objective coefficient.
    public var objective: Double
    /// The values it may take.
    public var kind: Kind
    /// Its coefficients in the rows.
    public var entries: [Entry]
    /// The name in files, at most 255 bytes; with `nil`, GLPK chooses one.
    public var name: String?

    /// Creates a column.
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
