import Proving
import Explaining
import Linking
import Tables

/// `capacity.csv`: how each venue and session is used, who waits for it, and what more of it would be worth.
struct CapacityTable {
    let year: LinkingYear
    let use: CapacityUse
    let report: CapacityReport

    /// The venues by id, the sessions by id, then the changes that were tried, by session.
    func table() -> OutputTable {
        OutputTable(
            fileName: OutputFile.capacity.fileName,
            columns: [
                .init("what", isKey: true), .init("venue_id", isKey: true), .init("session_id", isKey: true),
                .init("venue"), .init("date", .date), .init("meetings", .number), .init("pupils", .number),
                .init("capacity_pupils", .number), .init("capacity_links", .number),
                .init("waiting", .number),
            ] + Self.priorities.map { .init($0.words.column, .number) } + [
                .init("basis"), .init("detail", .prose),
            ],
            rows: year.venues.indices.map(venue) + year.sessions.indices.map(session)
                + report.trials.sorted { ($0.session, $0.kind.rawValue) < ($1.session, $1.kind.rawValue) }
                .map(trial))
    }

    private func venue(_ number: Int) -> [CSVValue] {
        let venue = year.venues[number]
        let sessions = year.sessions.indices.filter { year.venueOfSession[$0] == number }
        return [.text("venue"), .text(venue.id.text), .blank, .text(venue.name), .blank]
            + figures(use.venues[number]) + limits(report.another.venues[number])
            + [
                .text(
                    "\(use.usedSessions[number]) of \(Self.count(sessions.count, "session")) used."
                )
            ]
    }

    private func session(_ number: Int) -> [CSVValue] {
        name(number, "session") + figures(use.sessions[number]) + limits(report.another.sessions[number])
            + [.text(year.sessions[number].round.map { "Kept for round \($0)." } ?? "")]
    }

    private func trial(_ trial: CapacityTrial) -> [CSVValue] {
        name(trial.session, trial.kind.rawValue) + figures(use.sessions[trial.session])
            + (trial.differences.map(values) ?? Self.priorities.map { _ in .blank })
            + [.text(trial.basis), .text(trial.sentence(report.priorities))]
    }

    private func name(_ session: Int, _ what: String) -> [CSVValue] {
        let venue = year.venueOfSession[session].map { year.venues[$0] }
        return [
            .text(what), venue.map { .text($0.id.text) } ?? .blank, .text(year.sessions[session].id.text),
            .text(venue?.name ?? "online"), .text(year.sessions[session].date.description),
        ]
    }

    private func figures(_ use: CapacityUse.Use) -> [CSVValue] {
        [
            .integer(use.meetings), .integer(use.pupils), use.capacityPupils.map { .integer($0) } ?? .blank,
            use.capacityLinks.map { .integer($0) } ?? .blank, .integer(use.waiting.count),
        ]
    }

    /// What more sessions would add at most.
    private func limits(_ most: [Int?]) -> [CSVValue] {
        // Of cost it is what is saved.
        let cells = Self.priorities.map { wanted -> CSVValue in
            guard let place = report.priorities.firstIndex(of: wanted), let more = most[place] else {
                return .blank
            }
            return .fixed(wanted.planValue(more), places: 2)
        }
        return cells + [cells.allSatisfy { $0 == .blank } ? .blank : .text("at_most")]
    }

    /// The differences of a trial in the columns' order.
    private func values(_ differences: [Int]) -> [CSVValue] {
        Self.priorities.map { wanted in
            report.priorities.firstIndex(of: wanted).map {
                .fixed(differences[$0], places: wanted.unit.decimals)
            } ?? .blank
        }
    }

    /// The priorities that have a column, whether the policy has them or not.
    private static let priorities = Priority.all(of: .timetable)

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
