import Foundation
import Linking
import LinkingFiles
import Tables
import TestSupport
import Testing

@Suite("Changes in YAML")
struct WrittenChangesTests {
    private func read(_ yaml: String) throws -> [Change] {
        try WrittenChanges(yaml: yaml, file: "changes.yaml").changes
    }

    /// The faults of a list, or of the year that it makes: `line:column name: found`.
    private func faults(_ yaml: String, _ year: LinkingYear) -> [String] {
        let error = #expect(throws: InputError.self) {
            _ = try WrittenChanges(yaml: yaml, file: "changes.yaml").scenario(year)
        }
        guard case .faults(let found)? = error else { return [] }
        return found.faults.map {
            "\($0.line ?? 0):\($0.column ?? 0)\($0.columnName.map { " \($0)" } ?? ""): \($0.found)"
        }
    }

    private func year() throws -> LinkingYear {
        var draft = TinyDraft.draft
        TinyDraft.timetable(&draft)
        return try LinkingYear(draft)
    }

    @Test("every change reads back from the text that is written of it", arguments: 0..<RandomChanges.kinds)
    func roundTrip(_ kind: Int) throws {
        for seed in 0..<40 as Range<UInt64> {
            guard let year = try? LinkingYear(TinyYears.draft(seed: seed, classes: 6, timetable: true))
            else { continue }
            var random = SeededGenerator(seed: seed)
            guard let change = RandomChanges.change(of: year, kind: kind, &random) else { continue }
            let yaml = try #require(ChangesText.yaml([change, change]))
            #expect(try read(yaml) == [change, change], "\(yaml)")
        }
        #expect(ChangesText.yaml([.demand(PairDemand(.together, "A", "B"))]) == nil)
    }

    @Test(
        "whatever an id or a value is",
        arguments: [
            "null", "~", "", "yes", "1e3", "a: b", "[x]", "- y", "# z", "\"q\"", "'", "é\u{85}\t\n", " s ",
        ])
    func odd(_ text: String) throws {
        let change = Change.edit(CellEdit(.schools, ID("i \(text) i"), "name", text))
        #expect(try read(try #require(ChangesText.yaml([change]))) == [change])
    }

    @Test("is told what is wrong with a list, all at once, each with its place")
    func broken() throws {
        let year = try year()
        #expect(faults("close: {venue: V}", year) == ["1:1: keys and values"])
        #expect(
            faults(
                """
                - clsoe: {venue: V}
                - close: V
                - free: {class: A, dates: [2025-02-03, 3 Feb]}
                  rule: {must_link: [A, B]}
                - rule: {must_link: [[A, B]]}
                - places: {venue: V, pupil: 3}
                """, year)
                == [
                    "1:3 clsoe: \"clsoe\"", "2:10 close: \"V\"", "3:40 free.dates: \"3 Feb\"",
                    "4:3: the change \"rule\"", "5:21 rule.must_link: a list", "5:3 rule: nothing",
                    "6:3 places: nothing", "6:22 places.pupil: \"pupil\"",
                ].sorted { Self.place($0) < Self.place($1) })
        #expect(faults("- close: {venue: V", year).first?.contains("no YAML") == true)
        #expect(try read("").isEmpty)
    }

    private static func place(_ fault: String) -> (Int, Int) {
        let numbers = fault.split { !$0.isNumber }.prefix(2).compactMap { Int($0) }
        return (numbers[0], numbers[1])
    }

    @Test("is told what a list names that is not there, and what would be faulty, with its place")
    func inTheYear() throws {
        let yaml = """
            - close: {venue: W}
            - set: {match.max_km: 20,
                schedule.max_kn: 20}
            """
        #expect(
            try faults(yaml, year()) == [
                "1:18 close.venue: \"W\"", "3:5 set.schedule.max_kn: \"schedule.max_kn\"",
            ])
        #expect(
            try faults("- set: {match: {max_km: 20, max_year_gap: -1}}", year()) == [
                "1:43 set.match.max_year_gap: \"-1\""
            ])
        #expect(
            try faults("- rule: {must_link: [A, B]}\n- rule: {must_not_link: [A, B]}", year()).first?
                .hasPrefix("2:25 rule.must_not_link") == true)
    }
}
