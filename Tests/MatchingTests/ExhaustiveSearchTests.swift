import Linking
import TestSupport
import Testing

@testable import Matching

@Suite("The pairing program against exhaustive search")
struct ExhaustiveSearchTests {
    @Test(
        "reaches the best values at every priority and proves it, on hundreds of random years with all rules"
    )
    func agrees() throws {
        var (solved, threeWay, pinned, mixed) = (0, 0, 0, 0)
        for seed in 0..<1400 as Range<UInt64> {
            guard let year = try? LinkingYear(TinyYears.draft(seed: seed, classes: Int(3 + seed % 6))) else {
                continue
            }
            let oracle = ExhaustiveLinks(year)
            let answer = try Matching(year, Candidates(year)).solve(SolveControl())
            guard let best = oracle.best else {
                #expect(answer.outcome.status == .infeasible, "seed \(seed)")
                #expect(answer.links == nil, "seed \(seed)")
                continue
            }
            #expect(answer.outcome.status == .optimal, "seed \(seed): \(answer.outcome)")
            #expect(answer.outcome.priorities.map(\.value) == best, "seed \(seed)")
            let links = try #require(answer.links, "seed \(seed)")
            #expect(
                Audit(year).findings(Plan(links: links), links: answer.outcome, timetable: nil).isEmpty,
                "seed \(seed)")
            let certificate = try #require(answer.certificate, "seed \(seed)")
            let reading = CertificateReading(certificate, year, links: links)
            #expect(reading.faults.isEmpty, "seed \(seed)")
            #expect(reading.isProof, "seed \(seed)")
            solved += 1
            mixed += reading.mixedSets > 0 ? 1 : 0
            threeWay += links.contains(where: \.isThreeWay) ? 1 : 0
            pinned += year.pins.classes.isEmpty && year.pins.schools.isEmpty ? 0 : 1
        }
        // The years must cover what the test claims to try.
        #expect(solved > 500)
        #expect(threeWay > 30)
        #expect(pinned > 100)
        #expect(mixed > 0)
    }

    @Test("reaches and proves the same when three-way links are priced rather than listed")
    func unlisted() throws {
        var (solved, threeWay, pinned, limited) = (0, 0, 0, 0)
        for seed in 2000..<3000 as Range<UInt64> {
            var draft = TinyYears.draft(seed: seed, classes: Int(4 + seed % 6))
            draft.policy.match.threeWay = .whenNeeded
            guard let year = try? LinkingYear(draft) else { continue }
            let candidates = Candidates(year)
            let answer = try Matching(year, candidates, mostListed: 0).solve(SolveControl())
            let best = ExhaustiveLinks(year).best
            guard let links = answer.links, let certificate = answer.certificate else {
                #expect(best == nil, "seed \(seed)")
                continue
            }
            #expect(answer.outcome.priorities.map(\.value) == best, "seed \(seed)")
            #expect(answer.outcome.status == .optimal, "seed \(seed): \(answer.outcome)")
            let reading = CertificateReading(certificate, year, links: links)
            #expect(reading.faults.isEmpty, "seed \(seed)")
            #expect(reading.isProof, "seed \(seed)")
            solved += 1
            threeWay += links.contains(where: \.isThreeWay) ? 1 : 0
            pinned += year.pins.classes.isEmpty && year.pins.schools.isEmpty ? 0 : 1
            limited += year.policy.match.maxLinksBetweenSchools > 0 ? 1 : 0
        }
        #expect(solved > 300)
        #expect(threeWay > 30)
        #expect(pinned > 50)
        #expect(limited > 100)
    }
}
