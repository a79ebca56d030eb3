import Proving
public import Explaining
public import Linking

/// What places are worth, as a table for a terminal.
public struct CapacityText: Sendable {
    private let year: LinkingYear
    private let use: CapacityUse
    private let report: CapacityReport
    /// What the timetable itself may still be short of at each priority, in the report's units: a session that has no
    /// more than that to add has nothing of its own.
    private let open: [Int]

    /// The table of `report` about `plan`, whose timetable `timetable` speaks of.
    public init(
        _ year: LinkingYear, _ plan: Plan, _ report: CapacityReport, timetable: Summary.Program?
    ) {
        (self.year, self.report, use) = (year, report, CapacityUse(year, plan))
        open = report.priorities.map { priority in
            let claim = timetable?.priorities.first { $0.priority == priority }
            guard let claim, let certified = claim.certified else { return 0 }
            return priority.unit.hundredths(Int((certified - claim.value).magnitude))
        }
    }

    /// Venues, the sessions that are wanted, and the changes that were tried.
    public var lines: [String] {
        let wanted = year.sessions.indices.filter(isWanted)
        var lines =
            [
                "A meeting waits where it has no place and could be held here if there were room.",
                "What one more session like it adds at most is counted in meetings of required rounds, then of optional ones, then in cost.",
                "",
            ] + Self.aligned([Self.head("venue", last: "used")] + year.venues.indices.map(venue))
        lines.append("")
        if wanted.isEmpty {
            lines.append("No session is wanted by more than it holds.")
        } else {
            lines += Self.aligned([Self.head("session", last: "one more adds at most")] + wanted.map(session))
            let others = year.sessions.indices.filter { !wanted.contains($0) }
            if !others.isEmpty {
                // What is most of any of them is true of all.
                let most = report.priorities.indices.map { place in
                    others.compactMap { report.another.sessions[$0][place] }.max()
                }
                let whatMore = "one more like any of them would add"
                let added = words(most).map {
                    ", and \(whatMore) \($0 == Self.nothing ? $0 : "at most \($0)")"
                }
                lines.append(
                    "Nobody waits for the other \(CapacityTable.count(others.count, "session"))\(added ?? "; what \(whatMore) is not known")."
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
                [
                    ["session", "where and when", "change"] + Priority.all(of: .timetable).map(\.words.column)
                        + [""]
                ]
                    + report.trials.map(trial))
        }
        return lines
    }

    private static func head(_ what: String, last: String) -> [String] {
        [what, "where and when", "meetings", "pupils", "of", "waiting", last]
    }

    /// Whether somebody waits for the session, or another like it could add something of its own.
    private func isWanted(_ number: Int) -> Bool {
        !use.sessions[number].waiting.isEmpty
            || zip(report.another.sessions[number], open).contains { $0 ?? 0 > $1 }
    }

    private func venue(_ number: Int) -> [String] {
        let own = year.sessions.indices.count { year.venueOfSession[$0] == number }
        return [year.venues[number].id.text, year.venues[number].name] + figures(use.venues[number])
            + ["\(use.usedSessions[number]) of \(CapacityTable.count(own, "session"))"]
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
            use.capacityPupils.map { "\($0)" } ?? use.capacityLinks.map { CapacityTable.count($0, "link") }
                ?? "any",
            "\(use.waiting.count)",
        ]
    }

    private func atMost(_ number: Int) -> String {
        words(report.another.sessions[number]) ?? "not known"
    }

    private static let nothing = "nothing"

    /// `1.00 required, cost −0.50`; nil where nothing is known.
    private func words(_ most: [Int?]) -> String? {
        let parts = zip(report.priorities, most).compactMap { priority, more -> String? in
            guard let more, more > 0 else { return nil }
            let (column, size) = (priority.words.column, Summary.hundredths(more))
            switch priority.sense {
            case .largest: return "\(size) \(column)"
            case .smallest: return "\(column) −\(size)"
            }
        }
        if !parts.isEmpty { return parts.joined(separator: ", ") }
        return most.contains(nil) ? nil : Self.nothing
    }

    private func trial(_ trial: CapacityTrial) -> [String] {
        let cells = Priority.all(of: .timetable).map { wanted -> String in
            guard let place = report.priorities.firstIndex(of: wanted), let found = trial.differences else {
                return "?"
            }
            let sign = found[place] > 0 ? "+" : found[place] < 0 ? "−" : ""
            return sign + wanted.unit.size(found[place])
        }
        let words = trial.isProved ? "exact" : trial.differences == nil ? "not tried" : "not proved"
        return [year.sessions[trial.session].id.text, place(trial.session), trial.kind.words] + cells + [
            words
        ]
    }

    /// Columns side by side, two spaces apart; numbers to the right.
    private static func aligned(_ rows: [[String]]) -> [String] {
        let count = rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            let cells = row.enumerated().map { column, cell -> String in
                let padding = String(repeating: " ", count: widths[column] - cell.count)
                let isNumber = cell.first.map { $0.isNumber || "+−?".contains($0) } ?? false
                return isNumber && column > 1 && column < count - 1 ? padding + cell : cell + padding
            }
            var line = cells.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            return line
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
