import Basics
import Explaining
import Linking
import Matching

/// Chooses the links of a plan again under another condition. Groups of classes that the condition has nothing to do with keep
/// their links; in the others the choice begins with those of the plan.
struct LinksChosenAgain {
    let year: LinkingYear
    let links: [Link]
    private let candidates: Candidates
    /// The classes that hang together with each; those of no group stand alone.
    private let groups: DisjointSets
    /// Fairness is no sum over groups, so that all are chosen again.
    private let isFair: Bool

    init(_ year: LinkingYear, _ links: [Link]) {
        (self.year, self.links, candidates) = (year, links, Candidates(year))
        isFair = year.policy.match.priorities.contains(where: \.isFairness)
        groups = Self.sets(year, isFair ? [] : Matching(year, candidates).groups())
    }

    private static func sets(_ year: LinkingYear, _ groups: [[Int]]) -> DisjointSets {
        var sets = DisjointSets(count: year.classes.count)
        for group in groups { for number in group { sets.unite(group[0], number) } }
        return sets
    }

    /// What comes of the links under these demands.
    func anew(_ demands: [PairDemand], _ control: SolveControl) throws(PlanningError) -> Anew<Link> {
        var candidates = candidates
        var touched: [Int] = []
        for demand in demands {
            guard let a = year.classNumber(demand.a), let b = year.classNumber(demand.b) else { continue }
            touched += [a, b]
            if demand.kind == .apart { candidates = candidates.without(a, b) }
        }
        guard let asked = try? Scenario(year, demands.map { .demand($0) }) else { return .impossible(year) }
        return try anew(asked.year, candidates, classes(around: touched, in: groups), control)
    }

    /// What comes of the links in a changed year, in which the class `number` says otherwise of itself.
    func anew(_ number: Int, in changed: LinkingYear, _ control: SolveControl) throws(PlanningError)
        -> Anew<Link>
    {
        let candidates = Candidates(changed)
        var sets = groups
        if !isFair {
            // What hung together before or does so now is chosen again.
            for group in Matching(changed, candidates).groups() {
                for number in group { sets.unite(group[0], number) }
            }
        }
        return try anew(changed, candidates, classes(around: [number], in: sets), control)
    }

    /// The classes of the groups of `touched`; nil for all.
    private func classes(around touched: [Int], in sets: DisjointSets) -> Set<Int>? {
        if isFair { return nil }
        let roots = Set(touched.map { sets.root($0) })
        return Set(year.classes.indices.filter { roots.contains(sets.root($0)) })
    }

    private func anew(
        _ changed: LinkingYear, _ candidates: Candidates, _ chosen: Set<Int>?, _ control: SolveControl
    ) throws(PlanningError) -> Anew<Link> {
        let answer: MatchingAnswer
        do {
            answer = try Matching(changed, candidates).solve(control, only: chosen, from: links)
        } catch { throw .solver(error) }
        let before = links.filter { link in chosen.map { $0.contains(link[0]) } ?? true }
        let priorities = year.policy.match.priorities
        let values = priorities.map { year.value(of: before, at: $0) }
        let bounds = zip(answer.outcome.priorities, values).map { outcome, value in
            outcome.bound.map { $0 - value }
        }
        guard let found = answer.links else {
            return Anew(status: answer.outcome.status, chosen: nil, differences: nil, bounds: bounds)
        }
        let all = (links.filter { link in chosen.map { !$0.contains(link[0]) } ?? false } + found).sorted()
        let findings = Audit(changed).findings(Plan(links: all))
        guard findings.isEmpty else { throw .audit(findings) }
        return Anew(
            status: answer.outcome.status, chosen: all,
            differences: zip(answer.outcome.priorities, values).map { $0.value - $1 }, bounds: bounds)
    }
}

extension Anew<Link> {
    /// What there is to say of a year whose rules can't be kept.
    fileprivate static func impossible(_ year: LinkingYear) -> Anew {
        Anew(
            status: .infeasible, chosen: nil, differences: nil,
            bounds: year.policy.match.priorities.map { _ in nil })
    }
}
