import Proving
import Linking
import Matching
import Synchronization
import TestSupport
import Testing

@Suite("Fairness compared with all choices")
struct FairnessOracleTests {
    /// Sets of priorities in which fairness comes first, in between, last, and twice.
    private static let orders: [[Priority]] = [
        [.linkEveryone, .worstDifference, .points],
        [.linkEveryone, .notLeftOutTwice, .fewestThreeWay, .worstDifference, .points],
        [.linkEveryone, .points, .worstDifference],
        [.worstDifference, .linkEveryone, .points],
        [.worstDifference],
        [.leximinDifference],
        [.linkEveryone, .leximinDifference],
        [.linkEveryone, .leximinDifference, .points],
        [.linkEveryone, .fewestThreeWay, .leximinDifference, .points],
        [.leximinDifference, .linkEveryone, .points],
        [.linkEveryone, .worstDifference, .leximinDifference, .points],
        [.linkEveryone, .worstDifference, .points, .leximinDifference],
        [.linkEveryone, .leximinDifference, .worstDifference, .points],
        [.fewestThreeWay, .linkEveryone, .leximinDifference, .notLeftOutTwice, .points],
    ]

    @Test("reaches and proves the best at every priority, in any order", arguments: orders)
    func agrees(_ priorities: [Priority]) throws {
        var (solved, infeasible, threeWay, pinned, limited) = (0, 0, 0, 0, 0)
        for seed in 0..<130 as Range<UInt64> {
            var draft = TinyYears.draft(seed: 31_000 + seed, classes: 4 + Int(seed % 5))
            draft.policy.match.priorities = priorities
            draft.policy.match.threeWay = .whenNeeded
            draft.policy.match.acrossAreas = .allowed
            guard let year = try? LinkingYear(draft) else { continue }
            let oracle = ExhaustiveLinks(year)
            let answer = try Matching(year, Candidates(year)).solve(SolveControl())
            guard let best = oracle.best else {
                #expect(answer.outcome.status == .infeasible, "seed \(seed)")
                infeasible += 1
                continue
            }
            let links = try #require(answer.links, "seed \(seed)")
            #expect(answer.outcome.priorities.map(\.value) == best, "seed \(seed)")
            #expect(answer.outcome.priorities.map(\.bound) == best, "seed \(seed)")
            #expect(answer.outcome.status == .optimal, "seed \(seed)")
            if priorities.contains(.leximinDifference) {
                #expect(year.differences(of: links) == oracle.differences, "seed \(seed)")
            }
            let certificate = try #require(answer.certificate, "seed \(seed)")
            let verdict = CertificateAudit(year, Candidates(year)).verdict(certificate, links: links)
            #expect(verdict.findings.isEmpty && verdict.isProved, "seed \(seed): \(verdict.findings)")
            let findings = Audit(year).findings(Plan(links: links), links: answer.outcome, timetable: nil)
            #expect(findings.isEmpty, "seed \(seed)")
            solved += 1
            threeWay += links.contains(where: \.isThreeWay) ? 1 : 0
            limited += year.policy.match.maxLinksBetweenSchools > 0 ? 1 : 0
            pinned += year.pins.classes.isEmpty && year.pins.schools.isEmpty ? 0 : 1
        }
        // The years must cover what the test claims to try.
        let counts =
            "\(solved) solved, \(limited) limited, \(pinned) pinned, \(infeasible) infeasible, \(threeWay) three-way"
        #expect(solved > 30 && limited > 15 && pinned > 10, "\(counts)")
        #expect(
            threeWay > 2 || priorities.first != .linkEveryone || priorities.contains(.fewestThreeWay),
            "\(counts)")
    }

    @Test("claims nothing false if time is up before it begins, or soon after")
    func late() throws {
        for seed in 0..<25 as Range<UInt64> {
            var draft = TinyYears.draft(seed: 32_000 + seed, classes: 8)
            draft.rules = []
            draft.policy.match.priorities = Self.orders[Int(seed) % Self.orders.count]
            let year = try LinkingYear(draft)
            let best = try #require(ExhaustiveLinks(year).best)
            for reports in [0, 1, 2, 4, 8, 16, 32] {
                let stop = StopSignal()
                let heard = Atomic(0)
                let control = SolveControl(deadline: reports == 0 ? .now : nil, stop: stop) { _ in
                    if heard.add(1, ordering: .relaxed).newValue >= reports { stop.raise() }
                }
                let answer = try Matching(year, Candidates(year)).solve(control)
                guard let links = answer.links else { continue }
                let findings = Audit(year).findings(Plan(links: links), links: answer.outcome, timetable: nil)
                #expect(findings.isEmpty, "seed \(seed), \(reports)")
                for (outcome, best) in zip(answer.outcome.priorities, best) {
                    guard let bound = outcome.bound else { break }
                    #expect(bound >= best, "seed \(seed), \(reports), \(outcome)")
                    guard outcome.value == best else { break }
                }
                if let certificate = answer.certificate {
                    let verdict = CertificateAudit(year, Candidates(year)).verdict(certificate, links: links)
                    #expect(verdict.findings.isEmpty, "seed \(seed), \(reports): \(verdict.findings)")
                    // Whatever is reported as proved, the reader of the certificate finds proved too.
                    if answer.outcome.status == .optimal { #expect(verdict.isProved) }
                }
            }
        }
    }
}
