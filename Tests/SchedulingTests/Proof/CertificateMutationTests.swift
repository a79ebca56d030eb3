import Proving
import Linking
import Scheduling
import TestSupport
import Testing

@Suite("Altered certificates of timetables")
struct CertificateMutationTests {
    /// Certificates with something in every list, from many small years.
    private func certificates() throws -> [(
        bounds: TimetableBounds, values: [Int], certificate: TimetableCertificate
    )] {
        var found: [(bounds: TimetableBounds, values: [Int], certificate: TimetableCertificate)] = []
        for seed in 0..<120 as Range<UInt64> {
            var draft = TinyYears.draft(seed: seed, classes: 10, timetable: true)
            draft.rules = []
            guard let year = try? LinkingYear(draft) else { continue }
            let links = stride(from: 0, to: 10, by: 2).compactMap { Link($0, $0 + 1) }
                .filter { !year.formats($0).isEmpty }
            let answer = try Scheduling(year, links: links).solve(SolveControl())
            found.append(
                (
                    TimetableBounds(year, links: links), answer.outcome.priorities.map(\.value),
                    answer.certificate
                ))
        }
        return found
    }

    @Test("a negative dual, a wrong bound, a wrong value and a priority out of order are rejected")
    func refused() throws {
        var changed = 0
        for (bounds, values, certificate) in try certificates() {
            #expect(bounds.verdict(certificate, values: values).findings.isEmpty)
            for (index, proof) in certificate.priorities.enumerated() {
                var priorities = certificate.priorities
                priorities[index] = proof.bounded(by: proof.bound + 1)
                #expect(!holds(bounds, values, certificate.objectives, priorities))
                priorities[index] = proof.bounded(by: proof.bound - 1)
                #expect(!holds(bounds, values, certificate.objectives, priorities))
                guard let first = proof.meetings.first else { continue }
                priorities[index] = with(
                    proof,
                    meetings: [.init(link: first.link, round: first.round, -1)] + proof.meetings.dropFirst())
                #expect(!holds(bounds, values, certificate.objectives, priorities))
                priorities[index] = with(
                    proof, meetings: proof.meetings + [.init(link: 99, round: first.round, 1)])
                #expect(!holds(bounds, values, certificate.objectives, priorities))
                changed += 1
            }
            #expect(!holds(bounds, values, certificate.objectives.map { $0 + 1 }, certificate.priorities))
            #expect(!holds(bounds, values, certificate.objectives, certificate.priorities.reversed()))
        }
        #expect(changed > 100)
    }

    @Test("duals that are allowed one by one, but whose sum exceeds 64 bits, don't prove the claim")
    func enormous() throws {
        var changed = 0
        for (bounds, values, certificate) in try certificates() {
            for (index, proof) in certificate.priorities.enumerated() {
                guard let first = proof.meetings.first else { continue }
                let dual = TimetableCertificate.MeetingDual(
                    link: first.link, round: first.round, TimetableBounds.largest)
                var priorities = certificate.priorities
                // 200 · 2⁵⁶ exceeds 2⁶³.
                priorities[index] = TimetableCertificate.PriorityProof(
                    priority: proof.priority, scale: 1, bound: proof.bound, earlier: proof.earlier,
                    meetings: Array(repeating: dual, count: 200))
                #expect(!holds(bounds, values, certificate.objectives, priorities))
                changed += proof.priority == .cost ? 1 : 0
            }
        }
        #expect(changed > 0)
    }

    @Test("whatever the duals are, the bound that they prove is valid for every timetable")
    func anyDuals() throws {
        var random = SeededGenerator(seed: 77)
        var (tried, weaker) = (0, 0)
        for (bounds, values, certificate) in try certificates() {
            for proof in certificate.priorities {
                let sense = proof.priority == .cost ? -1 : 1
                let mutated = with(
                    proof,
                    meetings: proof.meetings.map {
                        .init(
                            link: $0.link, round: $0.round,
                            random.chance(50) ? $0.dual : random.int(0...$0.dual * 2))
                    })
                let bound = bounds.bound(mutated, values: values)
                // The values are optimal, and the bound applies to timetables as good at the earlier priorities.
                let index = certificate.priorities.firstIndex(of: proof) ?? 0
                #expect((bound - values[index]) * sense >= 0)
                tried += 1
                weaker += bound == proof.bound ? 0 : 1
            }
        }
        #expect(tried > 200)
        #expect(weaker > 20)
    }

    private func holds(
        _ bounds: TimetableBounds, _ values: [Int], _ objectives: [Int],
        _ priorities: [TimetableCertificate.PriorityProof]
    ) -> Bool {
        bounds.verdict(TimetableCertificate(objectives: objectives, priorities: priorities), values: values)
            .findings.isEmpty
    }

    private func with(
        _ proof: TimetableCertificate.PriorityProof, meetings: [TimetableCertificate.MeetingDual]
    ) -> TimetableCertificate.PriorityProof {
        TimetableCertificate.PriorityProof(
            priority: proof.priority, scale: proof.scale, bound: proof.bound, earlier: proof.earlier,
            meetings: meetings, rounds: proof.rounds, dates: proof.dates, gaps: proof.gaps)
    }
}
