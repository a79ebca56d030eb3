public import Explaining
public import Linking

extension Planner {
    /// For how many classes that were left out changes of their own are tried.
    public static let mostTried = 20
    /// Where there are more classes, a choice takes so long that a plan does not wait for trials.
    private static let mostClasses = 300
    /// Where there are more classes, it is not even counted how many fall to which rule.
    private static let mostCounted = 1000
    /// For how many classes changes are tried while a plan is made, times how many classes there are.
    private static let mostTrials = 1500

    /// Who has no place in `plan`, why, and what would help: for the first classes, at most `most`, the changes of
    /// their own are tried in the order of ``Linking/LinkingYear/ownChanges(_:)``, each by choosing all links again.
    ///
    /// - Parameters:
    ///   - plan: The plan that is asked about.
    ///   - origin: How the plan's links came about, and what is known of them.
    ///   - timetable: What is known of its meetings; nil if none were asked for.
    ///   - most: For how many classes changes are tried.
    public func explainUnassigned(
        in plan: Plan, links origin: LinksOrigin, timetable: SolveStatus?, trying most: Int = mostTried
    ) throws(PlanningError) -> UnassignedAnswer {
        let answer = UnassignedAnswer(Explainer(year, plan, links: origin, timetable: timetable))
        guard most > 0, !answer.classes.isEmpty else { return answer }
        return try tried(answer, LinksChosenAgain(year, plan.links), most)
    }

    /// What would help classes that were left out of `plan`, as far as it costs little beside the making of a plan: changes are
    /// tried for the first few, the fewer the more classes there are, for none in larger years, and nothing is said in years that
    /// are larger still. It depends on the size of the year, and not on the time where that suffices.
    public func explainAtOnce(
        _ leftOut: [ClassLeftOut], in plan: Plan
    ) throws(PlanningError) -> [LeftOutAnswer] {
        guard !leftOut.isEmpty, year.classes.count <= Self.mostCounted else { return [] }
        let answer = UnassignedAnswer(classes: leftOut.map { LeftOutAnswer(year, $0) }, meetings: [])
        guard year.classes.count <= Self.mostClasses else { return answer.classes }
        let most = min(Self.mostTried, Self.mostTrials / year.classes.count)
        return try tried(answer, LinksChosenAgain(year, plan.links), most).classes
    }

    private func tried(_ answer: UnassignedAnswer, _ choice: LinksChosenAgain, _ most: Int)
        throws(PlanningError) -> UnassignedAnswer
    {
        var classes: [LeftOutAnswer] = []
        for (place, leftOut) in answer.classes.enumerated() {
            let left = min(most, answer.classes.count) - place
            classes.append(
                left > 0 && !control.isOver
                    ? try tried(leftOut, choice, control.share(1 / Double(left))) : leftOut)
        }
        return UnassignedAnswer(classes: classes, meetings: answer.meetings)
    }

    /// The same once the changes of the class's own have been tried: the first that links it, with one class more than now
    /// in a link.
    func tried(_ leftOut: LeftOutAnswer, _ choice: LinksChosenAgain, _ control: SolveControl)
        throws(PlanningError) -> LeftOutAnswer
    {
        let number = leftOut.number
        if leftOut.explanation.reason == LeftOutReason.rulesConflict.rawValue { return leftOut }
        var isSettled = true
        func linked(by change: Change) throws(PlanningError) -> Link? {
            guard let changed = try? Scenario(year, [change]).year, year.opensLinks(number, in: changed)
            else { return nil }
            if control.isOver {
                isSettled = false
                return nil
            }
            let anew = try choice.anew(number, in: changed, control)
            if anew.status != .optimal { isSettled = false }
            guard anew.status == .optimal, let links = anew.chosen,
                year.unlinked(links).count < year.unlinked(choice.links).count
            else { return nil }
            return links.first { $0.contains(number) }
        }
        for change in year.ownChanges(number) {
            if let link = try linked(by: change) { return leftOut.with(.change(change, link)) }
        }
        // The longer the way, the more links there are to choose from.
        let ways = year.longerWays(number).map { Change.maxKm(of: year.classes[number].id, $0) }
        if let longest = ways.last, let link = try linked(by: longest) {
            var best = (way: longest, link: link)
            var (low, high) = (0, ways.count - 1)
            while low < high {
                let middle = (low + high) / 2
                if let nearer = try linked(by: ways[middle]) {
                    best = (ways[middle], nearer)
                    high = middle
                } else {
                    low = middle + 1
                }
            }
            return leftOut.with(.change(best.way, best.link))
        }
        return leftOut.with(isSettled ? .none : .undecided)
    }
}
