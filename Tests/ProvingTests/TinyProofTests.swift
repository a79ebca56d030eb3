import Linking
import TestSupport
import Testing

@testable import Proving

@Suite("Proofs of random tiny years")
struct TinyProofTests {
    @Test("hold, whatever rules the year has and however they are branched")
    func hold() throws {
        var (years, branched, nested, must, limits, scaled) = (0, 0, 0, 0, 0, 0)
        for seed in 0..<UInt64(150) {
            // Without three-way links odd sets matter most.
            var draft = TinyYears.dense(seed: seed, classes: seed % 3 == 1 ? 7 : 6)
            if seed % 3 == 0 { draft = TinyYears.draft(seed: seed, classes: 6) }
            if seed % 3 == 1 { draft.policy.match.threeWay = .never }
            guard let year = try? LinkingYear(draft), let proof = TinyProof(year, seed: seed) else {
                continue
            }
            let verdict = CertificateAudit(year, Candidates(year)).verdict(
                proof.certificate, links: proof.links)
            #expect(verdict.isProved, "seed \(seed): \(verdict.findings)")
            #expect(PlainProofCheck(year, proof.certificate, links: proof.links).isProved, "seed \(seed)")
            let priorities = proof.certificate.leaves.flatMap(\.priorities)
            years += 1
            branched += proof.certificate.leaves.count > 1 ? 1 : 0
            nested += priorities.contains { $0.oddSets.contains { !$0.sets.isEmpty } } ? 1 : 0
            must += priorities.contains { !$0.mustLinks.isEmpty } ? 1 : 0
            limits += priorities.contains { !$0.schoolPairs.isEmpty } ? 1 : 0
            scaled += priorities.contains { $0.scale > 1 } ? 1 : 0
        }
        let counts = [years, branched, nested, must, limits, scaled]
        #expect(zip(counts, [50, 5, 0, 3, 3, 3]).allSatisfy { $0 > $1 }, "\(counts)")
    }
}
