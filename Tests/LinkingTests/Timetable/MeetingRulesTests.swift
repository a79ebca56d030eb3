import TestSupport
import Linking
import Testing

/// Elm is 5,000 m from the gallery (3-4-5), Oak 10,000 m (6-8-10); A has 30 pupils, B 28. The one round lasts from
/// Monday 3 to Friday 14 February 2025; the one session is on Wednesday the 5th.
@Suite("Which session a meeting may use")
struct MeetingRulesTests {
    static let monday = Day(iso: "2025-02-03") ?? Day(number: 0)

    static func draft(_ change: (inout YearDraft) throws -> Void = { _ in }) throws -> YearDraft {
        var draft = TinyDraft.draft
        draft.policy.match.minSharedDates = 0
        draft.venues = [
            Venue(
                id: "V", name: "Gallery", place: .grid(easting: 497_000, northing: 196_000),
                capacityPupils: 90)
        ]
        draft.rounds = [
            Round(
                id: "r", name: "Meet", format: .inPerson,
                window: try #require(Days(from: monday, to: monday + 11)))
        ]
        draft.sessions = [try session("X", "V", 2)]
        try change(&draft)
        return draft
    }

    static func session(_ id: ID, _ venue: ID?, _ offset: Int, round: ID? = nil) throws -> Session {
        Session(
            id: id, round: round, venue: venue, date: monday + offset,
            start: try #require(ClockTime("10:00")),
            end: try #require(ClockTime("12:00")))
    }

    private func year(_ change: (inout YearDraft) throws -> Void = { _ in }) throws -> LinkingYear {
        try LinkingYear(Self.draft(change))
    }

    private func failed(_ change: (inout YearDraft) throws -> Void) throws -> [MeetingRule] {
        let year = try year(change)
        let link = try #require(Link(0, 1))
        let failed = year.failedRules(link, session: 0)
        #expect(year.options(link, round: 0).isEmpty == !failed.isEmpty)
        return failed
    }

    @Test("one like any other")
    func plain() throws {
        #expect(try failed { _ in }.isEmpty)
        let options = try year().options(try #require(Link(0, 1)), round: 0)
        // 1 · (5 + 10) km + 1 · (10 − 5) km, in hundredths.
        #expect(options.map { [$0.session, $0.cost] } == [[0, 2000]])
    }

    @Test("not on a weekday or a date on which one of its classes can't come")
    func date() throws {
        #expect(try failed { $0.classes[1].weekdays.remove(Weekdays(.wednesday)) } == [.date])
        #expect(try failed { $0.classes[1].weekdays = Weekdays(.wednesday) }.isEmpty)
        for (first, last, fails) in [(0, 1, false), (0, 2, true), (2, 4, true), (3, 4, false)] {
            let failed = try failed {
                $0.classes[0].unavailable = [
                    try #require(Days(from: Self.monday + first, to: Self.monday + last))
                ]
            }
            #expect(failed == (fails ? [.date] : []))
        }
    }

    @Test("no further from any class than the policy and the class itself allow")
    func distance() throws {
        #expect(try failed { $0.policy.schedule.maxKm = 10 }.isEmpty)
        #expect(try failed { $0.policy.schedule.maxKm = 9.999 } == [.distance])
        #expect(try failed { $0.classes[0].maxKm = 5 }.isEmpty)
        #expect(try failed { $0.classes[0].maxKm = 4.999 } == [.distance])
        #expect(try failed { $0.classes[1].maxKm = 9.999 } == [.distance])
        // To the metre, although 1000 · 2.01 comes out a little below 2,010.
        for (km, fails) in [(2.01, []), (2.011, [.distance])] as [(Double, [MeetingRule])] {
            let rules = try failed {
                $0.classes[0].maxKm = 2.01
                $0.travel = [RoadDistance(from: "S1", to: "V", km: km)]
            }
            #expect(rules == fails)
        }
        // By road it may be further, or nearer.
        #expect(try failed { $0.travel = [RoadDistance(from: "S1", to: "V", km: 15.001)] } == [.distance])
        #expect(
            try failed {
                $0.policy.schedule.maxKm = 6
                $0.travel = [RoadDistance(from: "V", to: "S2", km: 6)]
            }.isEmpty)
    }

    @Test("with all that its classes need")
    func needs() throws {
        #expect(try failed { $0.classes[0].needs = ["step_free"] } == [.needs])
        let both: (inout YearDraft) -> Void = {
            ($0.classes[0].needs, $0.classes[1].needs) = (["step_free"], ["quiet", "loop"])
        }
        #expect(
            try failed {
                both(&$0); $0.venues[0].provides = ["loop", "step_free"]
            } == [.needs])
        #expect(
            try failed {
                both(&$0); $0.venues[0].provides = ["loop", "quiet", "step_free"]
            }.isEmpty)
    }

    @Test("neutral for all its schools")
    func home() throws {
        #expect(try failed { $0.venues[0].homeOf = ["S2"] } == [.homeVenue])
        #expect(try failed { $0.venues[0].homeOf = ["S1", "S2"] } == [.homeVenue])
        #expect(
            try failed {
                $0.schools.append(School(id: "S3", name: "Ash", place: .grid(easting: 1, northing: 1)))
                $0.background[0].schools.append(.number(1))
                $0.venues[0].homeOf = ["S3"]
            }.isEmpty)
    }

    @Test("large enough for its pupils, by its own figure before the venue's, and open to a link at all")
    func capacity() throws {
        #expect(try failed { $0.venues[0].capacityPupils = 58 }.isEmpty)
        #expect(try failed { $0.venues[0].capacityPupils = 57 } == [.tooLarge])
        #expect(
            try failed {
                $0.venues[0].capacityPupils = 57; $0.sessions?[0].capacityPupils = 58
            }.isEmpty)
        #expect(try failed { $0.sessions?[0].capacityPupils = 57 } == [.tooLarge])
        let closed = try year { $0.sessions?[0].capacityLinks = 0 }
        #expect(closed.options(try #require(Link(0, 1)), round: 0).isEmpty)
    }

    @Test("online neither distance nor needs nor home counts, nor pupils unless the session says how many")
    func online() throws {
        let change: (inout YearDraft) throws -> Void = {
            $0.rounds[0].format = .online
            $0.sessions = [try Self.session("X", nil, 2)]
            $0.classes[0].needs = ["step_free"]
            $0.policy.schedule.maxKm = 0.1
        }
        #expect(try failed(change).isEmpty)
        #expect(
            try failed {
                try change(&$0); $0.sessions?[0].capacityPupils = 57
            } == [.tooLarge])
        let year = try year(change)
        #expect(year.capacityPupils(session: 0) == nil)
        #expect(year.travelCost(try #require(Link(0, 1)), session: 0) == 0)
    }

    @Test("every rule that fails is named, in the order of report")
    func order() throws {
        let failed = try failed {
            $0.classes[0].weekdays = Weekdays(.monday)
            $0.classes[0].needs = ["step_free"]
            $0.policy.schedule.maxKm = 1
            $0.venues[0].homeOf = ["S1"]
            $0.venues[0].capacityPupils = 57
        }
        #expect(failed == [.date, .distance, .needs, .homeVenue, .tooLarge])
        #expect(failed == MeetingRule.allCases)
    }

    @Test(
        "a session serves the rounds of its format whose window holds its date, and only its own if it has one"
    )
    func serves() throws {
        func serves(_ change: (inout YearDraft) throws -> Void) throws -> Bool {
            try year(change).serves(session: 0, round: 0)
        }
        for (offset, holds) in [(-1, false), (0, true), (11, true), (12, false)] {
            #expect(try serves { $0.sessions = [try Self.session("X", "V", offset)] } == holds)
        }
        #expect(try serves { $0.sessions = [try Self.session("X", "V", 2, round: "r")] })
        #expect(try !serves { $0.rounds[0].format = .online })
        let two = try year {
            $0.rounds.append($0.rounds[0])
            $0.rounds[1].id = "q"
            $0.sessions = [try Self.session("X", "V", 2, round: "q"), try Self.session("Y", "V", 2)]
        }
        #expect([0, 1].map { two.serves(session: 0, round: $0) } == [false, true])
        #expect([0, 1].map { two.serves(session: 1, round: $0) } == [true, true])
    }

    @Test("a link meets in the rounds whose format all its classes have")
    func roundsOfLink() throws {
        func rounds(_ a: Formats, _ b: Formats) throws -> [Int] {
            let year = try year {
                $0.rounds.append($0.rounds[0])
                $0.rounds[1].id = "q"
                $0.rounds[1].format = .online
                ($0.classes[0].formats, $0.classes[1].formats) = (a, b)
            }
            return year.roundsOfLink(try #require(Link(0, 1)))
        }
        #expect(try rounds(.either, .either) == [0, 1])
        #expect(try rounds(.inPerson, .either) == [0])
        #expect(try rounds(.either, .online) == [1])
        #expect(try rounds(.inPerson, .online) == [])
    }

    @Test("what travel and sessions cost, in hundredths, by the policy's weights")
    func cost() throws {
        let link = try #require(Link(0, 1))
        func cost(_ km: Double, _ imbalance: Double) throws -> Int {
            let year = try year {
                ($0.policy.schedule.cost.km, $0.policy.schedule.cost.imbalanceKm) = (km, imbalance)
            }
            return year.travelCost(link, session: 0)
        }
        #expect(try cost(1, 0) == 1500)
        #expect(try cost(0, 1) == 500)
        #expect(try cost(0.5, 3) == 750 + 1500)
        func fee(_ fee: Double, _ weight: Double) throws -> Int {
            try year {
                $0.sessions?[0].fee = fee; $0.policy.schedule.cost.fee = weight
            }.fee(session: 0)
        }
        #expect(try fee(0, 0.1) == 0)
        #expect(try fee(80, 0.1) == 800)
        // 100 · 0.25 · 0.5 = 12.5 → 13.
        #expect(try fee(0.5, 0.25) == 13)
    }

    @Test(
        "the same link never meets twice on a date, and a later round keeps its gap, wherever the earlier one is"
    )
    func gaps() throws {
        func may(_ gap: Int?, _ earlier: Int, _ later: Int) throws -> Bool {
            let year = try year {
                $0.rounds.append($0.rounds[0])
                $0.rounds[1].id = "q"
                $0.rounds[1].gapDays = gap
            }
            return year.mayFollow(
                earlier: (0, Self.monday + earlier), later: (1, Self.monday + later))
        }
        #expect(try [0, 1, 2, 3, 4].map { try may(3, 1, $0) } == [false, false, false, false, true])
        #expect(try [0, 1, 2].map { try may(nil, 1, $0) } == [true, false, true])
        // A gap of none still asks that the later round does not come first.
        #expect(try [0, 1, 2].map { try may(0, 1, $0) } == [false, false, true])
    }
}
