import Proving
import Linking
import Testing
import TestSupport

@testable import Matching

@Suite("An answer when there is no time")
struct HastyAnswerTests {
    @Test("keeps every rule, and its certificate proves the bounds that are stated")
    func hasty() throws {
        var found = 0
        for seed in 0..<200 {
            guard let year = try? LinkingYear(TinyYears.draft(seed: UInt64(seed), classes: 8 + seed % 5))
            else {
                continue
            }
            let candidates = Candidates(year)
            let stop = StopSignal()
            stop.raise()
            let answer = try Matching(year, candidates).solve(SolveControl(stop: stop))
            guard let links = answer.links else { continue }
            found += 1
            #expect(Audit(year).findings(Plan(links: links)).isEmpty)
            let certificate = try #require(answer.certificate)
            let verdict = CertificateAudit(year, candidates).verdict(certificate, links: links)
            #expect(verdict.findings.isEmpty, "seed \(seed): \(verdict.findings)")
        }
        #expect(found > 30)
    }
}
