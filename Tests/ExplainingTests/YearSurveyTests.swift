import Linking
import TestSupport
import Testing

@testable import Explaining

@Suite("A survey of a year")
struct YearSurveyTests {
    @Test("counts the partners of each class, and names those without any")
    func partners() throws {
        // Schools at 0, 1, 2 and 30 km: the first three may link with each other, the last with none.
        let survey = YearSurvey(try LinkingYear(LineOfSchools([0, 1, 2, 30]).draft))
        #expect(survey.pairs == 3)
        #expect(survey.partners?.least == 0)
        #expect(survey.partners?.median == 2)
        #expect(survey.partners?.most == 2)
        #expect(survey.withoutPartners.map(\.number) == [3])
        #expect(survey.withoutPartners.first?.explanation.reason == "distance")
    }

    @Test("sets the places of a round's largest sessions beside the pupils who could come")
    func rounds() throws {
        var draft = LineOfSchools([0, 1, 2, 3]).draft
        draft.policy.match.minSharedDates = 0
        let monday = try #require(Day(year: 2025, month: 2, day: 3))
        let window = try #require(Days(from: monday, to: monday + 4))
        let (start, end) = (try #require(ClockTime("10:00")), try #require(ClockTime("14:00")))
        draft.venues = [Venue(id: "V", name: "Gallery", place: draft.schools[0].place, capacityPupils: 50)]
        draft.rounds = [
            Round(id: "visit", name: "Visit", format: .inPerson, window: window, maxSessions: 2),
            Round(id: "hello", name: "Hello", format: .online, window: window),
        ]
        draft.classes[3].formats = .online
        // Three sessions of 40, 50 and 60 places for a round that may use two: 110 places for 90 pupils.
        draft.sessions = [40, nil, 60].enumerated().map { number, places in
            Session(
                id: ID("S\(number)"), venue: "V", date: monday + number, start: start, end: end,
                capacityPupils: places, capacityLinks: 1)
        }
        draft.sessions?.append(Session(id: "S3", date: monday, start: start, end: end))
        let rounds = YearSurvey(try LinkingYear(draft)).rounds
        #expect(rounds.map(\.classes) == [3, 4])
        #expect(rounds.map(\.pupils) == [90, 120])
        #expect(rounds.map(\.sessions) == [3, 1])
        #expect(rounds.map(\.places) == [110, nil])
        #expect(rounds.map(\.linkPlaces) == [2, nil])
        #expect(rounds.map(\.isShort) == [false, false])
        // One session only: 60 places for 90 pupils.
        draft.rounds[0].maxSessions = 1
        #expect(YearSurvey(try LinkingYear(draft)).rounds[0].isShort)
    }
}
