public import Linking

/// Says why classes and meetings are not in a plan, and what would help; from the year and the plan alone, without
/// a solver.
public struct Explainer: Sendable {
    let year: LinkingYear
    let plan: Plan
    let links: LinksOrigin
    let timetable: SolveStatus?
    /// For each class the place of its link among the plan's.
    let linkOfClass: [Int?]
    /// How many links join two schools.
    let between: [SchoolPair: Int]

    /// What can be said of `plan`, whose links came about in this way; `timetable` is what is known of its meetings,
    /// nil where none were asked for.
    public init(_ year: LinkingYear, _ plan: Plan, links: LinksOrigin, timetable: SolveStatus?) {
        (self.year, self.plan, self.links, self.timetable) = (year, plan, links, timetable)
        var linkOfClass = [Int?](repeating: nil, count: year.classes.count)
        var between: [SchoolPair: Int] = [:]
        for (position, link) in plan.links.enumerated() {
            for number in link { linkOfClass[number] = position }
            for pair in year.schoolPairs(link) { between[pair, default: 0] += 1 }
        }
        (self.linkOfClass, self.between) = (linkOfClass, between)
    }

    /// Every class that is in no link, ascending. O(classes left out · classes).
    public func classesLeftOut() -> [ClassLeftOut] {
        year.unlinked(plan.links).map { ClassLeftOut(number: $0, explanation: whyLeftOut($0)) }
    }

    /// Every meeting without a place, by link and round; empty where no timetable was asked for.
    public func meetingsUnplaced() -> [MeetingUnplaced] {
        guard timetable != nil else { return [] }
        let use = SessionUse(year, plan)
        return year.unplaced(plan).map { link, round in
            let reasons = MeetingReasons(explainer: self, use: use, link: link, round: round)
            return MeetingUnplaced(link: link, round: round, explanation: reasons.explanation())
        }
    }

    /// Whether a link may be added in the place of the one at `position`, as far as the limit between schools goes.
    func keepsSchoolLimit(_ link: Link, insteadOf position: Int? = nil) -> Bool {
        let limit = year.policy.match.maxLinksBetweenSchools
        guard limit > 0 else { return true }
        let gone = position.map { year.schoolPairs(plan.links[$0]) } ?? []
        return year.schoolPairs(link).allSatisfy { pair in
            between[pair, default: 0] - (gone.contains(pair) ? 1 : 0) < limit
        }
    }
}
