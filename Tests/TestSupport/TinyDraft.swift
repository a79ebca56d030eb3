public import Linking

/// Two schools 5 km apart with a class each, which may link; tests change what they are about.
public enum TinyDraft {
    /// A valid year, with one measure and no session.
    public static var draft: YearDraft {
        var match = MatchPolicy(difference: [Measure("meals", .share, weight: 1, columns: ["fsm"])])
        match.minSharedDates = 3
        return YearDraft(
            policy: Policy(match: match),
            schools: [
                School(id: "S1", name: "Elm", place: .grid(easting: 500_000, northing: 200_000)),
                School(id: "S2", name: "Oak", place: .grid(easting: 503_000, northing: 204_000)),
            ],
            classes: [
                LinkingClass(id: "A", school: "S1", yearGroups: [5], pupils: 30),
                LinkingClass(id: "B", school: "S2", yearGroups: [5], pupils: 28),
            ],
            background: [BackgroundColumn(name: "fsm", kind: .number, schools: [.number(10), .number(40)])])
    }

    /// The draft with another class of the first school, the second, or a third one 1 km from the first.
    public static func adding(_ classes: [LinkingClass]) -> YearDraft {
        var draft = draft
        draft.schools.append(School(id: "S3", name: "Ash", place: .grid(easting: 501_000, northing: 200_000)))
        draft.background[0].schools.append(.number(70))
        draft.classes += classes
        return draft
    }

    /// What the checks say about the draft.
    public static func faults(_ draft: YearDraft) -> (errors: [Fault], warnings: [Fault]) {
        do {
            return ([], try LinkingYear(draft).warnings)
        } catch {
            return (error.errors, error.warnings)
        }
    }

    /// `table.row.column` of each error of the draft after a change.
    public static func errors(_ draft: YearDraft = draft, _ change: (inout YearDraft) -> Void) -> [Fault] {
        var draft = draft
        change(&draft)
        return faults(draft).errors
    }

    /// The warnings of the draft after a change that leaves it sound.
    public static func warnings(_ draft: YearDraft = draft, _ change: (inout YearDraft) -> Void) -> [Fault] {
        var draft = draft
        change(&draft)
        let (errors, warnings) = faults(draft)
        return errors.isEmpty ? warnings : []
    }

    /// A venue between the two schools, a round in February 2025, and a session in it.
    public static func timetable(_ draft: inout YearDraft) {
        draft.venues = [
            Venue(
                id: "V", name: "Gallery", place: .grid(easting: 501_000, northing: 202_000),
                capacityPupils: 90)
        ]
        if let opens = Day(iso: "2025-02-03"), let closes = Day(iso: "2025-02-28"),
            let window = Days(from: opens, to: closes), let start = ClockTime("10:00"),
            let end = ClockTime("12:00")
        {
            draft.rounds = [Round(id: "r", name: "Meet", format: .inPerson, window: window)]
            draft.sessions = (0..<3).map {
                Session(id: ID("X\($0)"), round: "r", venue: "V", date: opens + $0, start: start, end: end)
            }
        }
    }
}

extension Fault {
    /// `table.row.column`, rows from 0 as in the draft.
    package var at: String { Self.text(spot) }

    /// The other place, likewise.
    public var otherAt: String? { other.map(Self.text) }

    private static func text(_ spot: Spot) -> String {
        [spot.table.rawValue, spot.row.map(String.init), spot.column].compactMap(\.self).joined(
            separator: ".")
    }
}
