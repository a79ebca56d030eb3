import TestSupport
import Linking
import Testing

@Suite("The dates on which two classes could meet")
struct DateSetsTests {
    private let monday = Day(iso: "2025-02-03") ?? Day(number: 0)

    private func year(_ change: (inout YearDraft) throws -> Void) throws -> LinkingYear {
        var draft = TinyDraft.draft
        draft.policy.match.minSharedDates = 0
        try change(&draft)
        return try LinkingYear(draft)
    }

    private func round(_ id: ID, _ format: Formats, _ first: Int, _ last: Int) throws -> Round {
        Round(
            id: id, name: "Round", format: format,
            window: try #require(Days(from: monday + first, to: monday + last)))
    }

    private func online(_ id: ID, _ offset: Int) throws -> Session {
        Session(
            id: id, date: monday + offset, start: try #require(ClockTime("10:00")),
            end: try #require(ClockTime("11:00")))
    }

    @Test("without rounds or sessions a nominal week of five stands for them")
    func nominal() throws {
        #expect(try year { _ in }.reading(0, 1).sharedDates == 5)
        let some = try year {
            $0.classes[0].weekdays = [
                Weekdays(.monday), Weekdays(.friday), Weekdays(.saturday), Weekdays(.sunday),
            ]
            $0.classes[1].weekdays = [Weekdays(.friday), Weekdays(.saturday)]
        }
        // No one meets on a Saturday unless there is a session then.
        #expect(some.reading(0, 1).sharedDates == 1)
    }

    @Test("without sessions they are Monday to Friday inside the windows, each date once")
    func windows() throws {
        // Friday 31 January to Tuesday 4 February: the 31st, the 3rd and the 4th.
        #expect(try year { $0.rounds = [try round("r", .inPerson, -3, 1)] }.reading(0, 1).sharedDates == 3)
        // A window of one day, and one of a weekend.
        #expect(try year { $0.rounds = [try round("r", .inPerson, 2, 2)] }.reading(0, 1).sharedDates == 1)
        #expect(try year { $0.rounds = [try round("r", .inPerson, 5, 6)] }.reading(0, 1).sharedDates == 0)
        // Monday to Wednesday and Tuesday to Thursday: four dates.
        let two = try year { $0.rounds = [try round("r", .inPerson, 0, 2), try round("q", .online, 1, 3)] }
        #expect(two.reading(0, 1).sharedDates == 4)
        // A link that only meets online has the dates of the online round alone.
        #expect(two.dates.count(formats: .online) == 3)
        #expect(two.dates.count(formats: .inPerson) == 3)
        #expect(two.dates.count(formats: .either) == 4)
        #expect(two.dates.count(formats: []) == 0)
    }

    @Test("where there are sessions only their dates count, each once, and windows say nothing")
    func sessions() throws {
        let year = try year {
            $0.rounds = [try round("r", .online, 0, 25)]
            $0.sessions = [try online("x", 1), try online("y", 1), try online("z", 4)]
        }
        #expect(year.reading(0, 1).sharedDates == 2)
        // Those who only meet in person have none.
        let inPerson = try self.year {
            $0.rounds = [try round("r", .online, 0, 25)]
            $0.sessions = [try online("x", 1)]
            $0.classes[0].formats = .inPerson
        }
        #expect(inPerson.reading(0, 1).sharedDates == 0)
    }

    @Test("a list of sessions without one leaves no date, which is not the same as no list")
    func emptySessions() throws {
        let empty = try year { $0.sessions = [] }
        #expect(empty.hasSessions)
        #expect(empty.reading(0, 1).sharedDates == 0)
        #expect(try !year { $0.sessions = nil }.hasSessions)
    }

    @Test("a session on a Saturday counts for those who list Saturday")
    func saturday() throws {
        func shared(_ weekdays: Weekdays) throws -> Int {
            try year {
                $0.rounds = [try round("r", .online, 0, 25)]
                $0.sessions = [try online("x", 5)]
                $0.classes[0].weekdays = weekdays
                $0.classes[1].weekdays = Weekdays(.saturday)
            }.reading(0, 1).sharedDates
        }
        #expect(try shared(.school) == 0)
        #expect(try shared([Weekdays(.saturday), Weekdays(.monday)]) == 1)
    }

    @Test("both ends of what is unavailable are, and of both classes")
    func unavailable() throws {
        let year = try year {
            $0.rounds = [try round("r", .inPerson, 0, 11)]  // Two weeks of five days.
            $0.classes[0].unavailable = [
                try #require(Days(from: monday + 1, to: monday + 3)), Days(monday + 4),
            ]
            $0.classes[1].unavailable = [
                Days(monday + 3), try #require(Days(from: monday + 11, to: monday + 20)),
            ]
        }
        // Of ten, A can't on four of the first week, B on one of those and on the last Friday.
        #expect(year.reading(0, 1).sharedDates == 5)
    }

    @Test("more than 64 dates are counted as well")
    func many() throws {
        // 20 weeks of five days.
        let year = try year {
            $0.rounds = [try round("r", .inPerson, 0, 139)]
            $0.classes[0].weekdays.remove(Weekdays(.wednesday))
            $0.classes[1].unavailable = [Days(monday + 133)]
        }
        #expect(year.reading(0, 1).sharedDates == 79)
        #expect(year.sharedDates(try #require(Link(0, 1))) == 79)
    }
}

@Suite("Known roads")
struct DistancesTests {
    @Test("a road replaces the straight line, both ways, between schools and to venues")
    func roads() throws {
        for (from, to) in [("S1", "S2"), ("S2", "S1")] {
            var draft = TinyDraft.draft
            draft.travel = [RoadDistance(from: ID(from), to: ID(to), km: 7.25)]
            let year = try LinkingYear(draft)
            #expect(year.distances.metres(school: 0, school: 1) == 7250)
            #expect(year.distances.metres(school: 1, school: 0) == 7250)
            #expect(year.reading(0, 1).metres == 7250)
        }
        var draft = TinyDraft.draft
        TinyDraft.timetable(&draft)
        // From Elm to the gallery √(1000² + 2000²) = 2236 m, from Oak √(2000² + 2000²) = 2828 m.
        #expect(try LinkingYear(draft).distances.metres(school: 0, venue: 0) == 2236)
        #expect(try LinkingYear(draft).distances.metres(school: 1, venue: 0) == 2828)
        draft.travel = [RoadDistance(from: "V", to: "S2", km: 3.5)]
        #expect(try LinkingYear(draft).distances.metres(school: 0, venue: 0) == 2236)
        #expect(try LinkingYear(draft).distances.metres(school: 1, venue: 0) == 3500)
    }

    @Test("a road may be shorter than the straight line, and then lets classes link that were too far apart")
    func shorter() throws {
        var draft = TinyDraft.draft
        draft.policy.match.maxKm = 4
        #expect(try LinkingYear(draft).reading(0, 1).failed == [.distance])
        #expect(Candidates(try LinkingYear(draft)).pairs.isEmpty)
        draft.travel = [RoadDistance(from: "S2", to: "S1", km: 4)]
        #expect(try LinkingYear(draft).reading(0, 1).isEligible)
        #expect(Candidates(try LinkingYear(draft)).pairs.count == 1)
    }

    @Test("a longer road keeps classes apart that the straight line would let link")
    func longer() throws {
        var draft = TinyDraft.draft
        draft.travel = [RoadDistance(from: "S1", to: "S2", km: 15.001)]
        #expect(try LinkingYear(draft).reading(0, 1).failed == [.distance])
        #expect(Candidates(try LinkingYear(draft)).pairs.isEmpty)
    }

    @Test("inside a school there is no way to go")
    func inside() throws {
        #expect(try LinkingYear(TinyDraft.draft).distances.metres(school: 1, school: 1) == 0)
    }
}
