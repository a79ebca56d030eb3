extension Venue: InputRecord, Placed {
    package static let table = InputTable.venues
    package static let meaning = "The places where classes meet in person, such as galleries and museums."
    package static let blank = Venue(
        id: "", name: "", place: .grid(easting: 0, northing: 0), capacityPupils: 0)
    package static let rows: any WritableKeyPath<YearDraft, [Venue]> & Sendable = \.venues
    package var ownID: ID? { id }

    package static let columns: [ColumnGroup<Venue>] = [
        .one(VenueColumns.id), .one(VenueColumns.name), PlaceColumns.group(),
        .one(VenueColumns.capacityPupils), .one(VenueColumns.provides), .one(VenueColumns.homeOf),
    ]
}

/// The columns of venues.
package enum VenueColumns {
    package static let id = RecordColumn<Venue>(
        "venue_id", \.id, .id, .required,
        meaning: "The venue's own id: any text that no other venue, and no school, has.", example: "museum")

    package static let name = RecordColumn<Venue>(
        "name", \.name, .name, .required, meaning: "What people call the venue.", example: "Example Museum")

    package static let capacityPupils = RecordColumn<Venue>(
        "capacity_pupils", \.capacityPupils, .wholeNumber, .required,
        meaning: "How many pupils it has room for at once.",
        limits: Limits(
            "a whole number of pupils", from: 0, maybe: "the minus sign is a slip; 0 closes the venue"),
        example: "75")

    package static let provides = RecordColumn<Venue>(
        "provides", \.provides, .words,
        meaning: "What it provides, in the words in which classes name their needs.", blank: "nothing",
        example: "step_free;quiet_room")

    package static let homeOf = RecordColumn<Venue>(
        "home_of", \.homeOf, .ids, meaning: "The schools for which it is home, and so not neutral.",
        blank: "none", example: "school-2", names: [.schools])
}

extension Round: InputRecord {
    package static let table = InputTable.rounds
    package static let meaning =
        "The stages of the year. Each link meets once in each round. Their order in the file is the order of the rounds."
    package static let blank = Round(
        id: "", name: "", format: .inPerson, window: Days(Day(number: 0)))
    package static let rows: any WritableKeyPath<YearDraft, [Round]> & Sendable = \.rounds
    package var ownID: ID? { id }

    package static let columns: [ColumnGroup<Round>] = [
        .one(RoundColumns.id), .one(RoundColumns.name), .one(RoundColumns.format),
        // Nothing is said about a session's date if it is not known when its round is open.
        .together([RoundColumns.opens, RoundColumns.closes]), .one(RoundColumns.gapDays),
        .one(RoundColumns.required), .one(RoundColumns.maxSessions),
    ]
}

/// The columns of rounds.
package enum RoundColumns {
    package static let id = RecordColumn<Round>(
        "round_id", \.id, .id, .required, meaning: "The round's own id: any text that no other round has.",
        example: "neutral")

    package static let name = RecordColumn<Round>(
        "name", \.name, .name, .required, meaning: "What people call the round.", example: "Neutral-venue day"
    )

    package static let format = RecordColumn<Round>(
        "format", \.format, .format, .required, meaning: "How its meetings are held.", example: "in_person")

    package static let opens = RecordColumn<Round>(
        "opens", \.opens, .date, .required, meaning: "The first date on which it can have a meeting.",
        example: "2027-02-22")

    package static let closes = RecordColumn<Round>(
        "closes", \.closes, .date, .required,
        meaning: "The last date on which it can have a meeting, at most ten years after the first.",
        example: "2027-03-25")

    package static let gapDays = RecordColumn<Round>(
        "gap_days", \.gapDays, .wholeNumber,
        meaning:
            "How many days a link's meeting must be, at least, after its latest one in an earlier round.",
        limits: Limits(
            "a whole number of days", from: 0, to: 3660,
            maybe: "leave the cell blank where no gap is asked"), blank: "no gap is asked", example: "14")

    package static let required = RecordColumn<Round>(
        "required", \.required, .yesNo,
        meaning: "Whether its meetings count before those of rounds that aren't required.", example: "yes")

    package static let maxSessions = RecordColumn<Round>(
        "max_sessions", \.maxSessions, .wholeNumber, meaning: "How many sessions it may use.",
        limits: Limits(
            "a whole number", from: 0, maybe: "leave the cell blank where there is no limit"),
        blank: "any number", example: "10")
}

extension Session: InputRecord {
    package static let table = InputTable.sessions
    package static let meaning = "When a venue, or an online room, is to be had: a date and a time."
    package static let blank = Session(
        id: "", date: Day(number: 0), start: .midnight, end: .midnight)
    package var ownID: ID? { id }

    package static let columns: [ColumnGroup<Session>] = [
        .one(SessionColumns.id), .one(SessionColumns.round), .one(SessionColumns.venue),
        .one(SessionColumns.date), .together([SessionColumns.start, SessionColumns.end]),
        .one(SessionColumns.capacityPupils), .one(SessionColumns.capacityLinks), .one(SessionColumns.fee),
    ]
}

/// The columns of sessions.
package enum SessionColumns {
    package static let id = RecordColumn<Session>(
        "session_id", \.id, .id, .required,
        meaning: "The session's own id: any text that no other session has.",
        example: "session-2")

    package static let round = RecordColumn<Session>(
        "round_id", \.round, .id, meaning: "The round that it is kept for.",
        blank: "any round that meets as it does, in person or online", example: "neutral", names: [.rounds])

    package static let venue = RecordColumn<Session>(
        "venue_id", \.venue, .id, meaning: "The venue.", blank: "the session is online", example: "museum",
        names: [.venues])

    package static let date = RecordColumn<Session>(
        "date", \.date, .date, .required, meaning: "Its date.", example: "2027-03-04")

    package static let start = RecordColumn<Session>(
        "start", \.start, .time, .required, meaning: "When it starts.", example: "10:00")

    package static let end = RecordColumn<Session>(
        "end", \.end, .time, .required, meaning: "When it ends; later than it starts.", example: "14:30")

    package static let capacityPupils = RecordColumn<Session>(
        "capacity_pupils", \.capacityPupils, .wholeNumber,
        meaning: "How many pupils it has room for, where that isn't what the venue has room for.",
        limits: room, blank: "as many as the venue; online any number", example: "60")

    package static let capacityLinks = RecordColumn<Session>(
        "capacity_links", \.capacityLinks, .wholeNumber, meaning: "How many links can meet in it.",
        limits: room, blank: "any number", example: "3")

    package static let fee = RecordColumn<Session>(
        "fee", \.fee, .money, meaning: "What it costs if it is used.",
        limits: Limits(
            "an amount of money", from: 0, to: Limits.largest,
            maybe: "leave the cell blank where it costs nothing"), example: "120")

    private static let room = Limits(
        "a whole number", from: 0, maybe: "leave the cell blank where there is no limit")
}
