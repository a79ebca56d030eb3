import Foundation
import Linking
import Matching
import TestSupport
import Testing

@Suite("Scan")
struct ScanTests {
    @Test("scan")
    func scan() throws {
        guard let range = ProcessInfo.processInfo.environment["SCAN"] else { return }
        let ends = range.split(separator: ",").compactMap { UInt64($0) }
        for seed in ends[0]..<ends[1] {
            for (count, schools) in [(44, 4), (24, 3), (16, 3)] {
                var draft = TinyYears.draft(seed: seed, classes: count)
                draft.schools = Array(draft.schools.prefix(schools))
                guard draft.schools.count == schools else { continue }
                for number in draft.background.indices {
                    draft.background[number].schools = Array(draft.background[number].schools.prefix(schools))
                }
                draft.classes = draft.classes.enumerated().map { n, c in
                    LinkingClass(
                        id: c.id, school: draft.schools[n % schools].id, yearGroups: c.yearGroups,
                        pupils: c.pupils,
                        weekdays: c.weekdays, formats: c.formats, threeWay: c.threeWay)
                }
                draft.rules = []; draft.history = []; draft.travel = []
                draft.policy.match.maxLinksBetweenSchools = 2
                guard let year = try? LinkingYear(draft) else { continue }
                let start = ContinuousClock.now
                let answer = try Matching(year, Candidates(year)).solve(SolveControl())
                let time = ContinuousClock.now - start
                guard let c = answer.certificate, let links = answer.links else {
                    print("seed", seed, "nothing"); continue
                }
                let mixed = c.leaves.flatMap(\.priorities).flatMap(\.oddSets).count {
                    !$0.schoolPairs.isEmpty
                }
                if c.leaves.count > 1 || mixed > 0 || answer.outcome.status != .optimal {
                    let reading = count < 30 ? CertificateReading(c, year, links: links) : nil
                    print(
                        "seed", seed, count, schools, "leaves", c.leaves.count, "mixed", mixed,
                        answer.outcome.status, time, answer.outcome.priorities.map(\.value),
                        answer.outcome.priorities.map { $0.bound ?? -1 }, answer.pairs, answer.threeWay ?? -1,
                        reading?.faults.prefix(1) ?? [], reading?.isProof ?? true)
                }
            }
        }
    }
}
