import Basics

/// How one kind of change is written: its word and its fields.
public struct ChangeForm: Sendable {
    /// A field of a change.
    public struct Field: Sendable {
        /// Its name.
        public let name: String
        /// What it says, as a clause without a full stop.
        public let meaning: String

        init(_ name: String, _ meaning: String) { (self.name, self.meaning) = (name, meaning) }
    }

    /// The word that a change of this kind begins with.
    public let word: String
    /// What it does, as a clause without a full stop.
    public let meaning: String
    /// Its fields.
    public let fields: [Field]
    /// What its fields are called where they are not listed: columns, or keys; nil where all are.
    public let others: String?

    init(_ word: String, _ meaning: String, _ fields: [Field], others: String? = nil) {
        (self.word, self.meaning, self.fields, self.others) = (word, meaning, fields, others)
    }
}

/// A change as it is written: its word and the values of its fields.
public struct ChangeEntry: Hashable, Sendable {
    /// A field and its value.
    public struct Field: Hashable, Sendable {
        /// Its name.
        public let name: String
        /// Its value.
        public let value: ChangeValue

        /// A field and its value.
        public init(_ name: String, _ value: ChangeValue) { (self.name, self.value) = (name, value) }
    }

    /// The word.
    public let word: String
    /// The fields, in their order.
    public let fields: [Field]

    /// A change as it is written.
    public init(_ word: String, _ fields: [Field]) { (self.word, self.fields) = (word, fields) }
}

/// A change that can stand in a file.
protocol WrittenChange: ChangeKind {
    /// Its words and fields.
    static var forms: [ChangeForm] { get }
    /// The change that the fields say; nil where they say none, and then a fault says why.
    init?(_ fields: inout FieldReader)
    /// The change as it is written.
    var entry: ChangeEntry { get }
    /// The field that says what stands in a cell; nil where none does.
    func field(of cell: ChangedCell) -> String?
}

extension Change {
    private static let written: [any WrittenChange.Type] = [
        Closing.self, Places.self, NewSessions.self, MovedSession.self, RoundTerms.self, Withdrawal.self,
        Newcomer.self, Freedom.self, PolicyValues.self, AddedRule.self, CellEdit.self,
    ]

    /// How every kind of change is written.
    public static let forms: [ChangeForm] = written.flatMap { $0.forms }

    /// The change as it is written; nil of a demand, which no file holds.
    public var entry: ChangeEntry? { (kind as? any WrittenChange)?.entry }

    /// The field that says what stands in a cell; nil where none does.
    func field(of cell: ChangedCell) -> String? { (kind as? any WrittenChange)?.field(of: cell) }

    /// Reads a change that is written; nil where it says none. What is wrong is added to `faults`.
    public init?(_ entry: ChangeEntry, faults: inout [ChangeFault]) {
        guard let type = Self.written.first(where: { $0.forms.contains { $0.word == entry.word } }),
            let form = type.forms.first(where: { $0.word == entry.word })
        else {
            let words = Self.forms.map(\.word)
            let near = NearestWord.to(entry.word, among: words)
            faults.append(
                ChangeFault(
                    found: entry.word, expected: "one of \(Words.list(words))",
                    maybe: near.map { "\"\($0)\" was meant" } ?? "a change begins with what it does"))
            return nil
        }
        var fields = FieldReader(form, entry.fields)
        let change = type.init(&fields)
        faults += fields.faults
        guard fields.faults.isEmpty, let change, let made = Self(change) else { return nil }
        self = made
    }

    private init?(_ kind: any WrittenChange) {
        switch kind {
        case let change as Closing: self = .close(change)
        case let change as Places: self = .places(change)
        case let change as NewSessions: self = .addSessions(change)
        case let change as MovedSession: self = .moveSession(change)
        case let change as RoundTerms: self = .round(change)
        case let change as Withdrawal: self = .withdraw(change)
        case let change as Newcomer: self = .join(change)
        case let change as Freedom: self = .free(change)
        case let change as PolicyValues: self = .set(change)
        case let change as AddedRule: self = .rule(change)
        case let change as CellEdit: self = .edit(change)
        default: return nil
        }
    }
}
