import Linking
import TestSupport
import Testing

@testable import Explaining

/// Whatever change is named, the year in which it is made has the link that was promised.
@Suite("Changes that are named are changes that help")
struct ChangesThatHelpTests {
    /// Random tiny years that are sound.
    private static func years(_ count: Int) -> [LinkingYear] {
        (0..<UInt64(count)).compactMap { try? LinkingYear(TinyYears.draft(seed: $0, classes: 7)) }
    }

    /// The year with the change made. More dates on which both are free are no one cell, and a limit that asks for fewer stands
    /// for them here; background has no one right filling. Nil too where rules are contradictory then.
    private func mended(_ change: PairChange, _ a: Int, _ b: Int, _ year: LinkingYear) -> LinkingYear? {
        let changes: [Change] =
            switch change.rule {
            case .sharedDates:
                [
                    .set(
                        PolicyValues(
                            "match.min_shared_dates",
                            .text("\(year.policy.match.minSharedDates - change.size)")))
                ]
            default: change.changes(a, b, year)
            }
        return changes.isEmpty ? nil : try? Scenario(year, changes).year
    }

    @Test("for two classes")
    func pairs() throws {
        var tried: Set<EligibilityRule> = []
        for year in Self.years(300) {
            for a in year.classes.indices {
                for b in year.classes.indices where a != b {
                    guard let change = PairChange(year.reading(a, b), a, b, year),
                        let after = mended(change, a, b, year)
                    else { continue }
                    tried.insert(change.rule)
                    let isEligible = after.reading(a, b).isEligible
                    #expect(isEligible, "\(change) for \(a) and \(b)")
                }
            }
        }
        #expect(tried.count == EligibilityRule.allCases.count - 1, "\(tried)")
    }

    @Test("for a third class of a link")
    func joins() throws {
        var tried = 0
        for year in Self.years(300) {
            for a in year.classes.indices {
                for b in year.classes.indices where b > a {
                    guard let link = Link(a, b), year.allows(link) else { continue }
                    let explainer = Explainer(
                        year, Plan(links: [link]), links: .chosen(.optimal), timetable: nil)
                    for c in year.classes.indices where c != a && c != b {
                        guard let join = explainer.cheapestJoin(c), let three = Link([a, b, c]) else {
                            continue
                        }
                        var after: LinkingYear? = year
                        if case .pair(let other, let change) = join.need {
                            after = mended(change, c, other, year)
                        } else if !join.needsNothing {
                            after = try? Scenario(year, join.changes(c, year)).year
                        }
                        guard let after else { continue }
                        tried += 1
                        let isAllowed = after.allows(three)
                        #expect(isAllowed, "\(join)")
                    }
                }
            }
        }
        #expect(tried > 100)
    }

    @Test("and every class left out is told something")
    func everybody() throws {
        let rules = EligibilityRule.allCases.map(\.rawValue)
        for year in Self.years(200) {
            let candidates = Candidates(year)
            var links: [Link] = []
            candidates.forEachLink(year) { link, _ in
                links = [link]
                return false
            }
            let plan = Plan(links: links)
            for left in Explainer(year, plan, links: .chosen(.feasible), timetable: nil).classesLeftOut() {
                let why = left.explanation
                #expect(why.detail.hasSuffix(".") && why.suggestion.hasSuffix("."))
                #expect(
                    rules.contains(why.reason) == candidates.partners(of: left.number).isEmpty,
                    "a rule is the reason exactly where there is no partner: \(why)")
            }
        }
    }
}
