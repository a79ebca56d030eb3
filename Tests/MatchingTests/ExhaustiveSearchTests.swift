import Linking
import Matching
import TestSupport
import Testing

@Suite("The pairing program against exhaustive search")
struct ExhaustiveSearchTests {
    @Test(
        "reaches the best values at every priority and proves it, on hundreds of random years with all rules on"
    )
    func agrees() throws {
        var (solved, threeWay, pinned, branched, mixed) = (0, 0, 0, 0, 0)
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
            branched += certificate.leaves.count > 1 ? 1 : 0
            mixed += reading.mixedSets > 0 ? 1 : 0
            threeWay += links.contains(where: \.isThreeWay) ? 1 : 0
            pinned += year.pins.classes.isEmpty && year.pins.schools.isEmpty ? 0 : 1
        }
        // The years must be what the test claims to try.
        print("branched", branched, "mixed", mixed)
        #expect(solved > 500)
        #expect(threeWay > 30)
        #expect(pinned > 100)
    }
}
