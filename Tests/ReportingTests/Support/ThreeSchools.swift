import Linking
import Testing

/// Three schools on a line near Leeds, a gallery, an online round and a visit.
enum ThreeSchools {
    static func draft() -> YearDraft {
        func school(_ id: String, _ name: String, _ easting: Double) -> School {
            School(
                id: ID(id), name: name, area: "north", place: .grid(easting: easting, northing: 433_818.701))
        }
        let ten = ClockTime("10:00") ?? .midnight
        let two = ClockTime("14:30") ?? .midnight
        // 2025-02-03 is a Monday, the 20,122nd day; 2025-04-01 a Tuesday behind the change of clocks, 57 days later.
        let (winter, spring) = (Day(number: 20_122), Day(number: 20_179))
        var draft = YearDraft(
            policy: Policy(
                match: MatchPolicy(difference: [Measure("meals", .share, weight: 1, columns: ["fsm"])])),
            schools: [
                school("A", "Ash, the \"School\"", 422_242.186), school("B", "Bîrch; Primary", 423_242.186),
                school("C", "Cedar", 424_242.186),
            ],
            classes: [
                LinkingClass(id: "a", school: "A", yearGroups: [5], pupils: 30, needs: ["step_free"]),
                LinkingClass(id: "b", school: "B", yearGroups: [0, 1], pupils: 29),
                LinkingClass(id: "c", school: "C", yearGroups: [5], pupils: 1),
            ])
        draft.policy.match.maxYearGap = 9
        draft.background = [
            BackgroundColumn(
                name: "fsm", kind: .number, schools: [.number(10), .number(80), .number(20)])
        ]
        draft.venues = [
            Venue(
                id: "V", name: "Town Gallery", place: .grid(easting: 422_742.186, northing: 433_818.701),
                capacityPupils: 100, provides: ["step_free"])
        ]
        let window = Days(from: winter, to: Day(number: spring.number + 30)) ?? Days(winter)
        draft.rounds = [
            Round(id: "online", name: "First call", format: .online, window: window),
            Round(id: "visit", name: "Gallery day", format: .inPerson, window: window),
        ]
        draft.sessions = [
            Session(id: "S1", round: "online", date: winter, start: ten, end: two),
            Session(id: "S2", round: "visit", venue: "V", date: spring, start: ten, end: two),
        ]
        return draft
    }

    /// The year of a draft.
    static func year(_ change: (inout YearDraft) -> Void = { _ in }) throws -> LinkingYear {
        var draft = draft()
        change(&draft)
        return try LinkingYear(draft)
    }

    /// The first two classes linked, who meet online and at the gallery.
    static func plan() throws -> Plan {
        Plan(
            links: [try #require(Link(0, 1))],
            meetings: [Meeting(link: 0, round: 0, session: 0), Meeting(link: 0, round: 1, session: 1)])
    }

    /// All three linked, and no meeting.
    static func threeWay() throws -> Plan { Plan(links: [try #require(Link([0, 1, 2]))]) }
}
