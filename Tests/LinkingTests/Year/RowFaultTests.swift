import Basics
import TestSupport
import Linking
import Testing

@Suite("What is wrong with rows")
struct RowFaultTests {
    @Test("the tiny draft is sound, and so is its timetable")
    func sound() {
        #expect(TinyDraft.faults(TinyDraft.draft).errors.isEmpty)
        #expect(TinyDraft.errors { TinyDraft.timetable(&$0) }.isEmpty)
        #expect(TinyDraft.warnings { TinyDraft.timetable(&$0) }.isEmpty)
    }

    @Test("an id twice is told at the second, with the first")
    func duplicates() {
        let errors = TinyDraft.errors { draft in
            draft.classes.append(LinkingClass(id: "A", school: "S2", yearGroups: [5], pupils: 20))
            TinyDraft.timetable(&draft)
            draft.sessions?[2].id = "X0"
            draft.schools[1].id = "S1"
            draft.classes[1].school = "S1"
            draft.classes[2].school = "S1"
        }
        #expect(errors.map(\.at) == ["schools.1.school_id", "classes.2.class_id", "sessions.2.session_id"])
        #expect(
            errors.map(\.otherAt) == ["schools.0.school_id", "classes.0.class_id", "sessions.0.session_id"])
    }

    @Test("ids differ as their code points do")
    func exactIDs() {
        // é in one code point and in two: Swift's strings are equal, the ids are not.
        let errors = TinyDraft.errors { draft in
            draft.schools[0].id = "\u{E9}"
            draft.classes[0].school = "e\u{301}"
        }
        #expect(errors.map(\.at) == ["classes.0.school_id"])
    }

    @Test("an unknown school is told with the nearest id")
    func unknownSchool() {
        let errors = TinyDraft.errors { draft in
            draft.schools[1].id = "oakfield"
            draft.classes[1].school = "oakfeild"
        }
        #expect(errors.map(\.at) == ["classes.1.school_id"])
        #expect(errors.first?.maybe == "\"oakfield\" was meant")
    }

    @Test(
        "a place off the grid of the British Isles is told at the coordinate that is",
        arguments: [
            (Place.grid(easting: 907_000, northing: 222_850), "schools.0.easting"),
            (.grid(easting: 507_000, northing: -1), "schools.0.northing"),
        ])
    func offGrid(place: Place, at: String) {
        #expect(TinyDraft.errors { $0.schools[0].place = place }.map(\.at) == [at])
    }

    @Test("degrees elsewhere in the world are told too")
    func offGlobe() {
        let errors = TinyDraft.errors { draft in
            draft.schools[0].place = .degrees(latitude: 48.9, longitude: 2.3)
            draft.schools[1].place = .degrees(latitude: 51.5, longitude: -12)
        }
        #expect(errors.map(\.at) == ["schools.0.latitude", "schools.1.longitude"])
    }

    @Test("grid and degrees in one folder are told where the kind changes")
    func mixedPlaces() {
        let errors = TinyDraft.errors { $0.schools[1].place = .degrees(latitude: 51.5, longitude: 0) }
        #expect(errors.map(\.at) == ["schools.1.latitude"])
        #expect(errors.first?.otherAt == "schools.0")
    }

    @Test("no pupils, or fewer, are none that could meet", arguments: [0, -3])
    func pupils(count: Int) {
        let errors = TinyDraft.errors { $0.classes[1].pupils = count }
        #expect(errors.map { "\($0.at) \($0.found)" } == ["classes.1.pupils \(count)"])
    }

    @Test("year groups go from Reception to 13", arguments: [[], [14], [-1, 5]])
    func yearGroups(years: [Int]) {
        #expect(TinyDraft.errors { $0.classes[0].yearGroups = years }.map(\.at) == ["classes.0.year_groups"])
    }

    @Test("a range of days never runs backwards")
    func reversed() throws {
        let (early, late) = (try #require(Day(iso: "2025-02-03")), try #require(Day(iso: "2025-02-04")))
        #expect(Days(from: late, to: early) == nil)
        #expect(Days(from: early, to: early) != nil)
    }

    @Test("a session ends after it starts, and knows its venue and round")
    func sessions() {
        let errors = TinyDraft.errors { draft in
            TinyDraft.timetable(&draft)
            if let start = draft.sessions?[0].start { draft.sessions?[0].end = start }
            draft.sessions?[1].venue = "W"
            draft.sessions?[2].round = "s"
        }
        #expect(errors.map(\.at) == ["sessions.0.end", "sessions.1.venue_id", "sessions.2.round_id"])
    }

    @Test("a session outside its round's window, or of another format, is a warning that names the round")
    func outsideWindow() {
        let warnings = TinyDraft.warnings { draft in
            draft.policy.match.minSharedDates = 1
            TinyDraft.timetable(&draft)
            draft.sessions?[0].date = Day(number: 0)
            draft.sessions?[1].venue = nil
        }
        #expect(warnings.map(\.at) == ["sessions.0.date", "sessions.1.venue_id"])
        #expect(warnings.map(\.otherAt) == ["rounds.0.opens", "rounds.0.format"])
        #expect(warnings.allSatisfy { $0.severity == .warning })
    }

    @Test("a round of more than ten years is a slip")
    func longRound() {
        let errors = TinyDraft.errors { draft in
            TinyDraft.timetable(&draft)
            if let days = Days(from: Day(number: 0), to: Day(number: 3661)) { draft.rounds[0].window = days }
        }
        #expect(errors.map(\.at) == ["rounds.0.closes"])
    }

    @Test("a need that no venue provides is a warning, with the nearest that one does")
    func needs() {
        let warnings = TinyDraft.warnings { draft in
            TinyDraft.timetable(&draft)
            draft.venues[0].provides = ["step_free"]
            draft.classes[0].needs = ["stepfree"]
        }
        #expect(warnings.map { "\($0.at) \($0.maybe)" } == ["classes.0.needs \"step_free\" was meant"])
    }

    @Test("two road distances between the same two places are told with the first")
    func travel() {
        let errors = TinyDraft.errors { draft in
            draft.travel = [
                RoadDistance(from: "S1", to: "S2", km: 7), RoadDistance(from: "S2", to: "S1", km: 8),
            ]
        }
        #expect(errors.map(\.at) == ["travel.1.km"])
        #expect(errors.map(\.otherAt) == ["travel.0.km"])
    }

    @Test("every error of a draft is told, not only the first")
    func all() {
        let errors = TinyDraft.errors { draft in
            draft.schools[0].place = .grid(easting: -5, northing: 0)
            draft.classes[0].pupils = 0
            draft.classes[1].school = "nowhere"
            draft.policy.match.maxKm = 0
            draft.rules = [
                Rule(.mustLink, "A", "Q"), Rule(.mustLink, "A", "B"), Rule(.mustNotLink, "B", "A"),
            ]
        }
        #expect(
            errors.map(\.at) == [
                "schools.0.easting", "classes.0.pupils", "classes.1.school_id", "policy.match.max_km",
                "rules.0.b",
                "rules.1.rule",
            ])
    }
}
