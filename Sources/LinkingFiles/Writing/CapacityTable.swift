import Proving
import Explaining
import Linking
import Tables

/// `capacity.csv`: how each venue and session is used, who waits for it, and what more of it would be worth.
struct CapacityTable {
    let year: LinkingYear
    let use: CapacityUse
    let report: CapacityReport

    /// A venue, a session, or a change to a session that was tried.
    struct Row {
        /// `venue`, `session`, or the kind of the change.
        let what: String
        let venue: Venue?
        let session: Session?
        let use: CapacityUse.Use
        /// What is added at each priority.
        let more: [Priority: CSVValue]
        /// How ``more`` came about; nil where nothing is known.
        let basis: String?
        let detail: String
    }

    static let columns: [OutputColumn<Row>] = uses + changes + remarks

    private static let uses: [OutputColumn<Row>] = [
        OutputColumn(
            "what", isKey: true, says: "`venue`, `session`, or a change to the session that was tried."
        ) {
            .text($0.what)
        },
        OutputColumn("venue_id", isKey: true, says: "The venue; blank online.") {
            .textIfAny($0.venue?.id.text)
        },
        OutputColumn("session_id", isKey: true, says: "The session; blank for a venue.") {
            .textIfAny($0.session?.id.text)
        },
        OutputColumn("venue", says: "The name of the venue, or `online`.") {
            .text($0.venue?.name ?? "online")
        },
        OutputColumn("date", .date, says: "The date of the session.") {
            .textIfAny($0.session?.date.description)
        },
        OutputColumn("meetings", .number, says: "How many meetings are there.") { .integer($0.use.meetings) },
        OutputColumn("pupils", .number, says: "How many pupils come.") { .integer($0.use.pupils) },
        OutputColumn("capacity_pupils", .number, says: "How many could come; blank for any number.") {
            .integerIfAny($0.use.capacityPupils)
        },
        OutputColumn(
            "capacity_links", .number, says: "How many links could meet there; blank for any number."
        ) {
            .integerIfAny($0.use.capacityLinks)
        },
        OutputColumn(
            "waiting", .number, says: "How many meetings without a place could be there but for room."
        ) {
            .integer($0.use.waiting.count)
        },
    ]

    /// Those of the priorities, whether the policy has them or not.
    private static let changes = Priority.all(of: .timetable).map { priority in
        OutputColumn<Row>(
            priority.words.column, .number, says: "By how much this would rise: \(priority.words.counted)."
        ) { $0.more[priority] ?? .blank }
    }

    private static let remarks: [OutputColumn<Row>] = [
        OutputColumn(
            "basis",
            says:
                "How the figures before it are known: `at_most`, what another one like it could add; of a change that was tried "
                + "`exact`, `not_proved` or `not_tried`."
        ) { .textIfAny($0.basis) },
        OutputColumn("detail", .prose, says: "The same in a sentence.") { .text($0.detail) },
    ]

    /// The venues by id, the sessions by id, then the changes that were tried, by session.
    func table() -> OutputTable {
        OutputTable(
            .capacity, Self.columns,
            year.venues.indices.map(venue) + year.sessions.indices.map(session)
                + report.trials.sorted { ($0.session, $0.kind.rawValue) < ($1.session, $1.kind.rawValue) }
                .map(trial))
    }

    private func venue(_ number: Int) -> Row {
        let sessions = year.sessions.indices.filter { year.venueOfSession[$0] == number }
        let more = limits(report.another.venues[number])
        return Row(
            what: "venue", venue: year.venues[number], session: nil, use: use.venues[number], more: more,
            basis: more.isEmpty ? nil : "at_most",
            detail: "\(use.usedSessions[number]) of \(Self.count(sessions.count, "session")) used.")
    }

    private func session(_ number: Int) -> Row {
        let more = limits(report.another.sessions[number])
        return row(
            "session", number, more, basis: more.isEmpty ? nil : "at_most",
            year.sessions[number].round.map { "Kept for round \($0)." } ?? "")
    }

    private func trial(_ trial: CapacityTrial) -> Row {
        row(
            trial.kind.rawValue, trial.session, trial.differences.map(values) ?? [:], basis: trial.basis,
            trial.sentence(report.priorities))
    }

    private func row(
        _ what: String, _ session: Int, _ more: [Priority: CSVValue], basis: String?, _ detail: String
    ) -> Row {
        Row(
            what: what, venue: year.venueOfSession[session].map { year.venues[$0] },
            session: year.sessions[session], use: use.sessions[session], more: more, basis: basis,
            detail: detail)
    }

    /// What more sessions would add at most, as far as it is known; of cost it is what is saved.
    private func limits(_ most: [Int?]) -> [Priority: CSVValue] {
        var cells: [Priority: CSVValue] = [:]
        for (priority, more) in zip(report.priorities, most) {
            cells[priority] = more.map { .fixed(priority.planValue($0), places: 2) }
        }
        return cells
    }

    /// The differences of a trial.
    private func values(_ differences: [Int]) -> [Priority: CSVValue] {
        var cells: [Priority: CSVValue] = [:]
        for (priority, difference) in zip(report.priorities, differences) {
            cells[priority] = .fixed(difference, places: priority.unit.decimals)
        }
        return cells
    }

    /// `1 session`, `2 sessions`.
    static func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
}

extension CapacityTrial {
    /// How the figures of its row came about.
    var basis: String { differences == nil ? "not_tried" : isProved ? "exact" : "not_proved" }

    /// What it means, for people.
    func sentence(_ priorities: [Priority]) -> String {
        guard let differences else {
            return "\(condition), nobody knows: the time ran out before this was tried."
        }
        let parts = zip(priorities, differences).compactMap { $0.words.gain(of: $1) }
        let what = parts.isEmpty ? "nothing would change" : "there would be \(parts.joined(separator: ", "))"
        return "\(condition), \(what)\(isProved ? "" : ", as far as was found in the time")."
    }

    private var condition: String {
        switch kind {
        case .anotherSession: "With another session like it on that date"
        case .tenMorePlaces: "With \(Change.placesTried) more places"
        case .oneMoreLink: "With room for one more link"
        case .withoutSession: "Without it"
        }
    }
}
