import Basics

/// `round`: a round opens, closes or spaces its meetings otherwise.
public struct RoundTerms: Hashable, Sendable {
    /// One of the round's cells.
    public enum Term: Hashable, Sendable {
        /// The first date.
        case opens(Day)
        /// The last date.
        case closes(Day)
        /// Days after the earlier meetings; nil where none are asked.
        case gapDays(Int?)
        /// How many sessions it may use; nil for any number.
        case maxSessions(Int?)
        /// Whether its meetings count before those of optional rounds.
        case required(Bool)
    }

    /// The round.
    public let round: ID
    /// What is otherwise; of two that say different things of one cell the later goes.
    public let terms: [Term]

    /// Other terms of a round.
    public init(_ round: ID, _ terms: [Term]) { (self.round, self.terms) = (round, terms) }
}

extension RoundTerms.Term {
    /// The column, which is the field too.
    var column: String {
        switch self {
        case .opens: "opens"
        case .closes: "closes"
        case .gapDays: "gap_days"
        case .maxSessions: "max_sessions"
        case .required: "required"
        }
    }

    /// The term as a fragment about a round called `name`, beside what it is in `round`.
    fileprivate func words(_ name: String, _ round: Round?) -> String {
        func instead<Value>(_ old: Value?, _ words: (Value) -> String) -> String {
            old.map { " instead of \(words($0))" } ?? ""
        }
        func limit(_ value: Int?) -> String { value.map(String.init) ?? "none" }
        switch self {
        case .opens(let day):
            return "\(name) opening on \(day.spoken)\(instead(round?.opens, \.spoken))"
        case .closes(let day):
            return "\(name) closing on \(day.spoken)\(instead(round?.closes, \.spoken))"
        case .gapDays(let days):
            return "gap_days \(limit(days))\(instead(round.map(\.gapDays), limit)) for \(name)"
        case .maxSessions(let count):
            return "max_sessions \(limit(count))\(instead(round.map(\.maxSessions), limit)) for \(name)"
        case .required(let isRequired): return "\(name) \(isRequired ? "required" : "optional")"
        }
    }
}

extension RoundTerms: ChangeKind {
    func apply(to edit: inout YearEdit) {
        guard let row = edit.row(.rounds, round, field: "round") else { return }
        var (first, last) = (edit.draft.rounds[row].opens, edit.draft.rounds[row].closes)
        for term in terms {
            switch term {
            case .opens(let day): first = day
            case .closes(let day): last = day
            case .gapDays(let days): edit.draft.rounds[row].gapDays = days
            case .maxSessions(let count): edit.draft.rounds[row].maxSessions = count
            case .required(let isRequired): edit.draft.rounds[row].required = isRequired
            }
        }
        guard let window = Days(from: first, to: last) else {
            let isClosed = terms.contains { $0.column == "closes" }
            edit.fail(
                isClosed ? "closes" : "opens", found: "\(isClosed ? last : first)",
                expected: isClosed
                    ? "a date that is not before the round opens, \(first)"
                    : "a date that is not after the round closes, \(last)", maybe: "the two were swapped")
            return
        }
        edit.draft.rounds[row].window = window
    }

    func words(in year: LinkingYear) -> String {
        let host = year.roundNumber(round).map { year.rounds[$0] }
        return Words.list(terms.map { $0.words(year.name(ofRound: round), host) })
    }

    func cells(in year: LinkingYear) -> [ChangedCell] {
        terms.map { ChangedCell(.rounds, id: round, column: $0.column) }
    }
}

extension RoundTerms: WrittenChange {
    static let forms = [
        ChangeForm(
            "round", "a round opens, closes or spaces its meetings otherwise",
            [
                .init("round", "the id of a round"), .init("opens", "its first date"),
                .init("closes", "its last date"),
                .init(
                    "gap_days", "days after the same link's earlier meetings; with no value none are asked"),
                .init("max_sessions", "how many sessions it may use; with no value any number"),
                .init("required", "yes or no"),
            ])
    ]

    init?(_ fields: inout FieldReader) {
        let round = fields.id("round")
        if round == nil { fields.need("round") }
        var terms: [Term] = []
        if let day = fields.day("opens") { terms.append(.opens(day)) }
        if let day = fields.day("closes") { terms.append(.closes(day)) }
        if fields.has("gap_days") { terms.append(.gapDays(fields.whole("gap_days"))) }
        if fields.has("max_sessions") { terms.append(.maxSessions(fields.whole("max_sessions"))) }
        if let answer = fields.answer("required") { terms.append(.required(answer)) }
        if terms.isEmpty, fields.faults.isEmpty {
            fields.fail(
                nil, found: "", expected: "opens, closes, gap_days, max_sessions or required",
                maybe: "say what is otherwise with the round")
        }
        guard let round else { return nil }
        self.init(round, terms)
    }

    var entry: ChangeEntry {
        ChangeEntry(
            "round", [.init("round", .text(round.text))] + terms.map { .init($0.column, $0.value) })
    }

    func field(of cell: ChangedCell) -> String? { cell.column }
}

extension RoundTerms.Term {
    fileprivate var value: ChangeValue {
        switch self {
        case .opens(let day), .closes(let day): .text("\(day)")
        case .gapDays(let number), .maxSessions(let number): number.map { .text("\($0)") } ?? .none
        case .required(let isRequired): .text(isRequired ? "yes" : "no")
        }
    }
}
