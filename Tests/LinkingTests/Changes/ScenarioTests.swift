import Linking
import TestSupport
import Testing

@Suite("A year with changes")
struct ScenarioTests {
    /// Schools S1 and S2 with the classes A and B, the venue V, the round r, and the sessions X0, X1 and X2.
    private func year(_ change: (inout YearDraft) -> Void = { _ in }) throws -> LinkingYear {
        var draft = TinyDraft.draft
        TinyDraft.timetable(&draft)
        change(&draft)
        return try LinkingYear(draft)
    }

    private func draft(_ changes: Change..., of year: LinkingYear) throws -> YearDraft {
        try Scenario(year, changes).year.draft
    }

    private func monday(_ days: Int) throws -> Day { try #require(Day(iso: "2025-02-03")) + days }

    @Test("a venue that closes goes with its sessions and known distances; with dates only those sessions go")
    func close() throws {
        let year = try year { $0.travel = [RoadDistance(from: "S1", to: "V", km: 4)] }
        let closed = try draft(.close(Closing(.venue("V"))), of: year)
        #expect(closed.venues.isEmpty && closed.sessions == [] && closed.travel.isEmpty)
        let day = try Days(monday(1))
        let shorter = try draft(.close(Closing(.venue("V"), dates: [day])), of: year)
        #expect(shorter.sessions?.map(\.id) == ["X0", "X2"])
        #expect(shorter.venues.count == 1)
        #expect(try draft(.close(Closing(.round("r"))), of: year).rounds.isEmpty)
    }

    @Test("places of a venue are places of its sessions too, where they have a figure of their own")
    func places() throws {
        let year = try year { $0.sessions?[1].capacityPupils = 29 }
        let half = try draft(.places(Places(.everyVenue, pupils: .times(0.5))), of: year)
        // Half of 90, and half of 29 rounded down.
        #expect(half.venues[0].capacityPupils == 45)
        #expect(half.sessions?.map(\.capacityPupils) == [nil, 14, nil])
        // 0.29 times 100 is 29, though as doubles it is a little less.
        let hundred = try self.year { $0.venues[0].capacityPupils = 100 }
        #expect(
            try draft(.places(Places(.venue("V"), pupils: .times(0.29))), of: hundred).venues[0]
                .capacityPupils
                == 29)
        let one = try draft(.places(Places(.session("X0"), pupils: .times(0.5), links: 2)), of: year)
        #expect(one.sessions?[0].capacityPupils == 45 && one.sessions?[0].capacityLinks == 2)
        #expect(one.venues[0].capacityPupils == 90)
    }

    @Test("new sessions of one place, date and time have ids of their own")
    func newSessions() throws {
        let year = try year()
        let new = NewSessions(like: year.sessions[0])
        let changed = try Scenario(year, [.addSessions(new), .addSessions(new)]).year
        #expect(
            changed.sessions.map(\.id) == ["V-2025-02-03-10:00", "V-2025-02-03-10:00+", "X0", "X1", "X2"])
    }

    @Test("a class that is free on a date is free on no other date of the year for it")
    func free() throws {
        // Fridays only; the sessions are on Monday, Tuesday and Wednesday, and on the Monday after.
        let year = try year { draft in
            draft.classes[0].weekdays = Weekdays(.friday)
            if var later = draft.sessions?.first {
                (later.id, later.date) = ("X3", later.date + 7)
                draft.sessions?.append(later)
            }
        }
        let monday = try monday(0)
        let changed = try Scenario(year, [.free(Freedom("A", on: [Days(monday)]))]).year
        #expect(
            changed.sessions.map { changed.classes[0].isAvailable(on: $0.date) } == [
                true, false, false, false,
            ])
        #expect(changed.classes[0].unavailable == [Days(monday + 7)])
    }

    @Test("is free on a date whether the date is added before or after")
    func freeComesLast() throws {
        let year = try year { $0.classes[0].weekdays = Weekdays(.friday) }
        let free = try Change.free(Freedom("A", on: [Days(monday(0))]))
        let more = Change.addSessions(
            NewSessions(dates: [try Days(monday(14))], start: .ten, end: .noon))
        let (first, second) = (try draft(free, more, of: year), try draft(more, free, of: year))
        #expect(first == second)
        #expect(first.classes[0].unavailable == [try Days(monday(14))])
    }

    @Test("with a class go its rules, with a school its classes and all that names it")
    func withdraw() throws {
        let year = try year { draft in
            draft.rules = [Rule(.mustLink, "A", "B"), Rule(.mustNotLink, "S1", "S1")]
            draft.travel = [RoadDistance(from: "S1", to: "V", km: 4)]
            draft.venues[0].homeOf = ["S2", "S1"]
        }
        let fewer = try draft(.withdraw(Withdrawal(.class("B"))), of: year)
        #expect(fewer.classes.map(\.id) == ["A"])
        #expect(fewer.rules == [Rule(.mustNotLink, "S1", "S1")])
        let smaller = try draft(.withdraw(Withdrawal(.school("S1"))), of: year)
        #expect(smaller.schools.map(\.id) == ["S2"] && smaller.classes.map(\.id) == ["B"])
        #expect(smaller.rules.isEmpty && smaller.travel.isEmpty && smaller.venues[0].homeOf == ["S2"])
        #expect(smaller.background[0].schools == [.number(40)])
        let free = try draft(.withdraw(Withdrawal(.rule(.mustLink, "B", "A"))), of: year)
        #expect(free.rules.count == 1)
    }

    @Test("a class may join a school that comes with another change, in this order")
    func join() throws {
        let year = try year()
        let school = Newcomer(
            .school,
            [
                .init("school_id", "S3"), .init("name", "Ash"), .init("easting", "501000"),
                .init("northing", "200000"), .init("fsm", "70"),
            ])
        let newClass = Newcomer(
            .class,
            [
                .init("class_id", "C"), .init("school_id", "S3"), .init("year_groups", "R;1"),
                .init("pupils", "26"), .init("unavailable", "2025-02-03..2025-02-04"),
            ])
        let changed = try Scenario(year, [.join(school), .join(newClass)]).year
        #expect(changed.classes[2].yearGroups == [0, 1] && changed.schoolOfClass[2] == 2)
        // |70 − 10| of a hundred.
        #expect(changed.reading(0, 2).difference == 6000)
        #expect(changed.reading(0, 2).sharedDates == 1)
    }

    @Test("a demand is no rule: it stands in no draft, and overrides nothing")
    func demand() throws {
        // Year groups 5 and 9 may not link, unless a must_link says so.
        let year = try year { $0.classes[1].yearGroups = [9] }
        let asked = try Scenario(year, [.demand(PairDemand(.together, "A", "B"))]).year
        #expect(asked.draft == year.draft)
        #expect(asked.reading(0, 1).failed == [.yearGap])
        #expect(asked.pins.partners == [[1], [0]])
        let ruled = try Scenario(year, [.rule(AddedRule(.mustLink, "A", "B"))]).year
        #expect(ruled.reading(0, 1).isEligible)
        let apart = try Scenario(ruled, [.demand(PairDemand(.apart, "A", "B"))]).year
        #expect(apart.reading(0, 1).failed == [.mustNotLink])
        // A demand stays when other changes follow.
        let more = try Scenario(asked, [.set(PolicyValues("match.max_km", .text("20")))]).year
        #expect(more.pins.partners == [[1], [0]])
    }

    @Test("a plan keeps its meetings where their sessions have other numbers")
    func translated() throws {
        let year = try year()
        let link = try #require(Link(0, 1))
        let plan = Plan(links: [link], meetings: [Meeting(link: 0, round: 0, session: 2)])
        let more = try Scenario(year, [.addSessions(NewSessions(like: year.sessions[0]))])
        #expect(more.translated(plan).meetings == [Meeting(link: 0, round: 0, session: 3)])
        let fewer = try Scenario(year, [.close(Closing(.session("X2")))])
        #expect(fewer.translated(plan) == Plan(links: [link]))
        let without = try Scenario(year, [.withdraw(Withdrawal(.class("A")))])
        #expect(without.translated(plan) == Plan(links: []))
    }
}
