import Linking
import TestSupport
import Testing

@Suite("Changes as they are written")
struct WrittenChangeTests {
    /// The change that fields say, or what is wrong: `field: found`.
    private func read(_ word: String, _ fields: (String, ChangeValue)...) -> (
        change: Change?, faults: [String]
    ) {
        var faults: [ChangeFault] = []
        let entry = ChangeEntry(word, fields.map { .init($0.0, $0.1) })
        let change = Change(entry, faults: &faults)
        return (change, faults.map { "\($0.field ?? "-"): \($0.found)" })
    }

    @Test("every change reads back as it was written", arguments: 0..<RandomChanges.kinds)
    func roundTrip(_ kind: Int) throws {
        for seed in 0..<60 as Range<UInt64> {
            guard let year = try? LinkingYear(TinyYears.draft(seed: seed, classes: 6, timetable: true))
            else { continue }
            var random = SeededGenerator(seed: seed)
            guard let change = RandomChanges.change(of: year, kind: kind, &random) else { continue }
            var faults: [ChangeFault] = []
            let entry = try #require(change.entry)
            #expect(Change(entry, faults: &faults) == change)
            #expect(faults.isEmpty)
            #expect(!change.words(in: year).isEmpty && !change.words(in: year).contains("  "))
        }
    }

    @Test("a demand is written nowhere")
    func demand() { #expect(Change.demand(PairDemand(.apart, "A", "B")).entry == nil) }

    @Test("of fields of which one must be there, none and two are faults")
    func oneOf() {
        #expect(read("close").faults == ["-: "])
        #expect(read("close", ("venue", .text("V")), ("session", .text("X"))).faults == ["session: session"])
        #expect(read("places", ("venue", .text("V"))).faults == ["-: "])
        #expect(
            read("places", ("venue", .text("V")), ("pupils", .text("3")), ("times", .text("2"))).faults
                == ["times: times"])
        #expect(read("withdraw", ("class", .none)).faults == ["class: "])
    }

    @Test("names and values that nobody knows are faults, all at once")
    func unknown() {
        #expect(read("clsoe", ("venue", .text("V"))).faults == ["-: clsoe"])
        #expect(
            read("move_session", ("sesion", .text("X")), ("date", .text("12/03/2025"))).faults
                == ["sesion: sesion", "date: 12/03/2025", "-: "])
        #expect(
            read("free", ("class", .text("A")), ("dates", .list(["2025-02-03", "2025-02-30"]))).faults
                == ["dates: 2025-02-30"])
        #expect(read("rule", ("must_link", .list(["A"]))).faults == ["must_link: [A]"])
        #expect(
            read(
                "edit", ("file", .text("clases")), ("id", .text("A")), ("column", .text("pupils")),
                ("value", .text("3"))
            ).faults == ["file: clases"])
    }

    @Test("dates are one, a range, or a list of these")
    func dates() throws {
        let first = try #require(Day(iso: "2025-02-03"))
        let range = try #require(Days(from: first, to: first + 4))
        #expect(
            read("free", ("class", .text("A")), ("dates", .text("2025-02-03"))).change
                == .free(Freedom("A", on: [Days(first)])))
        #expect(
            read(
                "not_free", ("class", .text("A")), ("dates", .list(["2025-02-03..2025-02-07", "2025-02-10"]))
            )
            .change == .free(Freedom("A", on: [range, Days(first + 7)], isFree: false)))
    }
}
