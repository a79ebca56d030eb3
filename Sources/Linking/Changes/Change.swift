import Basics

/// One edit of a linking year, in words that a planner would use.
///
/// The one vocabulary of questions, suggestions and scenarios. What a change does, how it reads and which cells of the
/// input folder it stands for is said once, next to its kind; ``Scenario`` makes changes, and nothing else does.
public enum Change: Hashable, Sendable {
    /// A venue, a session or a round is not held, altogether or on some dates.
    case close(Closing)
    /// A venue or a session holds more or fewer.
    case places(Places)
    /// New sessions.
    case addSessions(NewSessions)
    /// A session on another date.
    case moveSession(MovedSession)
    /// A round opens, closes or spaces its meetings otherwise.
    case round(RoundTerms)
    /// A class, a school or a rule is taken out.
    case withdraw(Withdrawal)
    /// A class, a school or a venue more.
    case join(Newcomer)
    /// A class is free on some dates, or not.
    case free(Freedom)
    /// Keys of the policy have other values.
    case set(PolicyValues)
    /// A rule more.
    case rule(AddedRule)
    /// Any other cell.
    case edit(CellEdit)
    /// Two classes are together, or apart, for the sake of a question. It stands in no file.
    case demand(PairDemand)

    /// The change as its kind.
    var kind: any ChangeKind {
        switch self {
        case .close(let change): change
        case .places(let change): change
        case .addSessions(let change): change
        case .moveSession(let change): change
        case .round(let change): change
        case .withdraw(let change): change
        case .join(let change): change
        case .free(let change): change
        case .set(let change): change
        case .rule(let change): change
        case .edit(let change): change
        case .demand(let change): change
        }
    }

    /// What it comes to in `year`, as a fragment that can follow "With": `Town Gallery (V03) closed`.
    public func words(in year: LinkingYear) -> String { kind.words(in: year) }

    /// The cells of the input folder that it stands for, in `year`; of a row that comes or goes, the row.
    public func cells(in year: LinkingYear) -> [ChangedCell] { kind.cells(in: year) }
}

/// A cell, a row or a key of the policy that a change stands for, without regard to files.
public struct ChangedCell: Hashable, Sendable {
    /// The table.
    public let table: InputTable
    /// The id of the row; of a rule, how it reads: `must_link P01-A P05-A`; nil in the policy.
    public let id: ID?
    /// The column, or the dotted path of the key; nil for the row as a whole.
    public let column: String?

    /// A cell, a row or a key.
    public init(_ table: InputTable, id: ID?, column: String?) {
        (self.table, self.id, self.column) = (table, id, column)
    }
}

extension Rule {
    /// What stands for the id of a rule's row, which has none.
    var reading: ID { ID(text) }
}

/// What every kind of change can say of itself.
protocol ChangeKind: Hashable, Sendable {
    /// Makes the change in a draft, or notes what it names that is not there.
    func apply(to edit: inout YearEdit)
    /// See ``Change/words(in:)``.
    func words(in year: LinkingYear) -> String
    /// See ``Change/cells(in:)``.
    func cells(in year: LinkingYear) -> [ChangedCell]
}

extension Collection<Change> {
    /// All of them as one fragment that can follow "With".
    public func words(in year: LinkingYear) -> String { Words.list(map { $0.words(in: year) }) }
}
