import TestSupport
import Linking
import Testing

/// The two classes of the tiny draft are 5,000 m apart (3-4-5), of year 5, and free on all five nominal weekdays, of
/// which they need three.
@Suite("Which pairs may link")
struct EligibilityTests {
    private func reading(_ change: (inout YearDraft) -> Void = { _ in }) throws -> PairReading {
        var draft = TinyDraft.draft
        change(&draft)
        let year = try LinkingYear(draft)
        let reading = year.reading(0, 1)
        // Nothing depends on which of the two comes first.
        let back = year.reading(1, 0)
        #expect(reading.failed == back.failed)
        #expect(
            [reading.metres, reading.yearGap, reading.sharedDates] == [
                back.metres, back.yearGap, back.sharedDates,
            ])
        #expect(year.allows(try #require(Link(0, 1))) == reading.isEligible)
        return reading
    }

    private func failed(_ change: (inout YearDraft) -> Void) throws -> [EligibilityRule] {
        try reading(change).failed
    }

    @Test("two classes like any others may")
    func plain() throws {
        let reading = try reading()
        #expect(reading.isEligible)
        #expect(reading.metres == 5000)
        #expect(reading.yearGap == 0)
        #expect(reading.sharedDates == 5)
        #expect(reading.difference == 3000)
        #expect(!reading.isRepeat)
    }

    @Test("not where one only meets online and the other only in person")
    func format() throws {
        #expect(try failed { $0.classes[0].formats = .online }.isEmpty)
        #expect(try failed { $0.classes[0].formats = .inPerson }.isEmpty)
        // Without a format they have no date either, and that comes later in the order.
        let both = try failed {
            ($0.classes[0].formats, $0.classes[1].formats) = (.online, .inPerson)
        }
        #expect(both == [.format, .sharedDates])
    }

    @Test("not from one area to another, unless the policy says so")
    func area() throws {
        let change: (inout YearDraft) -> Void = {
            ($0.schools[0].area, $0.schools[1].area) = ("north", "south")
        }
        #expect(try failed(change) == [.area])
        #expect(
            try failed {
                change(&$0); $0.policy.match.acrossAreas = .allowed
            }.isEmpty)
        #expect(try failed { $0.schools[0].area = "north" } == [.area])
        #expect(try failed { ($0.schools[0].area, $0.schools[1].area) = ("north", "north") }.isEmpty)
    }

    @Test("areas are told apart in words, also where only one is given")
    func areaWords() throws {
        for (north, south, words) in [
            ("north", "south", "they are in different areas, north and south"),
            ("north", "", "Elm is in the area north, and no area is given for Oak"),
            ("", "south", "Oak is in the area south, and no area is given for Elm"),
        ] {
            var draft = TinyDraft.draft
            (draft.schools[0].area, draft.schools[1].area) = (north, south)
            let year = try LinkingYear(draft)
            #expect(EligibilityWords.why(.area, year.reading(0, 1), 0, 1, year) == words)
        }
    }

    @Test("not inside one school, unless the policy says so")
    func sameSchool() throws {
        #expect(try failed { $0.classes[1].school = "S1" } == [.sameSchool])
        let reading = try reading {
            $0.classes[1].school = "S1"; $0.policy.match.sameSchool = .allowed
        }
        #expect(reading.isEligible)
        #expect(reading.metres == 0)
        #expect(reading.difference == 0)
    }

    @Test("as far apart as the policy and both classes allow, and not a metre more")
    func distance() throws {
        #expect(try failed { $0.policy.match.maxKm = 5 }.isEmpty)
        #expect(try failed { $0.policy.match.maxKm = 4.999 } == [.distance])
        for number in 0...1 {
            #expect(try failed { $0.classes[number].maxKm = 5 }.isEmpty)
            #expect(try failed { $0.classes[number].maxKm = 4.999 } == [.distance])
        }
        // Online, any distance will do; where they can meet either way, the distance counts.
        #expect(
            try failed {
                $0.policy.match.maxKm = 1; $0.classes[0].formats = .online
            }.isEmpty)
    }

    @Test("to the metre that a limit's digits say, which a product of doubles can miss")
    func exactLimit() throws {
        // 1000 · 2.01 and 1000 · 32.3 come out a little below 2,010 and 32,300, and 1000 · 16.1 above 16,100.
        for (km, metres) in [(2.01, 2010), (32.3, 32_300), (16.1, 16_100)] as [(Double, Int)] {
            for more in 0...1 {
                let change: (inout YearDraft) -> Void = {
                    $0.policy.match.maxKm = km
                    $0.schools[1].place = .grid(easting: Double(500_000 + metres + more), northing: 200_000)
                }
                #expect(try failed(change) == (more == 0 ? [] : [.distance]), "\(km)")
                var draft = TinyDraft.draft
                change(&draft)
                #expect(try Candidates(LinkingYear(draft)).pairs.count == (more == 0 ? 1 : 0), "\(km)")
            }
        }
    }

    @Test("as many school years apart as the policy allows, by the nearest of their year groups")
    func yearGap() throws {
        #expect(try failed { $0.classes[1].yearGroups = [6] }.isEmpty)
        #expect(try failed { $0.classes[1].yearGroups = [7] } == [.yearGap])
        #expect(
            try failed {
                $0.classes[1].yearGroups = [7]; $0.policy.match.maxYearGap = 2
            }.isEmpty)
        #expect(
            try failed {
                $0.classes[1].yearGroups = [6]; $0.policy.match.maxYearGap = 0
            } == [.yearGap])
        // Years 1 and 5 against 3 and 7: two apart; Reception against year 1: one apart.
        #expect(
            try reading { ($0.classes[0].yearGroups, $0.classes[1].yearGroups) = ([5, 1], [3, 7]) }.yearGap
                == 2)
        #expect(
            try reading { ($0.classes[0].yearGroups, $0.classes[1].yearGroups) = ([0], [1]) }.yearGap == 1)
        #expect(
            try reading { ($0.classes[0].yearGroups, $0.classes[1].yearGroups) = ([2, 3, 4], [4, 5]) }.yearGap
                == 0)
    }

    @Test("with as many shared dates as the policy asks, and not with one less")
    func sharedDates() throws {
        let three = Weekdays([.init(.monday), .init(.tuesday), .init(.wednesday)])
        #expect(try failed { $0.classes[0].weekdays = three }.isEmpty)
        #expect(
            try failed {
                $0.classes[0].weekdays = three; $0.classes[1].weekdays.remove(.init(.monday))
            } == [.sharedDates])
        #expect(try failed { $0.policy.match.minSharedDates = 5 }.isEmpty)
        #expect(try failed { $0.policy.match.minSharedDates = 6 } == [.sharedDates])
    }

    @Test("not where a rule keeps them apart, whether it names classes or schools, in either order")
    func mustNotLink() throws {
        for (a, b) in [("A", "B"), ("B", "A"), ("S1", "S2"), ("S2", "S1"), ("A", "S2"), ("S1", "B")] {
            #expect(try failed { $0.rules = [Rule(.mustNotLink, ID(a), ID(b))] } == [.mustNotLink])
        }
        // A rule inside the first school says nothing of the second.
        #expect(try failed { $0.rules = [Rule(.mustNotLink, "S1", "S1")] }.isEmpty)
    }

    @Test(
        "not again where the policy forbids repeats, whatever the past year and whichever school came first")
    func repeats() throws {
        let past = HistoryEntry(linkingYear: "2019-20", schoolA: "S2", schoolB: "S1")
        let newer = HistoryEntry(linkingYear: "2023-24", schoolA: "S1")
        let change: (inout YearDraft) -> Void = { $0.history = [past, newer] }
        #expect(try failed(change).isEmpty)
        #expect(try reading(change).isRepeat)
        #expect(
            try failed {
                change(&$0); $0.policy.match.repeatLinks = .never
            } == [.repeated])
        #expect(
            try failed {
                $0.history = [newer]; $0.policy.match.repeatLinks = .never
            }.isEmpty)
    }

    @Test("not where no measure is known of both")
    func background() throws {
        #expect(try failed { $0.background[0].schools[0] = .missing } == [.background])
        #expect(try failed { $0.background[0].schools[1] = .blank } == [.background])
    }

    @Test("and every rule that fails is named, in the order of report")
    func order() throws {
        let failed = try failed {
            ($0.schools[0].area, $0.schools[1].area) = ("north", "south")
            $0.policy.match.maxKm = 4
            $0.classes[0].yearGroups = [1]
            $0.policy.match.minSharedDates = 6
            $0.rules = [Rule(.mustNotLink, "S1", "B")]
            $0.history = [HistoryEntry(linkingYear: "2023-24", schoolA: "S1", schoolB: "S2")]
            $0.policy.match.repeatLinks = .never
            $0.background[0].schools[0] = .missing
        }
        #expect(failed == [.area, .distance, .yearGap, .sharedDates, .mustNotLink, .repeated, .background])
        #expect(
            EligibilityRule.allCases.map(\.rawValue) == [
                "format", "area", "same_school", "distance", "year_gap", "shared_dates", "must_not_link",
                "repeat",
                "background",
            ])
        #expect(EligibilityRule.allCases.shuffled().sorted() == EligibilityRule.allCases)
    }

    @Test("a must_link of the two overrides distance, year gap and shared dates, and says so")
    func pinned() throws {
        let change: (inout YearDraft) -> Void = {
            $0.policy.match.maxKm = 4
            $0.classes[0].yearGroups = [1]
            $0.policy.match.minSharedDates = 6
        }
        #expect(try failed(change) == [.distance, .yearGap, .sharedDates])
        let reading = try reading {
            change(&$0); $0.rules = [Rule(.mustLink, "B", "A")]
        }
        #expect(reading.isEligible)
        #expect(reading.overridden == [.distance, .yearGap, .sharedDates])
        #expect(try self.reading { $0.rules = [Rule(.mustLink, "A", "B")] }.overridden.isEmpty)
        // One of their schools overrides nothing.
        #expect(throws: InvalidYear.self) {
            try self.reading {
                change(&$0); $0.rules = [Rule(.mustLink, "S1", "S2")]
            }
        }
    }
}
