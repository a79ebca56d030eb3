import Foundation
import Linking
import Testing

@testable import LinkingFiles

@Suite struct InputFolderWriterTests {
    private func readBack(_ draft: YearDraft) throws -> ReadYear {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("input-\(UUID())").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try InputFolderWriter.write(draft, to: path)
        return try InputFolder.read(path)
    }

    private func text(_ name: String, of draft: YearDraft) throws -> String {
        let file = try #require(InputFolderWriter.files(draft).first { $0.name == name })
        return String(decoding: file.bytes, as: UTF8.self)
    }

    /// Two schools by degrees, with every odd value that a cell can have.
    private var odd: YearDraft {
        let background = [
            BackgroundColumn(
                name: "fsm %", kind: .number, schools: [.number(12.5), .missing],
                classes: [.blank, .number(0)]),
            BackgroundColumn(name: "no", kind: .category, schools: [.text("None; or \"some\""), .blank]),
            BackgroundColumn(name: "pupils", kind: .number, classes: [.number(30), .number(1)]),
        ]
        var match = MatchPolicy(difference: [
            Measure("free: meals", .share, weight: 0.5, columns: ["fsm %"]),
            Measure("yes", .category, weight: 2, columns: ["no"]),
            Measure("size", .number, weight: 1, columns: ["pupils"]),
        ])
        match.maxKm = 7.25
        match.maxYearGap = 3
        match.minSharedDates = 0
        match.sameSchool = .allowed
        match.acrossAreas = .allowed
        match.repeatLinks = .never
        match.maxLinksBetweenSchools = 0
        match.threeWay = .never
        match.priorities = [.points, .linkEveryone]
        match.points.distance = -0.001
        match.points.repeated = 0
        var schedule = SchedulePolicy()
        schedule.maxKm = 99
        schedule.priorities = [.cost]
        schedule.cost.fee = 0
        return YearDraft(
            policy: Policy(match: match, schedule: schedule),
            schools: [
                School(
                    id: "a, b", name: "Saint \"Cecilia\"’s, Zoë",
                    place: .degrees(latitude: 51.4545, longitude: -2.5879)),
                School(id: "c", name: "C", area: "north", place: .degrees(latitude: 51.5, longitude: 0)),
            ],
            classes: [
                LinkingClass(
                    id: "x", school: "a, b", yearGroups: [0, 1], pupils: 30,
                    weekdays: [Weekdays(.monday), Weekdays(.sunday)],
                    formats: .online, maxKm: 0.5, needs: ["step_free", "quiet room"], threeWay: false),
                LinkingClass(id: "y", school: "c", yearGroups: [13], pupils: 1),
            ],
            background: background, sessions: [])
    }

    @Test("every odd value comes back as it was")
    func odds() throws {
        #expect(try readBack(odd).draft == odd)
    }

    @Test("no sessions drawn up is not the same as none")
    func noSessions() throws {
        var draft = odd
        #expect(
            InputFolderWriter.files(draft).map(\.name) == [
                "schools.csv", "classes.csv", "sessions.csv", "policy.yaml",
            ])
        draft.sessions = nil
        #expect(InputFolderWriter.files(draft).map(\.name) == ["schools.csv", "classes.csv", "policy.yaml"])
        #expect(try readBack(draft).draft == draft)
    }

    @Test("a column of the contract that is also a background is written once")
    func once() throws {
        let lines = try text("classes.csv", of: odd).split(separator: "\r\n")
        #expect(
            lines.first
                == "\u{FEFF}class_id,school_id,year_groups,pupils,weekdays,unavailable,mode,max_km,needs,three_way,fsm %"
        )
        #expect(lines.dropFirst().first == "x,\"a, b\",R;1,30,Mon;Sun,,online,0.5,step_free;quiet room,no,")
    }

    @Test("the starter folder has every file, two rows in each, and is read without a fault or a warning")
    func starter() throws {
        let files = InputFolderWriter.files(StarterFolder.draft)
        #expect(files.map(\.name) == InputTable.allCases.map(\.fileName))
        for file in files where file.name.hasSuffix(".csv") {
            #expect(
                String(decoding: file.bytes, as: UTF8.self).split(separator: "\r\n").count == 3,
                "\(file.name)")
        }
        let read = try readBack(StarterFolder.draft)
        #expect(read.warnings.isEmpty)
        #expect(read.draft == StarterFolder.draft)
    }

    @Test("the two classes of the starter folder are a candidate, and have a session in each round")
    func starterMeets() throws {
        let year = try LinkingYear(StarterFolder.draft)
        #expect(year.warnings.isEmpty)
        #expect(Candidates(year).pairs.count == 1)
        let link = try #require(Link([0, 1]))
        for round in year.rounds.indices {
            #expect(
                year.sessions.indices.contains { session in
                    year.serves(session: session, round: round)
                        && year.failedRules(link, session: session).isEmpty
                })
        }
        // Without the rule too, they could be linked.
        var draft = StarterFolder.draft
        draft.rules = []
        #expect(Candidates(try LinkingYear(draft)).pairs.count == 1)
    }
}
