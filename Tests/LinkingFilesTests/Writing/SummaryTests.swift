import Tables
import Linking
import Testing

@testable import LinkingFiles

@Suite("The summary")
struct SummaryTests {
    private func summary(_ links: ProgramOutcome, _ timetable: ProgramOutcome?) throws -> Summary {
        let year = try LinkingYear(FiveClasses.draft())
        let plan = Plan(
            links: [Link([0, 1, 2]), Link(3, 4)].compactMap(\.self),
            meetings: [Meeting(link: 1, round: 1, session: 1), Meeting(link: 0, round: 0, session: 0)])
        return Summary(
            version: "1", command: "plan", inputs: ["classes.csv": "ab/cd"],
            counts: Summary.Counts(
                year, plan, candidates: .init(pairs: 10, threeWay: 10), hasTimetable: timetable != nil),
            links: Summary.Program(links), timetable: timetable.map { Summary.Program($0) },
            status: max(links.status, timetable?.status ?? .optimal), seconds: ["total": 1.25], threads: 2,
            warnings: [])
    }

    private let proved = ProgramOutcome(
        status: .optimal, priorities: [PriorityOutcome(.points, value: 10_600, bound: 10_600)])

    @Test("counts classes, links and the meetings of each round")
    func counts() throws {
        let counts = try summary(proved, proved).counts
        #expect((counts.schools, counts.classes, counts.linked, counts.leftOut) == (5, 5, 5, 0))
        #expect((counts.links, counts.pairs, counts.threeWay, counts.sessionsUsed) == (2, 1, 1, 2))
        // Each of the two links has a meeting in each round, and each round has placed one.
        let rounds = try #require(counts.rounds)
        #expect(rounds.map(\.meetings) == [2, 2])
        #expect(rounds.map(\.placed) == [1, 1])
        #expect(rounds.map(\.unplaced) == [1, 1])
    }

    @Test("gives the gap of the first priority that is not proved")
    func gap() throws {
        let open = ProgramOutcome(
            status: .feasible,
            priorities: [
                PriorityOutcome(.requiredRounds, value: 2, bound: 2),
                PriorityOutcome(.cost, value: 1050, bound: 1000),
            ])
        let summary = try summary(proved, open)
        #expect(summary.status == "feasible")
        #expect(
            summary.gap
                == Summary.Gap(program: "timetable", priority: .cost, value: 1050, bound: 1000, gap: 50))
        #expect(try self.summary(proved, proved).gap == nil)
    }

    @Test("is read back as it was written, with null for what there is none of")
    func json() throws {
        let unknown = ProgramOutcome(
            status: .feasible, priorities: [PriorityOutcome(.points, value: 5, bound: nil)])
        let summary = try summary(unknown, nil)
        let bytes = try JSONText.bytes(summary)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("\"timetable\" : null") && text.contains("\"bound\" : null"))
        #expect(text.contains("\"ab/cd\"") && text.hasSuffix("}\n"))
        #expect(try JSONText.value(Summary.self, from: bytes) == summary)
    }

    @Test("says in plain words how far from the best a plan may be")
    func words() throws {
        let open = ProgramOutcome(
            status: .feasible, priorities: [PriorityOutcome(.cost, value: 67_157, bound: 66_906)])
        // 671.57 - 669.06 = 2.51, which is 0.374 % of 671.57, rounded up.
        let lines = try summary(proved, open).lines(folder: "out", files: ["a.csv"])
        #expect(lines.contains("Linked 5 of 5 classes, in 2 links (1 three-way)."))
        #expect(
            lines.contains("Links: the best there can be by the priorities in policy.yaml; that is proved."))
        #expect(
            lines.contains(
                "Timetable: good, but perhaps not the best for these links; cost 671.57, and no other choice can have less than 669.06 (0.38 % apart)."
            )
        )
        #expect(lines.last == "Written to out: a.csv")
    }
}
