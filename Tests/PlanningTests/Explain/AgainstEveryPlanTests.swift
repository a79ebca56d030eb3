import Explaining
import Linking
import Planning
import Results
import TestSupport
import Testing

/// Every answer about a pair or a link, held against all plans of tiny years, and against plans made from scratch.
@Suite("Answers about links against every plan")
struct AgainstEveryPlanTests {
    private static func isTogether(_ a: Int, _ b: Int) -> ([Link]) -> Bool {
        { links in links.contains { $0.contains(a) && $0.contains(b) } }
    }

    /// Tiny years of every kind, with fairness among the priorities in some.
    private static func year(_ seed: UInt64) -> LinkingYear? {
        let count = 4 + Int(seed % 4)
        var draft =
            seed % 3 == 0
            ? TinyYears.draft(seed: seed, classes: count) : TinyYears.dense(seed: seed, classes: count)
        if seed % 7 == 0 { draft.policy.match.priorities = [.linkEveryone, .worstDifference, .points] }
        return try? LinkingYear(draft)
    }

    @Test(
        "what a pair costs is the best of all plans with it, or without it, less the plan", arguments: 0..<3)
    func pairs(_ part: UInt64) throws {
        var counts: [String: Int] = [:]
        for seed in (0..<60 as Range<UInt64>).map({ 3 * $0 + part }) {
            guard let year = Self.year(seed) else { continue }
            let result = try Planner(year).match()
            guard result.links.status == .optimal else { continue }
            let values = result.links.priorities.map(\.value)
            for a in year.classes.indices {
                for b in year.classes.indices where b > a {
                    let answer = try Planner(year).explain(pair: a, b, in: result.plan)
                    let isNow = Self.isTogether(a, b)(result.plan.links)
                    guard let anew = answer.anew else {
                        #expect(answer.standing == .ineligible && !year.reading(a, b).isEligible)
                        counts["ineligible", default: 0] += 1
                        continue
                    }
                    let others = ExhaustiveLinks(year) { Self.isTogether(a, b)($0) != isNow }
                    let found = others.best.map { zip($0, values).map { $0 - $1 } }
                    #expect(anew.differences == found, "seed \(seed), \(a) and \(b)")
                    #expect(
                        anew.status == (found == nil ? .infeasible : .optimal), "seed \(seed), \(a) and \(b)")
                    let demand = PairDemand(
                        isNow ? .apart : .together, year.classes[a].id, year.classes[b].id)
                    let scratch = try? Planner(Scenario(year, [.demand(demand)]).year).match()
                    #expect(scratch?.links.status == anew.status)
                    if found != nil {
                        #expect(scratch?.links.priorities.map(\.value) == others.best)
                        try check(answer, year, result.plan, isNow: isNow)
                    }
                    let kind = found.map { $0.allSatisfy { $0 == 0 } ? "free" : "costs" } ?? "impossible"
                    counts[kind, default: 0] += 1
                }
            }
        }
        #expect(
            ["ineligible", "free", "costs", "impossible"].allSatisfy { counts[$0] ?? 0 > 5 }, "\(counts)")
    }

    /// The links chosen are a plan of that kind and value, and its chain leads there from the plan.
    private func check(_ answer: PairAnswer, _ year: LinkingYear, _ plan: Plan, isNow: Bool) throws {
        let links = try #require(answer.anew?.chosen)
        #expect(Audit(year).findings(Plan(links: links)).isEmpty)
        #expect(Self.isTogether(answer.a, answer.b)(links) != isNow)
        let differences = year.policy.match.priorities.map {
            year.value(of: links, at: $0) - year.value(of: plan.links, at: $0)
        }
        #expect(answer.anew?.differences == differences)
        let chain = try #require(answer.chain)
        let steps = chain.steps + chain.elsewhere
        #expect(Set(steps.compactMap(\.after)) == Set(links).subtracting(plan.links))
        let gone = Set(plan.links).subtracting(links)
        // Whoever has lost a link has a step of its own, or is taken up into the link of another's.
        for link in gone {
            for number in link {
                #expect(steps.contains { $0.number == number || $0.after?.contains(number) ?? false })
            }
        }
        let first = try #require(chain.steps.first)
        #expect([answer.a, answer.b].contains(first.number))
    }

    @Test("whether a link is in every best plan, in some or in none, as all plans show")
    func shares() throws {
        var counts: [LinkShare: Int] = [:]
        for seed in 0..<120 as Range<UInt64> {
            guard let year = Self.year(seed) else { continue }
            let all = ExhaustiveLinks(year)
            let best = try Planner(year).match()
            // A plan that is seldom the best: the link of fewest points alone.
            let least = all.candidates.min { ($0.points, $0.link) < ($1.points, $1.link) }
            let poor = least.map { [$0.link] } ?? []
            let isPoorPlan = Audit(year).findings(Plan(links: poor)).isEmpty
            for (links, origin) in [
                (best.plan.links, LinksOrigin.chosen(best.links.status)), (poor, .given),
            ] {
                if links == poor, !isPoorPlan || poor.isEmpty { continue }
                let plan = Plan(links: links)
                for link in links {
                    let with = ExhaustiveLinks(year) { Self.isTogether(link)($0) }
                    let without = ExhaustiveLinks(year) { !Self.isTogether(link)($0) }
                    let expected: LinkShare =
                        with.best != all.best ? .inNone : without.best == all.best ? .inSome : .inEvery
                    // At leximin, values alone don't tell.
                    let answer = try Planner(year).explain(class: link[0], in: plan, links: origin)
                    #expect(answer.share == expected, "seed \(seed), \(Array(link)) of \(origin)")
                    counts[expected, default: 0] += 1
                }
            }
        }
        #expect(counts.count == 3 && counts.values.allSatisfy { $0 > 5 }, "\(counts)")
    }

    private static func isTogether(_ link: Link) -> ([Link]) -> Bool {
        { links in links.contains { other in link.allSatisfy { other.contains($0) } } }
    }

    @Test(
        "each alternative of a class costs what the same pair costs, ranks follow the points, and terms add up"
    )
    func alternatives() throws {
        for seed in 0..<40 as Range<UInt64> {
            guard let year = Self.year(seed) else { continue }
            let result = try Planner(year).match()
            for number in year.classes.indices {
                let answer = try Planner(year).explain(
                    class: number, in: result.plan, links: .chosen(result.links.status))
                for alternative in answer.alternatives {
                    let pair = try Planner(year).explain(
                        pair: number, alternative.partner.number, in: result.plan)
                    #expect(pair.anew?.differences == alternative.anew?.differences)
                    #expect(pair.anew?.status == alternative.anew?.status)
                }
                let points = answer.alternatives.map(\.partner.points)
                #expect(points == points.sorted(by: >))
                #expect(answer.alternatives.count == min(5, answer.candidates - answer.partners.count))
                for pair in answer.pairs {
                    #expect(pair.shares.reduce(0) { $0 + $1.points } == pair.terms.difference)
                    #expect(pair.terms.total == year.points(try #require(Link(pair.a, pair.b))))
                }
                #expect((answer.leftOut == nil) == (answer.link != nil))
            }
        }
    }
}
