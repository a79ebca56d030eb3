public import Linking

/// Why a meeting is where it is, or nowhere, and what another place for it would cost.
public struct MeetingAnswer: Hashable, Sendable {
    /// A session of its round, and how it would suit.
    public struct Option: Hashable, Sendable {
        /// The session, by number.
        public let session: Int
        /// The rules by which the link may not use it, in their order; empty where it may.
        public let failed: [MeetingRule]
        /// What is in the way as the plan stands; empty where there is room, and of a session that it may not use.
        public let blockers: [UnplacedReason]
        /// What its travel would cost, and the fee where nobody else uses the session, in hundredths.
        public let cost: Int
        /// What comes of the timetable where the meeting must be here; nil where it may not, and where the time ran out.
        public let anew: Anew<Meeting>?

        /// The same, and what comes of it.
        public func with(_ anew: Anew<Meeting>?) -> Option {
            Option(session: session, failed: failed, blockers: blockers, cost: cost, anew: anew)
        }
    }

    /// The link, by its place among the plan's.
    public let link: Int
    /// The round, by its number.
    public let round: Int
    /// The session where it is, and what it costs there; nil where it has no place.
    public let place: Option?
    /// Why it has no place, and the smallest change that gives it one; nil where it has one.
    public let explanation: Explanation?
    /// How many sessions serve the round.
    public let serving: Int
    /// How many of these the link may use, whoever else does.
    public let usable: Int
    /// The best of the other sessions: those that break the fewest rules, and of these the cheapest.
    public let options: [Option]

    /// What can be said before anything is tried: of the meeting of `link` in `round`, with at most `most` other
    /// sessions. `timetable` says what is known of the plan's timetable.
    public init(
        _ year: LinkingYear, _ plan: Plan, link: Int, round: Int, timetable: SolveStatus, most: Int
    ) {
        let explainer = Explainer(year, plan, links: .given, timetable: timetable)
        let use = SessionUse(year, plan)
        let reasons = MeetingReasons(explainer: explainer, use: use, link: link, round: round)
        let here = plan.meetings.first { $0.link == link && $0.round == round }
        // Its own meeting is not in its way.
        let others = Plan(links: plan.links, meetings: plan.meetings.filter { $0 != here })
        let free = MeetingReasons(
            explainer: Explainer(year, others, links: .given, timetable: timetable),
            use: SessionUse(year, others), link: link, round: round)
        let serving = year.sessions.indices.filter { year.serves(session: $0, round: round) }
        let all = serving.map { session -> Option in
            let failed = year.failedRules(plan.links[link], session: session)
            let fee = free.use.links[session] == 0 ? year.fee(session: session) : 0
            return Option(
                session: session, failed: failed, blockers: failed.isEmpty ? free.blockers(session) : [],
                cost: year.travelCost(plan.links[link], session: session) + fee, anew: nil)
        }
        (self.link, self.round, self.serving) = (link, round, serving.count)
        usable = all.count { $0.failed.isEmpty }
        place = all.first { $0.session == here?.session }
        explanation = here == nil ? reasons.explanation() : nil
        options = Array(
            all.filter { $0.session != here?.session }
                .sorted { ($0.failed.count, $0.cost, $0.session) < ($1.failed.count, $1.cost, $1.session) }
                .prefix(most))
    }

    private init(_ answer: MeetingAnswer, options: [Option]) {
        (link, round, place, explanation) = (answer.link, answer.round, answer.place, answer.explanation)
        (serving, usable, self.options) = (answer.serving, answer.usable, options)
    }

    /// The same, with what came of its options.
    public func with(_ options: [Option]) -> MeetingAnswer { MeetingAnswer(self, options: options) }
}
