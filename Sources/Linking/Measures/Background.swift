/// The content of one cell of a background column.
public enum BackgroundValue: Hashable, Sendable {
    /// The cell is blank: the school's value applies to its classes.
    case blank
    /// A mark for "not known" (`z`, `c`, `x`, `NA`, `SUPP`), which is never zero.
    case missing
    /// A number.
    case number(Double)
    /// A word, for measures that compare categories.
    case text(String)
}

/// One background column, as used by a measure of the policy.
///
/// A column used both as a number and as a category appears twice, once for each ``Kind``.
public struct BackgroundColumn: Hashable, Sendable {
    /// How its cells are read.
    public enum Kind: Hashable, Sendable {
        /// As numbers.
        case number
        /// As words.
        case category
    }

    /// Its name in the header.
    public var name: String
    /// How its cells are read.
    public var kind: Kind
    /// A value for each school, in the order of ``YearDraft/schools``; empty if `schools.csv` has no such column.
    public var schools: [BackgroundValue]
    /// A value for each class, in the order of ``YearDraft/classes``; empty if `classes.csv` has no such column.
    public var classes: [BackgroundValue]

    /// A column.
    public init(name: String, kind: Kind, schools: [BackgroundValue] = [], classes: [BackgroundValue] = []) {
        (self.name, self.kind, self.schools, self.classes) = (name, kind, schools, classes)
    }
}
