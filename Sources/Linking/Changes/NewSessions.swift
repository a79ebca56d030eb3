import Basics

/// `add_sessions`: a session on each of some dates.
///
/// Its id is made of place, date and start, as in `V02-2025-03-04-10:00`, with a `+` more where that is taken.
public struct NewSessions: Hashable, Sendable {
    /// The venue; nil online.
    public var venue: ID?
    /// The round that they are kept for; nil where any of their format may use them.
    public var round: ID?
    /// The dates.
    public var dates: [Days]
    /// When they start.
    public var start: ClockTime
    /// When they end.
    public var end: ClockTime
    /// How many pupils each holds; nil for as many as the venue.
    public var pupils: Int?
    /// How many links each holds; nil for any number.
    public var links: Int?
    /// What the use of each costs.
    public var fee: Double

    /// New sessions.
    public init(
        venue: ID? = nil, round: ID? = nil, dates: [Days], start: ClockTime, end: ClockTime,
        pupils: Int? = nil, links: Int? = nil, fee: Double = 0
    ) {
        (self.venue, self.round, self.dates, self.start, self.end) = (venue, round, dates, start, end)
        (self.pupils, self.links, self.fee) = (pupils, links, fee)
    }

    /// A session more like this one: same place, date, time, round, room and fee.
    public init(like session: Session) {
        self.init(
            venue: session.venue, round: session.round, dates: [Days(session.date)], start: session.start,
            end: session.end, pupils: session.capacityPupils, links: session.capacityLinks, fee: session.fee)
    }

    /// The sessions, none with an id that is among `taken`.
    func sessions(besides taken: some Sequence<ID>) -> [Session] {
        var taken = Set(taken)
        return dates.flatMap(\.all).map { date in
            var id = ID("\(venue?.text ?? "online")-\(date)-\(start)")
            while !taken.insert(id).inserted { id = ID(id.text + "+") }
            return Session(
                id: id, round: round, venue: venue, date: date, start: start, end: end,
                capacityPupils: pupils,
                capacityLinks: links, fee: fee)
        }
    }
}

extension NewSessions: ChangeKind {
    func apply(to edit: inout YearEdit) {
        let isPlaced = venue.map { edit.row(.venues, $0, field: "venue") != nil } ?? true
        let isKept = round.map { edit.row(.rounds, $0, field: "round") != nil } ?? true
        guard isPlaced, isKept else { return }
        let new = sessions(besides: edit.ids(of: .sessions))
        edit.draft.sessions = (edit.draft.sessions ?? []) + new
    }

    func words(in year: LinkingYear) -> String {
        let days = dates.flatMap(\.all)
        let what = days.count == 1 ? "a new session" : "\(days.count) new sessions"
        let host = round.map { " of \(year.name(ofRound: $0))" } ?? ""
        let place = venue.map { "at \(year.name(ofVenue: $0))" } ?? "online"
        var room: [String] = []
        if let pupils { room.append(Words.count(pupils, "pupil")) }
        if let links { room.append(Words.count(links, "link")) }
        let holds = room.isEmpty ? "" : " with room for \(Words.list(room))"
        let cost = fee == 0 ? "" : " for a fee of \(PlainNumber.text(fee))\(days.count == 1 ? "" : " each")"
        return "\(what)\(host) \(place) on \(dates.spoken), \(start) to \(end),\(holds)\(cost)".trimmingComma
    }

    func cells(in year: LinkingYear) -> [ChangedCell] {
        sessions(besides: year.sessions.map(\.id)).map { ChangedCell(.sessions, id: $0.id, column: nil) }
    }
}

extension String {
    fileprivate var trimmingComma: String { hasSuffix(",") ? String(dropLast()) : self }
}

extension NewSessions: WrittenChange {
    static let forms = [
        ChangeForm(
            "add_sessions", "a session more on each of some dates",
            [
                .init("venue", "the id of a venue; without it they are online"),
                .init(
                    "round",
                    "the id of the round they are kept for; without it any of their format may use them"),
                .init("dates", "their dates"), .init("start", "when they start"),
                .init("end", "when they end"),
                .init("pupils", "how many pupils each holds; without it as many as the venue"),
                .init("links", "how many links each holds; without it any number"),
                .init("fee", "what the use of each costs; without it nothing"),
            ])
    ]

    init?(_ fields: inout FieldReader) {
        let (dates, start, end) = (fields.stretches("dates"), fields.time("start"), fields.time("end"))
        if dates.isEmpty { fields.need("dates") }
        if start == nil { fields.need("start") }
        if end == nil { fields.need("end") }
        let (venue, round) = (fields.id("venue"), fields.id("round"))
        let (pupils, links, fee) = (fields.whole("pupils"), fields.whole("links"), fields.number("fee"))
        guard let start, let end else { return nil }
        self.init(
            venue: venue, round: round, dates: dates, start: start, end: end, pupils: pupils, links: links,
            fee: fee ?? 0)
    }

    var entry: ChangeEntry {
        let texts = [
            ("venue", venue.map { ChangeValue.text($0.text) }), ("round", round.map { .text($0.text) }),
            ("dates", dates.value), ("start", .text("\(start)")), ("end", .text("\(end)")),
            ("pupils", pupils.map { .text("\($0)") }), ("links", links.map { .text("\($0)") }),
            ("fee", fee == 0 ? nil : .text(PlainNumber.text(fee))),
        ]
        return ChangeEntry(
            "add_sessions", texts.compactMap { name, value in value.map { ChangeEntry.Field(name, $0) } })
    }

    func field(of cell: ChangedCell) -> String? {
        switch cell.column {
        case "venue_id": "venue"
        case "round_id": "round"
        case "date": "dates"
        case "capacity_pupils": "pupils"
        case "capacity_links": "links"
        default: cell.column
        }
    }
}
