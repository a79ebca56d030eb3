import Proving
import Linking
import Matching
import Synchronization
import TestSupport
import Testing

@Suite("A stopped core")
struct StoppedCoreTests {
    /// A year in which every two classes may be linked, so the core solves every part.
    private func year(_ seed: UInt64, classes: Int, threeWay: ThreeWayPolicy) throws -> LinkingYear {
        var draft = TinyYears.dense(seed: seed, classes: classes)
        (draft.rules, draft.policy.match.threeWay) = ([], threeWay)
        draft.policy.match.maxLinksBetweenSchools = 0
        draft.policy.match.priorities = [.linkEveryone, .notLeftOutTwice, .fewestThreeWay, .points]
        return try LinkingYear(draft)
    }

    /// The answer of a run that is stopped at a report, and the number of reports.
    private func answer(_ year: LinkingYear, _ candidates: Candidates, after most: Int) throws -> (
        answer: MatchingAnswer, reports: [Progress]
    ) {
        let stop = StopSignal()
        let heard = Mutex([Progress]())
        let control = SolveControl(stop: stop) { progress in
            heard.withLock {
                $0.append(progress)
                if $0.count >= most { stop.raise() }
            }
        }
        return (try Matching(year, candidates).solve(control), heard.withLock { $0 })
    }

    @Test("keeps the best links so far, with a proof of every bound; a later stop gives a better answer")
    func stopped() throws {
        var (between, inTrials) = (0, 0)
        for seed in 0..<8 as Range<UInt64> {
            let year = try year(
                seed, classes: 41 + Int(seed % 8), threeWay: seed % 4 == 0 ? .never : .whenNeeded)
            let candidates = Candidates(year)
            let (best, reports) = try answer(year, candidates, after: .max)
            #expect(best.outcome.status == .optimal)
            let optimum = best.outcome.priorities.map(\.value)
            var last: [Int] = []
            // The first report is about the listing; then come the searches of each part, of which the 1st, 2nd,
            // 4th and so on are kept.
            let marks = [1, 2, 3, 5, 9, 17, 33, 65, 129]
            for most in marks where most < reports.count {
                let what: Comment = "seed \(seed), stopped at \(most) of \(reports.count)"
                let (found, _) = try answer(year, candidates, after: most)
                let links = try #require(found.links, what)
                #expect(
                    Audit(year).findings(Plan(links: links), links: found.outcome, timetable: nil).isEmpty,
                    what)
                let certificate = try #require(found.certificate, what)
                let verdict = CertificateAudit(year, candidates).verdict(certificate, links: links)
                #expect(verdict.findings.isEmpty, what)
                for (number, outcome) in found.outcome.priorities.enumerated() {
                    guard let bound = outcome.bound else { break }
                    #expect(bound >= optimum[number], what)
                    if outcome.value < optimum[number] { break }
                }
                let values = found.outcome.priorities.map(\.value)
                #expect(!values.lexicographicallyPrecedes(last), what)
                #expect(!optimum.lexicographicallyPrecedes(values), what)
                between += last.lexicographicallyPrecedes(values) && !last.isEmpty ? 1 : 0
                // Bounds at all priorities, with those before points reached.
                inTrials += found.outcome.priorities.allSatisfy { $0.bound != nil } ? 1 : 0
                last = values
            }
        }
        #expect(between > 5)
        #expect(inTrials > 3)
    }

    @Test("reports its progress: classes settled, and valid bounds")
    func progress() throws {
        for seed in 0..<12 as Range<UInt64> {
            let year = try year(
                seed, classes: 40 + Int(seed % 3), threeWay: seed % 2 == 0 ? .never : .whenNeeded)
            let (best, reports) = try answer(year, Candidates(year), after: .max)
            let counts = reports.compactMap(\.count)
            #expect(counts.contains { $0.what == "classes settled" && $0.done < $0.all ?? 0 })
            #expect(counts.allSatisfy { $0.done <= $0.all ?? .max })
            let outcomes = Dictionary(
                uniqueKeysWithValues: best.outcome.priorities.map { (Goal.priority($0.priority), $0.value) })
            var bounded = 0
            // Each part reports on its own, so only years of one part can be compared.
            guard counts.contains(where: { $0.all == best.outcome.priorities.first?.value }) else { continue }
            for report in reports {
                guard let bound = report.bound, let value = outcomes[report.goal] else { continue }
                bounded += 1
                #expect(bound >= value, "seed \(seed): \(report)")
                if let best = report.best { #expect(best <= value, "seed \(seed): \(report)") }
            }
            #expect(bounded > 0)
        }
    }
}
