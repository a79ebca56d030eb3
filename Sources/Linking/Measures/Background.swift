/// What one cell of a background column says.
public enum BackgroundValue: Hashable, Sendable {
    /// Nothing was written: the school's value serves for its classes.
    case blank
    /// A mark for "not known" (`z`, `c`, `x`, `NA`, `SUPP`), which is never zero.
    case missing
    /// A number.
    case number(Double)
    /// A word, for measures that compare categories.
    case text(String)
}

/// One background column, as a measure of the policy needs it.
///
/// A column that serves both as a number and as a category is given twice, once for each ``Kind``.
public struct BackgroundColumn: Hashable, Sendable {
    /// How its cells are to be understood.
    public enum Kind: Hashable, Sendable {
        /// As numbers.
        case number
        /// As words.
        case category
    }

    /// Its name in the header.
    public var name: String
    /// How its cells are understood.
    public var kind: Kind
    /// A value for each school, in the order of ``YearDraft/schools``; empty where `schools.csv` has no such column.
    public var schools: [BackgroundValue]
    /// A value for each class, in the order of ``YearDraft/classes``; empty where `classes.csv` has no such column.
    public var classes: [BackgroundValue]

    /// A column.
    public init(name: String, kind: Kind, schools: [BackgroundValue] = [], classes: [BackgroundValue] = []) {
        (self.name, self.kind, self.schools, self.classes) = (name, kind, schools, classes)
    }
}
