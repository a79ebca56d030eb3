public import Explaining
public import Linking

/// The tables of an output folder, made from the year and the plan alone.
public struct PlanTables: Sendable {
    let year: LinkingYear
    let plan: Plan
    let figures: [LinkFigures]
    let explainer: Explainer
    /// The classes without a link, and why.
    public let leftOut: [ClassLeftOut]
    /// The meetings without a place, and why.
    let unplaced: [MeetingUnplaced]
    let hasTimetable: Bool
    private let capacity: CapacityReport?

    /// The tables of `plan`, whose links came about in this way; `timetable` is what is known of its meetings, nil
    /// where none were asked for, and `capacity` what its places are worth, nil where that is not known.
    public init(
        _ year: LinkingYear, _ plan: Plan, links: LinksOrigin, timetable: SolveStatus?,
        capacity: CapacityReport? = nil
    ) {
        (self.year, self.plan, self.capacity, hasTimetable) = (year, plan, capacity, timetable != nil)
        figures = year.figures(of: plan)
        explainer = Explainer(year, plan, links: links, timetable: timetable)
        leftOut = explainer.classesLeftOut()
        unplaced = explainer.meetingsUnplaced()
    }

    /// Every table that belongs in the folder; ``OutputFile/timetable`` only where one was asked for, and
    /// ``OutputFile/capacity`` where the worth of its places is known.
    public func all() -> [OutputTable] {
        [assignments()] + (hasTimetable ? [timetable()] : []) + [unassigned(), byClass()]
            + (capacity.map { [CapacityTable(year: year, use: CapacityUse(year, plan), report: $0).table()] }
                ?? [])
    }

    func schoolID(_ number: Int) -> String { year.schools[year.schoolOfClass[number]].id.text }
}

extension Link {
    /// How the files call its kind.
    var kindWord: String { isThreeWay ? "three_way" : "pair" }
}
