public import Linking
public import Tables

/// A folder to start from: every file of an input folder, with all its columns, two made-up rows and a commented
/// policy. Its two classes may be linked, and have an online session and a day at a venue to meet in.
public enum StarterFolder {
    /// Writes the folder `path`; see ``Tables/FolderWriter`` for what happens to an earlier one.
    public static func write(to path: String, overwrite: Bool = false) throws(OutputError) {
        try InputFolderWriter.write(draft, to: path, overwrite: overwrite)
    }

    /// The rows.
    public static var draft: YearDraft {
        YearDraft(
            policy: policy, schools: schools, classes: classes, background: background, venues: venues,
            rounds: rounds, sessions: sessions, history: history, rules: rules, travel: travel)
    }

    private static var policy: Policy {
        var match = MatchPolicy(difference: [
            Measure(
                "ethnicity", .composition, weight: 5,
                columns: ["eth_white_british", "eth_asian", "eth_black", "eth_other"]),
            Measure("free_school_meals", .share, weight: 3, columns: ["fsm_pct"]),
            Measure("faith", .category, weight: 1, columns: ["religious_character"]),
            Measure("size", .number, weight: 1, columns: ["pupils"]),
        ])
        // There are only two dates to share.
        match.minSharedDates = 2
        return Policy(match: match)
    }

    private static let schools = [
        School(
            id: "school-1", name: "Example Primary School", area: "example",
            place: .grid(easting: 416_200, northing: 433_100)),
        School(
            id: "school-2", name: "Specimen Junior School", area: "example",
            place: .grid(easting: 421_500, northing: 436_800)),
    ]

    private static var classes: [LinkingClass] {
        [
            LinkingClass(
                id: "class-1", school: "school-1", yearGroups: [4], pupils: 27,
                weekdays: [Weekdays(.tuesday), Weekdays(.wednesday), Weekdays(.thursday)],
                unavailable: [span("2027-02-15", "2027-02-19"), span("2027-03-09", "2027-03-09")],
                needs: ["step_free"]),
            LinkingClass(
                id: "class-2", school: "school-2", yearGroups: [4, 5], pupils: 29, maxKm: 12, threeWay: false),
        ]
    }

    private static var background: [BackgroundColumn] {
        func numbers(_ name: String, _ first: Double, _ second: Double) -> BackgroundColumn {
            BackgroundColumn(name: name, kind: .number, schools: [.number(first), .number(second)])
        }
        return [
            numbers("eth_white_british", 23.5, 81), numbers("eth_asian", 58, 6.5),
            numbers("eth_black", 8.5, 3),
            numbers("eth_other", 10, 9.5), numbers("fsm_pct", 31.2, 12.4),
            BackgroundColumn(
                name: "religious_character", kind: .category,
                schools: [.text("No religious character"), .text("Church of England")]),
            // The size is a column that classes.csv has in any case.
            BackgroundColumn(
                name: "pupils", kind: .number, classes: classes.map { .number(Double($0.pupils)) }),
        ]
    }

    private static let venues = [
        Venue(
            id: "museum", name: "Example Museum", place: .grid(easting: 418_900, northing: 434_700),
            capacityPupils: 75,
            provides: ["step_free", "quiet_room"]),
        Venue(
            id: "hall", name: "Specimen Hall", place: .grid(easting: 421_300, northing: 436_500),
            capacityPupils: 120,
            provides: ["step_free"], homeOf: ["school-2"]),
    ]

    private static var rounds: [Round] {
        [
            Round(
                id: "online", name: "First online meeting", format: .online,
                window: span("2027-01-11", "2027-02-05")),
            Round(
                id: "neutral", name: "Neutral-venue day", format: .inPerson,
                window: span("2027-02-22", "2027-03-25"),
                gapDays: 14, maxSessions: 10),
        ]
    }

    private static var sessions: [Session] {
        guard let ten = ClockTime("10:00"), let eleven = ClockTime("11:00"),
            let afternoon = ClockTime("14:30")
        else { return [] }
        return [
            Session(
                id: "session-1", round: "online", date: day("2027-01-20"), start: ten, end: eleven,
                capacityLinks: 3),
            Session(
                id: "session-2", round: "neutral", venue: "museum", date: day("2027-03-04"), start: ten,
                end: afternoon,
                capacityPupils: 60, fee: 120),
        ]
    }

    private static let history = [
        HistoryEntry(linkingYear: "2024-25", schoolA: "school-1", schoolB: "school-2"),
        HistoryEntry(linkingYear: "2025-26", schoolA: "school-2"),
    ]

    private static let rules = [
        Rule(.mustLink, "class-1", "class-2", note: "an example: both teachers asked for it"),
        Rule(.mustNotLink, "school-1", "school-1", note: "an example: no two classes of this school"),
    ]

    private static let travel = [
        RoadDistance(from: "school-1", to: "school-2", km: 8.1),
        RoadDistance(from: "school-1", to: "museum", km: 3.9),
    ]

    // The dates above are known to be dates; a test reads the folder back.
    private static func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }

    private static func span(_ first: String, _ last: String) -> Days {
        Days(from: day(first), to: day(last)) ?? Days(day(first))
    }
}
