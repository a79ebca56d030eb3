import TestSupport
import Linking
import Testing

@Suite("The audit of what a program claims")
struct ClaimAuditTests {
    /// A and B of the tiny draft, with a timetable: of three sessions on three dates they have 300 points, so
    /// 3000 + 300 − 1000 in all; they meet once, and that costs 100 · (2.236 + 2.828 + 0.592) = 565.6.
    private func findings(
        links: (inout [PriorityOutcome]) -> Void = { _ in },
        timetable: (inout [PriorityOutcome]) -> Void = { _ in },
        status: SolveStatus = .optimal
    ) throws -> [String] {
        var draft = TinyDraft.draft
        TinyDraft.timetable(&draft)
        let year = try LinkingYear(draft)
        let plan = Plan(links: [try #require(Link(0, 1))], meetings: [Meeting(link: 0, round: 0, session: 0)])
        var ofLinks = [
            (Priority.linkEveryone, 2), (.notLeftOutTwice, 0), (.fewestThreeWay, 0), (.points, 2300),
        ]
        .map { PriorityOutcome($0.0, value: $0.1, bound: $0.1) }
        var ofTimetable = [(Priority.requiredRounds, 1), (.optionalRounds, 0), (.cost, 566)]
            .map { PriorityOutcome($0.0, value: $0.1, bound: $0.1) }
        links(&ofLinks)
        timetable(&ofTimetable)
        return Audit(year).findings(
            plan, links: ProgramOutcome(status: status, priorities: ofLinks),
            timetable: ProgramOutcome(status: status, priorities: ofTimetable)
        ).map(\.subject)
    }

    private func with(_ number: Int, value: Int? = nil, bound: Int?) -> (inout [PriorityOutcome]) -> Void {
        {
            $0[number] = PriorityOutcome(
                $0[number].priority, value: value ?? $0[number].value, bound: bound)
        }
    }

    @Test("what is true passes")
    func sound() throws { #expect(try findings().isEmpty) }

    @Test("a value that the plan does not have is found, at each priority")
    func value() throws {
        for (number, name) in ["link_everyone", "not_left_out_twice", "fewest_three_way", "points"]
            .enumerated()
        {
            // Far above and with a bound that agrees: only the value is wrong.
            #expect(try findings(links: with(number, value: 9999, bound: 9999)) == [name])
        }
        for (number, name) in ["required_rounds", "optional_rounds"].enumerated() {
            #expect(try findings(timetable: with(number, value: 7, bound: 7)) == [name])
        }
        #expect(try findings(timetable: with(2, value: 10, bound: 10)) == ["cost"])
    }

    @Test("a bound on the wrong side of what the plan has is found; for cost the other side is wrong")
    func bound() throws {
        #expect(try findings(links: with(3, bound: 2299), status: .feasible) == ["points"])
        #expect(try findings(links: with(3, bound: 2301), status: .feasible).isEmpty)
        #expect(try findings(timetable: with(2, bound: 567), status: .feasible) == ["cost"])
        #expect(try findings(timetable: with(2, bound: 565), status: .feasible).isEmpty)
        // However far away: a damaged file may hold any number.
        #expect(try findings(links: with(3, bound: .min), status: .feasible) == ["points"])
        #expect(try findings(timetable: with(2, bound: .max), status: .feasible) == ["cost"])
        #expect(try findings(timetable: with(2, bound: .min), status: .feasible).isEmpty)
    }

    @Test("optimal without every bound reached is found")
    func unproved() throws {
        #expect(try findings(links: with(3, bound: nil)) == ["status"])
        #expect(try findings(links: with(3, bound: 2301)) == ["status"])
        #expect(try findings(timetable: with(2, bound: 565)) == ["status"])
        for status in [SolveStatus.feasible, .interrupted] {
            #expect(try findings(links: with(3, bound: nil), status: status).isEmpty)
        }
    }

    @Test("priorities that are not the policy's are found")
    func names() throws {
        #expect(try findings(links: { $0.swapAt(0, 1) }) == ["priorities"])
        #expect(try findings(links: { _ = $0.removeLast() }) == ["priorities"])
        #expect(try findings(timetable: { $0.append($0[0]) }) == ["priorities"])
    }
}
