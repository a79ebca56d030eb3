import Basics
public import Explaining
import Linking
public import Results
import Tables

/// What places are worth, as a table for a terminal.
public struct CapacityText: Sendable {
    private let year: LinkingYear
    private let use: CapacityUse
    private let report: CapacityReport

    /// The table of `report` about a plan.
    public init(_ result: PlanResult, _ report: CapacityReport) {
        (year, self.report) = (result.year, report)
        use = CapacityUse(result.year, result.plan)
    }

    /// Venues, the sessions that are wanted, and the changes that were tried.
    public var lines: [String] {
        let wanted = year.sessions.indices.filter(isWanted)
        var lines =
            [
                "A meeting waits where it has no place and could be held here if there were room.",
                "What one more session like it adds at most is counted in meetings of required rounds, then of optional ones, then in cost.",
                "",
            ] + Self.aligned([Self.head("venue")] + year.venues.indices.map(venue))
        lines.append("")
        if wanted.isEmpty {
            lines.append("No session is wanted by more than it holds.")
        } else {
            lines += Self.aligned([Self.head("session")] + wanted.map(session))
            let rest = year.sessions.count - wanted.count
            if rest > 0 {
                lines.append(
                    "Nobody waits for the other \(Words.count(rest, "session")), and more of them would add nothing."
                )
            }
        }
        lines.append("")
        if report.trials.isEmpty {
            lines.append(
                report.isTried
                    ? "No change to a session is promising." : "No change to a session has been tried.")
        } else {
            lines.append(
                "What a change to one session would do to meetings placed and to cost, worked out anew for the same links:"
            )
            lines += Self.aligned(
                [["session", "where and when", "change", "required", "optional", "cost", ""]]
                    + report.trials.map(trial))
        }
        return lines
    }

    private static func head(_ what: String) -> [String] {
        [what, "where and when", "meetings", "pupils", "of", "waiting", "one more adds at most"]
    }

    /// Whether somebody waits for the session, or another like it could add something.
    private func isWanted(_ number: Int) -> Bool {
        !use.sessions[number].waiting.isEmpty || report.another[number].contains { $0 ?? 0 > 0 }
    }

    private func venue(_ number: Int) -> [String] {
        let own = year.sessions.indices.count { year.venueOfSession[$0] == number }
        return [year.venues[number].id.text, year.venues[number].name] + figures(use.venues[number])
            + ["\(use.usedSessions[number]) of \(Words.count(own, "session")) used"]
    }

    private func session(_ number: Int) -> [String] {
        [year.sessions[number].id.text, place(number)] + figures(use.sessions[number]) + [atMost(number)]
    }

    private func place(_ number: Int) -> String {
        let session = year.sessions[number]
        return "\(year.venueOfSession[number].map { year.venues[$0].name } ?? "online"), \(session.date)"
    }

    private func figures(_ use: CapacityUse.Use) -> [String] {
        [
            "\(use.meetings)", "\(use.pupils)",
            use.capacityPupils.map { "\($0)" } ?? use.capacityLinks.map { Words.count($0, "link") }
                ?? "any",
            "\(use.waiting.count)",
        ]
    }

    private func atMost(_ number: Int) -> String {
        let parts = zip(report.priorities, report.another[number]).compactMap { priority, more -> String? in
            guard let more, more > 0 else { return nil }
            switch priority {
            case .requiredRounds: return "\(FixedPoint.text(more, places: 2)) required"
            case .optionalRounds: return "\(FixedPoint.text(more, places: 2)) optional"
            case .cost: return "cost −\(FixedPoint.text(more, places: 2))"
            }
        }
        return parts.isEmpty ? "nothing" : parts.joined(separator: ", ")
    }

    private func trial(_ trial: CapacityTrial) -> [String] {
        let cells = SchedulePriority.allCases.map { wanted -> String in
            guard let place = report.priorities.firstIndex(of: wanted), let found = trial.differences else {
                return "?"
            }
            let sign = found[place] > 0 ? "+" : found[place] < 0 ? "−" : ""
            let size = Int(found[place].magnitude)
            return sign + (wanted == .cost ? FixedPoint.text(size, places: 2) : "\(size)")
        }
        let words = trial.isProved ? "exact" : trial.differences == nil ? "not tried" : "not proved"
        return [year.sessions[trial.session].id.text, place(trial.session), trial.kind.words] + cells + [
            words
        ]
    }

    /// Columns side by side; numbers to the right.
    private static func aligned(_ rows: [[String]]) -> [String] {
        let last = (rows.map(\.count).max() ?? 0) - 1
        return TextTable.lines(rows) { column, cell in
            let isNumber = cell.first.map { $0.isNumber || "+−?".contains($0) } ?? false
            return isNumber && column > 1 && column < last
        }
    }
}

extension CapacityTrial.Kind {
    /// What is changed, in few words.
    fileprivate var words: String {
        switch self {
        case .anotherSession: "another like it"
        case .tenMorePlaces: "ten more places"
        case .oneMoreLink: "one more link"
        case .withoutSession: "without it"
        }
    }
}
