public import Linking

/// The best timetable of a tiny year's links by trying all choices: the oracle of the timetable program.
public struct ExhaustiveTimetable {
    /// The values at the policy's priorities of the best choice.
    public private(set) var best: [Int] = []
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
        let values = year.policy.schedule.priorities.map {
            year.value(of: plan, at: $0) * ($0 == .cost ? -1 : 1)
        }
        if best.isEmpty || best.lexicographicallyPrecedes(values) { best = values }
    }
}
