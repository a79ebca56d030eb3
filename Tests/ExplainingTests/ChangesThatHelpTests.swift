import Linking
import TestSupport
import Testing

@testable import Explaining

/// Whatever change is named, the year in which it is made has the link that was promised.
@Suite("Changes that are named are changes that help")
struct ChangesThatHelpTests {
    /// Random tiny years that are sound.
    private static func years(_ count: Int) -> [(draft: YearDraft, year: LinkingYear)] {
        (0..<UInt64(count)).compactMap { seed in
            let draft = TinyYears.draft(seed: seed, classes: 7)
            return (try? LinkingYear(draft)).map { (draft, $0) }
        }
    }

    /// The draft with the change made; nil where it is about background, which has no one right filling.
    private func mended(_ draft: YearDraft, _ change: PairChange, _ a: Int, _ b: Int, _ year: LinkingYear)
        -> YearDraft?
    {
        var draft = draft
        switch change.rule {
        case .sharedDates: draft.policy.match.minSharedDates -= change.size
        case .distance:
            let km = (year.limitMetres(a, b) + Double(change.size)) / 1000 + 1e-9
            draft.policy.match.maxKm = max(draft.policy.match.maxKm, km)
            for id in [year.classes[a].id, year.classes[b].id] {
                for row in draft.classes.indices where draft.classes[row].id == id {
                    draft.classes[row].maxKm = draft.classes[row].maxKm.map { max($0, km) }
                }
            }
        case .format:
            for row in draft.classes.indices where draft.classes[row].id == year.classes[a].id {
                draft.classes[row].formats = .either
            }
        case .yearGap: draft.policy.match.maxYearGap += change.size
        case .sameSchool: draft.policy.match.sameSchool = .allowed
        case .area: draft.policy.match.acrossAreas = .allowed
        case .repeated: draft.policy.match.repeatLinks = .avoid
        case .mustNotLink: draft.rules.removeAll { $0.kind == .mustNotLink }
        case .background: return nil
        }
        return draft
    }

    @Test("for two classes")
    func pairs() throws {
        var tried: Set<EligibilityRule> = []
        for (draft, year) in Self.years(300) {
            for a in year.classes.indices {
                for b in year.classes.indices where a != b {
                    guard let change = PairChange(year.reading(a, b), a, b, year),
                        let mended = mended(draft, change, a, b, year)
                    else { continue }
                    tried.insert(change.rule)
                    // Rules that the change makes contradictory are another matter.
                    guard let after = try? LinkingYear(mended) else { continue }
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
        for (draft, year) in Self.years(300) {
            for a in year.classes.indices {
                for b in year.classes.indices where b > a {
                    guard let link = Link(a, b), year.allows(link) else { continue }
                    let explainer = Explainer(
                        year, Plan(links: [link]), links: .chosen(.optimal), timetable: nil)
                    for c in year.classes.indices where c != a && c != b {
                        guard let join = explainer.cheapestJoin(c), let three = Link([a, b, c]) else {
                            continue
                        }
                        var changed: YearDraft? = draft
                        switch join.need {
                        case nil: break
                        case .policy: changed?.policy.match.threeWay = .whenNeeded
                        case .willing(let numbers):
                            let ids = numbers.map { year.classes[$0].id }
                            for row in draft.classes.indices where ids.contains(draft.classes[row].id) {
                                changed?.classes[row].threeWay = true
                            }
                        case .pair(let other, let change): changed = mended(draft, change, c, other, year)
                        }
                        guard let changed, let after = try? LinkingYear(changed) else { continue }
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
        for (_, year) in Self.years(200) {
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
