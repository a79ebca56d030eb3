import Foundation
public import Linking

/// Random linking years of a few classes, with every rule of the contract on somewhere: small enough that all
/// plans can be tried.
public enum TinyYears {
    /// The seeds of the years that a test tries: as many as it says, from 0 on, or what `LINKWRIGHT_TINY_YEARS` says, which is
    /// a number of years or two seeds, as in `5000..6000`, the latter left out.
    public static func seeds(_ count: UInt64) -> Range<UInt64> {
        let wish = ProcessInfo.processInfo.environment["LINKWRIGHT_TINY_YEARS"] ?? ""
        let ends = wish.split(separator: ".").compactMap { UInt64($0) }
        switch ends.count {
        case 1: return 0..<ends[0]
        case 2 where ends[0] <= ends[1]: return ends[0]..<ends[1]
        default: return 0..<count
        }
    }

    /// A draft of `classes` classes. Some drafts contradict themselves and are no year.
    public static func draft(seed: UInt64, classes count: Int, timetable: Bool = false) -> YearDraft {
        var random = SeededGenerator(seed: seed)
        let schools = schools(&random, count: random.int(2...max(2, count)))
        let classes = (0..<count).map { linkingClass("c\($0)", random.pick(schools).id, &random) }
        var draft = YearDraft(policy: policy(&random), schools: schools, classes: classes)
        draft.background = background(&random, schools: schools.count, classes: count)
        draft.history = (0..<random.int(0...5)).map { _ in
            HistoryEntry(
                linkingYear: random.pick(["2022-23", "2023-24"]), schoolA: random.pick(schools).id,
                schoolB: random.chance(50) ? random.pick(schools).id : nil)
        }
        draft.rules = rules(&random, schools: schools, classes: classes)
        if random.chance(30) {
            let (a, b) = (random.pick(schools).id, random.pick(schools).id)
            if a != b { draft.travel = [RoadDistance(from: a, to: b, km: Double(random.int(1...20)))] }
        }
        if timetable || random.chance(30) { addTimetable(&draft, &random) }
        return draft
    }

    /// The same with next to nothing in the way of any two classes but the rules, the limit between schools and who is
    /// willing to be of three: years that take odd sets or branching to prove.
    public static func dense(seed: UInt64, classes count: Int) -> YearDraft {
        var draft = draft(seed: seed, classes: count)
        (draft.policy.match.maxKm, draft.policy.match.minSharedDates) = (50, 0)
        draft.policy.match.acrossAreas = .allowed
        if draft.policy.match.repeatLinks == .never { draft.policy.match.repeatLinks = .avoid }
        draft.classes = draft.classes.map {
            LinkingClass(
                id: $0.id, school: $0.school, yearGroups: [5], pupils: $0.pupils, threeWay: $0.threeWay)
        }
        return draft
    }

    /// A year with a timetable in which links of 60 pupils, free whenever there is something on, compete for sessions that
    /// hold one or two of them, or any number for a fee: years that take branching.
    public static func tight(seed: UInt64, classes count: Int) -> YearDraft {
        var random = SeededGenerator(seed: seed)
        var draft = draft(seed: seed, classes: count, timetable: true)
        draft.rules = []
        draft.classes = draft.classes.map {
            LinkingClass(id: $0.id, school: $0.school, yearGroups: [5], pupils: 30)
        }
        for number in draft.venues.indices {
            (draft.venues[number].homeOf, draft.venues[number].capacityPupils) = (
                [], random.pick([60, 90, 120])
            )
        }
        draft.rounds = (0..<random.int(1...2)).map { number in
            Round(
                id: ID("r\(number)"), name: "Round \(number)",
                format: random.chance(50) ? .inPerson : .online,
                window: Days(from: day(0), to: day(13)) ?? Days(day(0)),
                gapDays: random.chance(50) ? random.int(0...5) : nil, required: random.chance(50),
                maxSessions: random.chance(20) ? random.int(1...2) : nil)
        }
        guard let start = ClockTime("09:30"), let end = ClockTime("15:00") else { return draft }
        draft.sessions = (0..<random.int(3...6)).map { number in
            let isFree = random.chance(50)
            return Session(
                id: ID("x\(number)"), round: nil,
                venue: random.chance(50) ? random.pick(draft.venues).id : nil,
                date: day(random.int(0...13)), start: start, end: end,
                capacityPupils: isFree || random.chance(50) ? random.pick([60, 90, 90, 120]) : nil,
                capacityLinks: random.chance(10) ? random.int(1...2) : nil,
                fee: isFree ? 0 : random.pick([50, 1000]))
        }
        return draft
    }

    private static func schools(_ random: inout SeededGenerator, count: Int) -> [School] {
        let areas = random.chance(25) ? ["north", "south"] : ["north"]
        return (0..<count).map {
            School(
                id: ID("s\($0)"), name: "School \($0)", area: random.pick(areas),
                place: .grid(
                    easting: Double(400_000 + random.int(0...12_000)),
                    northing: Double(200_000 + random.int(0...12_000))))
        }
    }

    private static func linkingClass(_ id: String, _ school: ID, _ random: inout SeededGenerator)
        -> LinkingClass
    {
        var weekdays = Weekdays(rawValue: UInt8(random.int(1...31)))
        if random.chance(60) { weekdays = .school }
        return LinkingClass(
            id: ID(id), school: school, yearGroups: random.chance(20) ? [4, 5] : [random.int(4...6)],
            pupils: random.int(10...30), weekdays: weekdays,
            unavailable: random.chance(30) ? [Days(day(random.int(0...13)))] : [],
            formats: random.chance(70) ? .either : random.pick([.online, .inPerson]),
            maxKm: random.chance(20) ? Double(random.int(3...12)) : nil,
            needs: random.chance(20) ? ["step_free"] : [], threeWay: random.chance(75))
    }

    private static func policy(_ random: inout SeededGenerator) -> Policy {
        var match = MatchPolicy(difference: [
            Measure("meals", .share, weight: 3, columns: ["fsm"]),
            Measure("faith", .category, weight: 1, columns: ["faith"]),
            Measure("origin", .composition, weight: 5, columns: ["eth_a", "eth_b"]),
        ])
        match.maxKm = Double(random.int(8...15))
        match.maxYearGap = random.int(0...2)
        match.minSharedDates = random.int(0...3)
        match.sameSchool = random.chance(20) ? .allowed : .never
        match.acrossAreas = random.chance(50) ? .allowed : .never
        match.repeatLinks = random.pick(RepeatPolicy.allCases)
        match.maxLinksBetweenSchools = random.int(0...2)
        match.threeWay = random.chance(75) ? .whenNeeded : .never
        if random.chance(50) {
            match.priorities = Array(
                Priority.sums.shuffled(using: &random).prefix(random.int(1...4)))
        }
        if random.chance(20) { match.points.distance = 2 }
        return Policy(match: match)
    }

    private static func background(_ random: inout SeededGenerator, schools: Int, classes: Int)
        -> [BackgroundColumn]
    {
        func number() -> BackgroundValue {
            random.chance(10) ? .missing : .number(Double(random.int(0...100)))
        }
        return [
            BackgroundColumn(
                name: "fsm", kind: .number, schools: (0..<schools).map { _ in number() },
                classes: (0..<classes).map { _ in random.chance(20) ? number() : .blank }),
            BackgroundColumn(
                name: "faith", kind: .category,
                schools: (0..<schools).map { _ in
                    random.chance(10) ? .blank : .text(random.pick(["none", "church", "mosque"]))
                }),
            BackgroundColumn(name: "eth_a", kind: .number, schools: (0..<schools).map { _ in number() }),
            BackgroundColumn(name: "eth_b", kind: .number, schools: (0..<schools).map { _ in number() }),
        ]
    }

    private static func rules(_ random: inout SeededGenerator, schools: [School], classes: [LinkingClass])
        -> [Rule]
    {
        (0..<random.pick([0, 1, 2, 3, 3, 6])).map { _ in
            let kind: Rule.Kind = random.chance(60) ? .mustLink : .mustNotLink
            if random.chance(50) { return Rule(kind, random.pick(classes).id, random.pick(classes).id) }
            return Rule(kind, random.pick(schools).id, random.pick(schools).id)
        }
    }

    /// A day of the two weeks in which tiny years meet; the first is a Monday.
    public static func day(_ number: Int) -> Day {
        (Day(year: 2025, month: 1, day: 13) ?? Day(number: 0)) + number
    }

    /// Rounds, venues and sessions that are too few for all.
    private static func addTimetable(_ draft: inout YearDraft, _ random: inout SeededGenerator) {
        draft.venues = (0..<random.int(1...2)).map {
            Venue(
                id: ID("v\($0)"), name: "Gallery \($0)",
                place: .grid(
                    easting: Double(400_000 + random.int(0...12_000)),
                    northing: Double(200_000 + random.int(0...12_000))),
                capacityPupils: random.int(40...160), provides: random.chance(60) ? ["step_free"] : [],
                homeOf: random.chance(20) ? [random.pick(draft.schools).id] : [])
        }
        draft.rounds = (0..<random.int(1...3)).map { number in
            let opens = random.int(0...8)
            let window = Days(from: day(opens), to: day(opens + random.int(2...9))) ?? Days(day(opens))
            return Round(
                id: ID("r\(number)"), name: "Round \(number)",
                format: random.chance(60) ? .inPerson : .online,
                window: window, gapDays: random.chance(60) ? random.int(0...5) : nil,
                required: random.chance(70),
                maxSessions: random.chance(30) ? random.int(0...2) : nil)
        }
        draft.policy.match.minSharedDates = random.int(0...1)
        guard random.chance(95) else { return }
        guard let start = ClockTime("09:30"), let end = ClockTime("15:00") else { return }
        draft.sessions = (0..<random.int(3...8)).map { number in
            let venue = random.chance(60) ? random.pick(draft.venues).id : nil
            let format: Formats = venue == nil ? .online : .inPerson
            let hosts = draft.rounds.filter { $0.format == format }
            // Most sessions lie inside the window of a round that could use them.
            let window = hosts.isEmpty || random.chance(20) ? nil : random.pick(hosts).window
            let date =
                window.map { $0.first + random.int(0...($0.last - $0.first)) } ?? day(random.int(0...13))
            return Session(
                id: ID("x\(number)"), round: random.chance(50) ? hosts.first?.id : nil, venue: venue,
                date: date, start: start, end: end,
                capacityPupils: random.chance(40) ? random.int(30...120) : nil,
                capacityLinks: random.chance(40) ? random.int(0...3) : nil,
                fee: Double(random.int(0...3) * 40))
        }
    }
}
