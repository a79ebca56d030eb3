public import Linking

/// The best timetable of a tiny year's links by trying all choices: the oracle of the timetable program.
public struct ExhaustiveTimetable {
    /// The values at all priorities, in the order of `Priority.all(of: .timetable)`, that some choice reaches; more is better,
    /// so a cost counts below 0.
    private var reached: Set<[Int]> = []
    /// How many choices keep all rules.
    public private(set) var count = 0
    private let year: LinkingYear
    private let links: [Link]
    private let audit: Audit
    private let meetings: [(link: Int, round: Int)]
    private let isWanted: (Plan) -> Bool

    /// Tries all timetables of `links`, or those that `isWanted` wants; ``best`` is empty where it wants none.
    public init(
        _ year: LinkingYear, links: [Link], where isWanted: @escaping (Plan) -> Bool = { _ in true }
    ) {
        self.isWanted = isWanted
        (self.year, self.links, audit) = (year, links, Audit(year))
        meetings = links.indices.flatMap { link in year.roundsOfLink(links[link]).map { (link, $0) } }
        place(0, [])
    }

    /// A choice that breaks a rule breaks it with more meetings too, so its branch ends.
    private mutating func place(_ next: Int, _ chosen: [Meeting]) {
        guard next < meetings.count else {
            judge(Plan(links: links, meetings: chosen))
            return
        }
        place(next + 1, chosen)
        for session in year.sessions.indices {
            let more =
                chosen + [Meeting(link: meetings[next].link, round: meetings[next].round, session: session)]
            if audit.meetingFindings(Plan(links: links, meetings: more)).isEmpty { place(next + 1, more) }
        }
    }

    private mutating func judge(_ plan: Plan) {
        guard isWanted(plan) else { return }
        count += 1
        reached.insert(
            Priority.all(of: .timetable).map { year.value(of: plan, at: $0) * ($0 == .cost ? -1 : 1) })
    }

    /// The values at the policy's priorities of the best choice.
    public var best: [Int] { best(by: year.policy.schedule.priorities) }

    /// The values at other priorities of the choice that is best by those.
    public func best(by priorities: [Priority]) -> [Int] {
        let places = priorities.compactMap { Priority.all(of: .timetable).firstIndex(of: $0) }
        return reached.map { values in places.map { values[$0] } }
            .max { $0.lexicographicallyPrecedes($1) } ?? []
    }
}
