/// `move_session`: a session on another date.
public struct MovedSession: Hashable, Sendable {
    /// The session.
    public let session: ID
    /// Its new date.
    public let date: Day

    /// A session on another date.
    public init(_ session: ID, to date: Day) { (self.session, self.date) = (session, date) }
}

extension MovedSession: ChangeKind {
    func apply(to edit: inout YearEdit) {
        guard let row = edit.row(.sessions, session, field: "session") else { return }
        edit.draft.sessions?[row].date = date
    }

    func words(in year: LinkingYear) -> String { "\(year.name(ofSession: session)) moved to \(date.spoken)" }

    func cells(in year: LinkingYear) -> [ChangedCell] {
        [ChangedCell(.sessions, id: session, column: "date")]
    }
}

extension MovedSession: WrittenChange {
    static let forms = [
        ChangeForm(
            "move_session", "a session on another date",
            [.init("session", "the id of a session"), .init("date", "its new date")])
    ]

    init?(_ fields: inout FieldReader) {
        let (session, date) = (fields.id("session"), fields.day("date"))
        if session == nil { fields.need("session") }
        if date == nil { fields.need("date") }
        guard let session, let date else { return nil }
        self.init(session, to: date)
    }

    var entry: ChangeEntry {
        ChangeEntry("move_session", [.init("session", .text(session.text)), .init("date", .text("\(date)"))])
    }

    func field(of cell: ChangedCell) -> String? { "date" }
}
