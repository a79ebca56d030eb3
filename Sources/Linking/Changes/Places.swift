import Basics

/// `places`: a venue or a session holds more or fewer.
///
/// A number of a venue goes for each of its sessions too, where they have a figure of their own.
public struct Places: Hashable, Sendable {
    /// What holds them.
    public enum Holder: Hashable, Sendable {
        /// A venue, and its sessions.
        case venue(ID)
        /// Every venue, and their sessions.
        case everyVenue
        /// A session.
        case session(ID)
    }

    /// Room for pupils.
    public enum Pupils: Hashable, Sendable {
        /// For so many.
        case number(Int)
        /// For so many times as many, rounded down.
        case times(Double)
    }

    /// What holds them.
    public let holder: Holder
    /// Room for pupils; nil where it stays.
    public let pupils: Pupils?
    /// Room for links in each session; nil where it stays.
    public let links: Int?

    /// Other room.
    public init(_ holder: Holder, pupils: Pupils? = nil, links: Int? = nil) {
        (self.holder, self.pupils, self.links) = (holder, pupils, links)
    }
}

extension Places.Pupils {
    /// What a room for `old` pupils becomes.
    func of(_ old: Int) -> Int {
        switch self {
        case .number(let number): number
        // A product of doubles can fall short of what the digits say, as 0.29 · 100 does of 29.
        case .times(let times): Int(exactly: (times * Double(old) + 1e-9).rounded(.down)) ?? old
        }
    }
}

extension Places: ChangeKind {
    func apply(to edit: inout YearEdit) {
        switch holder {
        case .session(let id):
            guard let row = edit.row(.sessions, id, field: "session") else { return }
            change(session: row, &edit)
        case .venue(let id):
            guard let row = edit.row(.venues, id, field: "venue") else { return }
            change(venue: row, &edit)
        case .everyVenue: for row in edit.draft.venues.indices { change(venue: row, &edit) }
        }
    }

    private func change(venue row: Int, _ edit: inout YearEdit) {
        let id = edit.draft.venues[row].id
        if let pupils {
            edit.draft.venues[row].capacityPupils = pupils.of(edit.draft.venues[row].capacityPupils)
        }
        for session in (edit.draft.sessions ?? []).indices where edit.draft.sessions?[session].venue == id {
            if let pupils, let own = edit.draft.sessions?[session].capacityPupils {
                edit.draft.sessions?[session].capacityPupils = pupils.of(own)
            }
            if let links { edit.draft.sessions?[session].capacityLinks = links }
        }
    }

    private func change(session row: Int, _ edit: inout YearEdit) {
        guard let session = edit.draft.sessions?[row] else { return }
        if let links { edit.draft.sessions?[row].capacityLinks = links }
        switch pupils {
        case nil: break
        case .number(let number): edit.draft.sessions?[row].capacityPupils = number
        case .times:
            let ofVenue = session.venue.flatMap { edit.row(.venues, $0) }.map {
                edit.draft.venues[$0].capacityPupils
            }
            edit.draft.sessions?[row].capacityPupils = (session.capacityPupils ?? ofVenue).flatMap { old in
                pupils?.of(old)
            }
        }
    }

    func words(in year: LinkingYear) -> String {
        let (place, before, beforeLinks) = standing(in: year)
        var parts: [String] = []
        switch pupils {
        case nil: break
        case .times(let times): parts.append("\(PlainNumber.text(times)) times the places \(place)")
        case .number(let number):
            if let before {
                let more = number - before
                let size = Words.count(
                    Int(more.magnitude), more < 0 ? "place fewer" : "more place",
                    more < 0 ? "places fewer" : nil)
                parts.append("\(size) \(place) (\(number) instead of \(before))")
            } else {
                parts.append("\(Words.count(number, "place")) \(place)")
            }
        }
        if let links {
            let instead = beforeLinks.map { " instead of \($0)" } ?? ""
            parts.append(
                "room for \(Words.count(links, "link"))\(instead)\(parts.isEmpty ? " \(place)" : "")")
        }
        return Words.list(parts)
    }

    /// Where it is, and how many pupils and links fit now, where that is one number.
    private func standing(in year: LinkingYear) -> (place: String, pupils: Int?, links: Int?) {
        switch holder {
        case .everyVenue: ("at every venue", nil, nil)
        case .venue(let id):
            (
                "at \(year.name(ofVenue: id))", year.venueNumber(id).map { year.venues[$0].capacityPupils },
                nil
            )
        case .session(let id):
            (
                "in \(year.name(ofSession: id))",
                year.sessionNumber(id).flatMap { year.capacityPupils(session: $0) },
                year.sessionNumber(id).flatMap { year.sessions[$0].capacityLinks }
            )
        }
    }

    func cells(in year: LinkingYear) -> [ChangedCell] {
        let (venues, sessions): ([Venue], [Session]) =
            switch holder {
            case .session(let id): ([], year.sessions.filter { $0.id == id })
            case .venue(let id): (year.venues.filter { $0.id == id }, year.sessions.filter { $0.venue == id })
            case .everyVenue: (year.venues, year.sessions.filter { $0.venue != nil })
            }
        let isOfVenue = if case .session = holder { false } else { true }
        var cells: [ChangedCell] = []
        if pupils != nil {
            cells += venues.map { ChangedCell(.venues, id: $0.id, column: "capacity_pupils") }
            cells += sessions.filter { !isOfVenue || $0.capacityPupils != nil }
                .map { ChangedCell(.sessions, id: $0.id, column: "capacity_pupils") }
        }
        if links != nil {
            cells += sessions.map { ChangedCell(.sessions, id: $0.id, column: "capacity_links") }
        }
        return cells
    }
}

extension Places: WrittenChange {
    static let forms = [
        ChangeForm(
            "places", "a venue or a session holds more or fewer",
            [
                .init("venue", "the id of a venue, or all, or"), .init("session", "that of a session"),
                .init("pupils", "how many pupils it holds, or"),
                .init("times", "how many times as many as before, rounded down"),
                .init("links", "how many links a session holds"),
            ])
    ]

    /// More than this is a slip.
    private static let mostTimes = 1000.0

    init?(_ fields: inout FieldReader) {
        guard let field = fields.one(of: ["venue", "session"]) else { return nil }
        let id = fields.id(field)
        if id == nil { fields.need(field) }
        let (number, times, links) = (fields.whole("pupils"), fields.number("times"), fields.whole("links"))
        if number == nil, times == nil, links == nil { _ = fields.one(of: ["pupils", "times", "links"]) }
        if fields.has("pupils"), fields.has("times") { _ = fields.one(of: ["pupils", "times"]) }
        if let times, !(0...Self.mostTimes).contains(times) {
            fields.fail(
                "times", found: PlainNumber.text(times), expected: "a number from 0 to 1000",
                maybe: "half as many is 0.5"
            )
        }
        guard let id else { return nil }
        let holder: Holder = field == "session" ? .session(id) : id == "all" ? .everyVenue : .venue(id)
        self.init(holder, pupils: number.map { .number($0) } ?? times.map { .times($0) }, links: links)
    }

    var entry: ChangeEntry {
        var fields: [ChangeEntry.Field] =
            switch holder {
            case .venue(let id): [.init("venue", .text(id.text))]
            case .everyVenue: [.init("venue", .text("all"))]
            case .session(let id): [.init("session", .text(id.text))]
            }
        switch pupils {
        case nil: break
        case .number(let number): fields.append(.init("pupils", .text("\(number)")))
        case .times(let times): fields.append(.init("times", .text(PlainNumber.text(times))))
        }
        if let links { fields.append(.init("links", .text("\(links)"))) }
        return ChangeEntry("places", fields)
    }

    func field(of cell: ChangedCell) -> String? {
        switch (cell.column, pupils) {
        case ("capacity_links", _): "links"
        case ("capacity_pupils", .number): "pupils"
        case ("capacity_pupils", .times): "times"
        default: nil
        }
    }
}
