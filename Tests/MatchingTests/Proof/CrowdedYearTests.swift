import Proving
import Linking
import TestSupport
import Testing

@testable import Matching

/// Many classes in few schools, with few links allowed between them: the limits bind and interact with odd sets.
@Suite("Years with few schools")
struct CrowdedYearTests {
    private func year(seed: UInt64, classes count: Int, schools: Int) throws -> LinkingYear? {
        var draft = TinyYears.draft(seed: seed, classes: count)
        guard draft.schools.count >= schools else { return nil }
        draft.schools = Array(draft.schools.prefix(schools))
        for number in draft.background.indices {
            draft.background[number].schools = Array(draft.background[number].schools.prefix(schools))
        }
        draft.classes = draft.classes.enumerated().map { number, old in
            LinkingClass(
                id: old.id, school: draft.schools[number % schools].id, yearGroups: old.yearGroups,
                pupils: old.pupils, weekdays: old.weekdays, formats: old.formats, threeWay: old.threeWay)
        }
        (draft.rules, draft.history, draft.travel) = ([], [], [])
        draft.policy.match.maxLinksBetweenSchools = 2
        return try LinkingYear(draft)
    }

    @Test("are proved, by odd sets that contain limits and by leaves, whether links are listed or priced")
    func proved() throws {
        var (mixed, branched) = (0, 0)
        for seed in 900..<940 as Range<UInt64> {
            guard let year = try year(seed: seed, classes: 16, schools: 3) else { continue }
            for mostListed in [ProgramBuilder.mostListed, 0] {
                let answer = try Matching(year, Candidates(year), mostListed: mostListed).solve(
                    SolveControl())
                let what: Comment = "seed \(seed), \(mostListed) listed"
                let (links, certificate) = (try #require(answer.links), try #require(answer.certificate))
                let reading = CertificateReading(certificate, year, links: links)
                #expect(reading.faults.isEmpty, what)
                #expect(reading.isProof, what)
                #expect(answer.outcome.status == .optimal, what)
                mixed += reading.mixedSets > 0 ? 1 : 0
                branched += certificate.leaves.count > 1 ? 1 : 0
                let direct = try DirectSolution(year)
                #expect(answer.outcome.priorities.map(\.value) == direct.best, what)
                #expect(answer.pairs + (answer.threeWay ?? 0) == direct.columnCount, what)
            }
        }
        #expect(mixed > 3)
        #expect(branched > 0)
    }
}
