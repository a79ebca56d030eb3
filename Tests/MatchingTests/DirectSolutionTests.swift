import Linking
import Matching
import TestSupport
import Testing

@Suite("The pairing program compared with a direct solution")
struct DirectSolutionTests {
    @Test(
        "reaches and proves GLPK's values for the whole program, at every priority, for 12 to 22 classes"
    )
    func agrees() throws {
        var (solved, threeWay, limited, pinned, infeasible) = (0, 0, 0, 0, 0)
        for seed in 52..<150 as Range<UInt64> {
            let draft = TinyYears.draft(seed: 9000 + seed, classes: 12 + Int(seed % 11))
            guard let year = try? LinkingYear(draft) else { continue }
            let direct = try DirectSolution(year)
            let answer = try Matching(year, Candidates(year)).solve(SolveControl())
            #expect(answer.pairs + (answer.threeWay ?? 0) == direct.columnCount, "seed \(seed)")
            guard let best = direct.best else {
                #expect(answer.outcome.status == .infeasible, "seed \(seed)")
                infeasible += 1
                continue
            }
            #expect(answer.outcome.priorities.map(\.value) == best, "seed \(seed)")
            #expect(answer.outcome.priorities.map(\.bound) == best, "seed \(seed)")
            #expect(answer.outcome.status == .optimal, "seed \(seed)")
            let links = try #require(answer.links, "seed \(seed)")
            #expect(Audit(year).findings(Plan(links: links)).isEmpty, "seed \(seed)")
            let certificate = try #require(answer.certificate, "seed \(seed)")
            let reading = CertificateReading(certificate, year, links: links)
            #expect(reading.faults.isEmpty, "seed \(seed)")
            #expect(reading.isProof, "seed \(seed)")
            solved += 1
            threeWay += links.contains(where: \.isThreeWay) ? 1 : 0
            limited += year.policy.match.maxLinksBetweenSchools > 0 ? 1 : 0
            pinned += year.pins.classes.isEmpty && year.pins.schools.isEmpty ? 0 : 1
        }
        // The years must cover what the test claims to try.
        #expect(solved > 40)
        #expect(threeWay > 10)
        #expect(limited > 20)
        #expect(pinned > 10)
    }
}
