import Explaining
import TestSupport
import Linking
import Testing

@Suite("Changes of a class's own")
struct OwnChangesTests {
    private func year(_ change: (inout LinkingClass) -> Void) throws -> LinkingYear {
        var line = LineOfSchools([0, 4.04, 8])
        change(&line.draft.classes[0])
        return try LinkingYear(line.draft)
    }

    @Test("are listed by what they cost the school, and only where there is something to change")
    func order() throws {
        let free = try year { _ in }
        #expect(free.ownChanges(0).isEmpty)
        let monday = Day(iso: "2025-02-03") ?? Day(number: 0)
        let week = try #require(Days(from: monday + 14, to: monday + 18))
        let closed = try year {
            $0.threeWay = false
            $0.weekdays = [Weekdays(.monday), Weekdays(.wednesday), Weekdays(.friday)]
            $0.unavailable = [week, Days(monday), week]
            $0.formats = .online
        }
        #expect(
            closed.ownChanges(0).compactMap(\.cell).map { "\($0.column) \($0.text)" } == [
                "three_way yes", "weekdays Mon;Tue;Wed;Fri", "weekdays Mon;Wed;Thu;Fri",
                "weekdays Mon;Tue;Wed;Thu;Fri", "unavailable 2025-02-17..2025-02-21;2025-02-17..2025-02-21",
                "unavailable 2025-02-03", "unavailable ", "mode either",
            ])
        #expect(
            closed.ownChanges(0).map { $0.words(in: closed) } == [
                "a (School A) willing to be one of three (three_way)",
                "a (School A) also able to meet on Tuesdays (weekdays)",
                "a (School A) also able to meet on Thursdays (weekdays)",
                "a (School A) also able to meet on Tuesdays and Thursdays (weekdays)",
                "a (School A) free on Monday 2025-02-03 after all (unavailable)",
                "a (School A) free from Monday 2025-02-17 to Friday 2025-02-21 after all (unavailable)",
                "a (School A) free on every date (unavailable)",
                "a (School A) also able to meet in person (mode)",
            ])
    }

    @Test("do what they say to the class, and to the dates that it shares")
    func effect() throws {
        let narrow = try year { $0.weekdays = [Weekdays(.monday), Weekdays(.friday)] }
        #expect(narrow.reading(0, 1).failed == [.sharedDates])
        #expect(try narrow.with("weekdays", "Mon;Tue;Fri").reading(0, 1).sharedDates == 3)
        #expect(try narrow.opensLinks(0, in: narrow.with("weekdays", "Mon;Tue;Fri")))
        #expect(try !narrow.opensLinks(0, in: narrow.with("mode", "either")))
        #expect(try narrow.with("weekdays", "").classes[0].weekdays == .school)
        // Willing to be of three opens a link of three, where the other two may link and are willing.
        let single = try year { $0.threeWay = false }
        #expect(try single.opensLinks(0, in: single.with("three_way", "yes")))
    }

    @Test("longer ways are those to classes that only distance keeps away, up to the policy's, by tenths")
    func longerWays() throws {
        let near = try year { $0.maxKm = 2 }
        // 4.04 km takes 4.1; 8 km takes 8.
        #expect(near.longerWays(0) == [4.1, 8])
        #expect(try near.with("max_km", "4.1").reading(0, 1).isEligible)
        #expect(try !near.with("max_km", "4.1").reading(0, 2).isEligible)
        #expect(try near.with("max_km", "8").reading(0, 2).isEligible)
        let free = try year { _ in }
        #expect(free.longerWays(0).isEmpty)
        var far = LineOfSchools([0, 14.98, 16])
        far.draft.classes[0].maxKm = 2
        // 14.98 rounds up to the policy's 15; 16 is beyond it.
        let year = try LinkingYear(far.draft)
        #expect(year.longerWays(0) == [15])
    }
}

extension Change {
    /// The cell that it edits.
    fileprivate var cell: CellEdit? { if case .edit(let cell) = self { cell } else { nil } }
}

extension LinkingYear {
    /// The year in which the first class says otherwise of itself.
    fileprivate func with(_ column: String, _ text: String) throws -> LinkingYear {
        try Scenario(self, [.edit(CellEdit(.classes, classes[0].id, column, text))]).year
    }
}
