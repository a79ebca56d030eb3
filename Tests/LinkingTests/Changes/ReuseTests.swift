import Linking
import TestSupport
import Testing

@Suite("What a changed year takes over from the other")
struct ReuseTests {
    @Test(
        "is what it would be if the changed year were made from scratch", arguments: 0..<RandomChanges.kinds)
    func fromScratch(_ kind: Int) throws {
        var compared = 0
        for seed in 0..<60 as Range<UInt64> {
            guard let year = try? LinkingYear(TinyYears.draft(seed: seed, classes: 7, timetable: true))
            else { continue }
            var random = SeededGenerator(seed: seed)
            guard let change = RandomChanges.change(of: year, kind: kind, &random),
                let changed = try? Scenario(year, [change]).year
            else { continue }
            compared += 1
            let scratch = try LinkingYear(changed.draft)
            #expect(Fingerprint(changed) == Fingerprint(scratch), "seed \(seed): \(change)")
        }
        #expect(compared > 9)
    }

    @Test("over many changes, one after the other")
    func chains() throws {
        for seed in 0..<60 as Range<UInt64> {
            guard var year = try? LinkingYear(TinyYears.draft(seed: seed, classes: 7, timetable: true))
            else { continue }
            var random = SeededGenerator(seed: seed + 1000)
            for _ in 0..<12 {
                let kind = random.int(0...RandomChanges.kinds - 1)
                guard let change = RandomChanges.change(of: year, kind: kind, &random),
                    let next = try? Scenario(year, [change]).year, next.classes.count > 2
                else { continue }
                year = next
            }
            let scratch = try LinkingYear(year.draft)
            #expect(Fingerprint(year) == Fingerprint(scratch), "seed \(seed)")
        }
    }

    @Test("changes made at once are changes made one after the other")
    func atOnce() throws {
        var compared = 0
        for seed in 0..<150 as Range<UInt64> {
            guard let year = try? LinkingYear(TinyYears.draft(seed: seed, classes: 7, timetable: true))
            else { continue }
            var random = SeededGenerator(seed: seed + 2000)
            let changes = (0..<3).compactMap { _ in
                // free and not_free are made last, so that among others their place makes no difference.
                RandomChanges.change(
                    of: year, kind: random.pick([0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 13]), &random)
            }
            guard let together = try? Scenario(year, changes).year else { continue }
            let steps = changes.reduce(Optional(year)) { year, change in
                year.flatMap { try? Scenario($0, [change]).year }
            }
            // A year between may be faulty where the last is not.
            guard let steps else { continue }
            compared += 1
            #expect(Fingerprint(together) == Fingerprint(steps), "seed \(seed): \(changes)")
        }
        #expect(compared > 40)
    }

    @Test("independent changes make the same year in any order")
    func anyOrder() throws {
        var compared = 0
        for seed in 0..<150 as Range<UInt64> {
            guard let year = try? LinkingYear(TinyYears.draft(seed: seed, classes: 7, timetable: true)),
                let first = year.sessions.first, year.rounds.count > 0
            else { continue }
            var random = SeededGenerator(seed: seed)
            let classes = year.classes.map(\.id)
            let changes: [Change] = [
                .close(Closing(.session(first.id))),
                .addSessions(
                    NewSessions(
                        dates: [Days(TinyYears.day(1)), Days(TinyYears.day(8))], start: .ten, end: .noon)),
                .round(RoundTerms(year.rounds[0].id, [.gapDays(1), .required(false)])),
                .free(Freedom(classes[0], on: [Days(TinyYears.day(8))])),
                .free(Freedom(classes[1], on: [Days(TinyYears.day(1))], isFree: false)),
                .edit(CellEdit(.classes, classes[2], "pupils", "19")),
                .set(PolicyValues("match.max_km", .text("14"))), .withdraw(Withdrawal(.class(classes[3]))),
                .places(Places(.everyVenue, pupils: .times(0.5))),
            ]
            guard let one = try? Scenario(year, changes).year else { continue }
            let other = try Scenario(year, changes.shuffled(using: &random)).year
            compared += 1
            #expect(Fingerprint(one) == Fingerprint(other), "seed \(seed)")
        }
        #expect(compared > 40)
    }
}
