public import Explaining
public import Linking

extension Planner {
    /// How many alternatives of a class, and sessions of a meeting, are tried.
    public static let alternatives = 5

    /// Why the classes `a` and `b`, which differ, are linked in `plan` or are not, and what the other way would cost.
    public func explain(pair a: Int, _ b: Int, in plan: Plan) throws(PlanningError) -> PairAnswer {
        let (a, b) = (min(a, b), max(a, b))
        let answer = PairAnswer(year, plan, a, b)
        let demand: PairDemand
        switch answer.standing {
        case .ineligible: return answer
        case .notLinked: demand = year.demand(.together, a, b)
        case .linked: demand = year.demand(.apart, a, b)
        }
        let choice = LinksChosenAgain(year, plan.links)
        let anew = try choice.anew([demand], control)
        let near = nearer(anew, demand, plan, first: [a, b])
        let chain = near.chosen.map { LinkChain(from: plan.links, to: $0, first: [a, b]) }
        return PairAnswer(year, plan, a, b, anew: near, chain: chain)
    }

    /// The same with every change taken back that nothing asks for.
    private func nearer(_ anew: Anew<Link>, _ demand: PairDemand, _ plan: Plan, first: [Int]) -> Anew<Link> {
        guard let found = anew.chosen else { return anew }
        guard let asked = try? Scenario(year, [.demand(demand)]).year else { return anew }
        let audit = Audit(asked)
        let priorities = year.policy.match.priorities
        func values(_ links: [Link]) -> [[Int]] {
            // The smallest difference alone does not say how good links are at leximin.
            priorities.map {
                $0 == .leximinDifference ? year.differences(of: links) : [year.value(of: links, at: $0)]
            }
        }
        let best = values(found)
        let near = LinkChain.shortened(from: plan.links, to: found, first: first) {
            !control.isOver && values($0) == best && audit.findings(Plan(links: $0)).isEmpty
        }
        return Anew(
            status: anew.status, chosen: near, differences: anew.differences, bounds: anew.bounds)
    }

    /// Why the class `number` has the link partner that it has in `plan`, and what each of the best others would
    /// cost. `origin` says how the plan's links came about, and what is known of them.
    public func explain(class number: Int, in plan: Plan, links origin: LinksOrigin)
        throws(PlanningError) -> ClassAnswer
    {
        let options = ClassOptions(year, plan, number)
        let choice = LinksChosenAgain(year, plan.links)
        let others = options.others(Self.alternatives)
        var left = others.count + (options.link == nil ? 1 : 2)
        func share() -> SolveControl {
            defer { left -= 1 }
            return control.share(1 / Double(max(1, left)))
        }
        var alternatives: [ClassAnswer.Alternative] = []
        for partner in others {
            let anew =
                control.isOver
                ? nil : try choice.anew([year.demand(.together, number, partner.number)], share())
            alternatives.append(
                .init(
                    partner: partner, link: plan.links.firstIndex { $0.contains(partner.number) }, anew: anew)
            )
        }
        let linkShare = try options.link.map { place throws(PlanningError) in
            try self.share(of: plan.links[place], choice, origin, share())
        }
        var leftOut: LeftOutAnswer?
        if options.link == nil {
            let explainer = Explainer(year, plan, links: origin, timetable: nil)
            leftOut = try explainer.classesLeftOut().first { $0.number == number }.map {
                found throws(PlanningError) in
                try tried(LeftOutAnswer(year, found), choice, share())
            }
        }
        return ClassAnswer(options, share: linkShare, alternatives: alternatives, leftOut: leftOut)
    }

    /// Which of the best plans have a link of the plan.
    ///
    /// Plans without it are those in which its first two classes are apart, or the first and the third: then no link holds
    /// all three.
    private func share(
        of link: Link, _ choice: LinksChosenAgain, _ origin: LinksOrigin, _ control: SolveControl
    ) throws(PlanningError) -> LinkShare {
        if control.isOver { return .unknown }
        let others = link.dropFirst()
        let isBest = origin == .chosen(.optimal)
        let count = Double(others.count + (isBest ? 0 : 1))
        var without: Anew<Link>?
        for other in others {
            let apart = try choice.anew([year.demand(.apart, link[0], other)], control.share(1 / count))
            without = without?.or(apart) ?? apart
        }
        let with =
            isBest
            ? Anew(plan: choice.links, priorities: year.policy.match.priorities.count)
            : try choice.anew(others.map { year.demand(.together, link[0], $0) }, control)
        return without.map { LinkShare(with: with, without: $0) } ?? .unknown
    }
}

extension LinkingYear {
    /// A demand of two classes, by number.
    fileprivate func demand(_ kind: PairDemand.Kind, _ a: Int, _ b: Int) -> PairDemand {
        PairDemand(kind, classes[a].id, classes[b].id)
    }
}
