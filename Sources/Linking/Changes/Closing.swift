import Basics

/// `close`: a venue, a session or a round is not held.
///
/// A venue that closes altogether leaves the year with its sessions, and so does a round with the sessions kept for it. With
/// dates only the sessions on those dates go.
public struct Closing: Hashable, Sendable {
    /// What is closed.
    public enum Subject: Hashable, Sendable {
        /// A venue.
        case venue(ID)
        /// A session.
        case session(ID)
        /// A round; its sessions are those kept for it.
        case round(ID)
    }

    /// What is closed.
    public let subject: Subject
    /// When; empty for altogether. A session has one date, and none is given here.
    public let dates: [Days]

    /// A closing.
    public init(_ subject: Subject, dates: [Days] = []) { (self.subject, self.dates) = (subject, dates) }
}

extension Closing: ChangeKind {
    func apply(to edit: inout YearEdit) {
        switch subject {
        case .venue(let id):
            guard let row = edit.row(.venues, id, field: "venue") else { return }
            guard dates.isEmpty else { return removeSessions(&edit) { $0.venue == id } }
            edit.removeSessions { $0.venue == id }
            edit.removeRoads(id)
            edit.draft.venues.remove(at: row)
        case .session(let id):
            guard edit.row(.sessions, id, field: "session") != nil else { return }
            edit.removeSessions { $0.id == id }
        case .round(let id):
            guard let row = edit.row(.rounds, id, field: "round") else { return }
            guard dates.isEmpty else { return removeSessions(&edit) { $0.round == id } }
            edit.removeSessions { $0.round == id }
            edit.draft.rounds.remove(at: row)
        }
    }

    /// Takes out the sessions on the dates; a fault where no session is on one of them.
    private func removeSessions(_ edit: inout YearEdit, where isMeant: (Session) -> Bool) {
        for (item, days) in dates.enumerated() {
            let isAny = edit.draft.sessions?.contains { isMeant($0) && days.contains($0.date) } ?? false
            if !isAny {
                edit.fail(
                    "dates", item: item, found: days.text, expected: "a date on which it has a session",
                    maybe: "the date is another, or the session is gone already")
            }
        }
        edit.removeSessions { session in isMeant(session) && dates.contains { $0.contains(session.date) } }
    }

    func words(in year: LinkingYear) -> String {
        let when = dates.isEmpty ? "" : " on \(dates.spoken)"
        switch subject {
        case .venue(let id): return "\(year.name(ofVenue: id)) closed\(when)"
        case .session(let id): return "\(year.name(ofSession: id)) not held"
        case .round(let id):
            return "\(year.name(ofRound: id)) \(dates.isEmpty ? "dropped" : "not held\(when)")"
        }
    }

    func cells(in year: LinkingYear) -> [ChangedCell] {
        let gone = year.sessions.filter { session in
            let isOn = dates.isEmpty || dates.contains { $0.contains(session.date) }
            switch subject {
            case .venue(let id): return session.venue == id && isOn
            case .session(let id): return session.id == id
            case .round(let id): return session.round == id && isOn
            }
        }.map { ChangedCell(.sessions, id: $0.id, column: nil) }
        switch subject {
        case .venue(let id) where dates.isEmpty: return [ChangedCell(.venues, id: id, column: nil)] + gone
        case .round(let id) where dates.isEmpty: return [ChangedCell(.rounds, id: id, column: nil)] + gone
        default: return gone
        }
    }
}

extension Closing: WrittenChange {
    static let forms = [
        ChangeForm(
            "close", "a venue, a session or a round is not held",
            [
                .init("venue", "the id of a venue, or"), .init("session", "that of a session, or"),
                .init("round", "that of a round"),
                .init(
                    "dates",
                    "dates on which a venue or a round has no session; without them it has none at all"),
            ])
    ]

    init?(_ fields: inout FieldReader) {
        guard let field = fields.one(of: ["venue", "session", "round"]) else { return nil }
        guard let id = fields.id(field) else {
            fields.need(field)
            return nil
        }
        let dates = fields.stretches("dates")
        switch field {
        case "venue": self.init(.venue(id), dates: dates)
        case "round": self.init(.round(id), dates: dates)
        default:
            if fields.has("dates") {
                fields.fail(
                    "dates", found: "dates", expected: "no dates, since a session has one",
                    maybe: "a venue or a round was meant")
            }
            self.init(.session(id))
        }
    }

    var entry: ChangeEntry {
        let (field, id) =
            switch subject {
            case .venue(let id): ("venue", id)
            case .session(let id): ("session", id)
            case .round(let id): ("round", id)
            }
        return ChangeEntry(
            "close", [.init(field, .text(id.text))] + (dates.isEmpty ? [] : [.init("dates", dates.value)]))
    }

    func field(of cell: ChangedCell) -> String? { nil }
}

extension [Days] {
    /// As changes write them: one date or range by itself, several as a list.
    var value: ChangeValue { count == 1 ? .text(self[0].text) : .list(map(\.text)) }
}
