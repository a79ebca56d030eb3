import Generating
import Linking
import LinkingFiles
import Testing

@Suite("Synthetic timetables") struct TimetableTests {
    @Test("a specification gives a valid year with the links, venues and rounds it asks for")
    func valid() throws {
        for (links, venues, rounds) in [(20, 4, 1), (50, 6, 3), (1, 1, 2)] {
            let draft = try TimetableSpecification(
                links: links, venues: venues, rounds: rounds, slack: 0.9, seed: 7
            ).draft()
            let year = try LinkingYear(draft)
            #expect(year.venues.count == venues)
            #expect(year.rounds.count == rounds)
            #expect(year.classes.count == 2 * links)
            // The remaining classes are of one school, or have no format in common.
            #expect((links - max(1, links / 10)...links).contains(year.pins.classes.count))
            #expect(year.policy.match.threeWay == .never)
        }
    }

    @Test("the same seed gives the same bytes; another seed gives another year")
    func seeds() throws {
        func bytes(_ seed: UInt64) throws -> [[UInt8]] {
            InputFolderWriter.files(
                try TimetableSpecification(links: 20, venues: 4, seed: seed).draft()
            ).map(\.bytes)
        }
        #expect(try bytes(1) == bytes(1))
        #expect(try bytes(1) != bytes(2))
    }

    @Test("places follow the slack: at 3.0, three times as many links fit as at 1.0")
    func slack() throws {
        func places(_ slack: Double) throws -> Int {
            let draft = try TimetableSpecification(links: 100, venues: 12, slack: slack, seed: 3).draft()
            let capacity = Dictionary(
                draft.venues.map { ($0.id, $0.capacityPupils) }, uniquingKeysWith: { first, _ in first })
            return (draft.sessions ?? []).reduce(0) {
                $0 + ($1.venue.flatMap { capacity[$0] } ?? 0)
            }
        }
        let ratio = Double(try places(3)) / Double(try places(1))
        #expect((2.4...3.6).contains(ratio), "\(ratio)")
    }

    @Test("numbers out of range are named, and no year is made")
    func faults() {
        #expect(throws: ImpossibleArea.self) { try TimetableSpecification(links: 0, venues: 0).draft() }
        #expect(throws: ImpossibleArea.self) {
            try TimetableSpecification(links: 10, venues: 4, slack: 9).draft()
        }
    }
}
