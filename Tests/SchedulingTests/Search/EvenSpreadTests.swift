import TestSupport
import Testing

@testable import Scheduling

@Suite("Even spread")
struct EvenSpreadTests {
    /// `links` links with one meeting each, which may use any of the sessions on these dates. Each session holds
    /// `capacity` meetings and costs `fee` to use.
    private func program(links: Int, dates: [Int], capacity: Int, fee: Int = 0) -> TimetableProgram {
        TimetableProgram(
            meetings: (0..<links).map { .init(link: $0, round: 0) }, meetingsOfLink: (0..<links).map { [$0] },
            pupils: Array(repeating: 1, count: links),
            rooms: dates.map { date in
                .init(
                    date: date, capacityPupils: capacity, capacityLinks: nil, weights: [0, -fee],
                    options: (0..<links).map { .init(meeting: $0, weights: [1, 0]) }, isSeparable: false)
            }, rounds: [.init(gap: nil, maxSessions: nil)], priorityCount: 2)
    }

    private func dates(_ program: TimetableProgram, from patterns: [Pattern]) -> [Int: Int] {
        var spread = EvenSpread(Choices(program), from: patterns)
        spread.run()
        var count: [Int: Int] = [:]
        for room in spread.placement.roomOf.compactMap(\.self) {
            count[program.rooms[room].date, default: 0] += 1
        }
        return count
    }

    @Test("four meetings in one session spread to two, one and one, with the two on the earliest date")
    func even() {
        // All start on day 9. Spread over the three dates: 2² + 1² + 1² = 6, with two on day 1: 1 + 1 + 5 + 9 = 16.
        let program = program(links: 4, dates: [1, 5, 9], capacity: 4)
        #expect(dates(program, from: [Pattern(room: 2, meetings: [0, 1, 2, 3])]) == [1: 2, 5: 1, 9: 1])
    }

    @Test("nothing moves if that would cost a fee, but a whole session moves to an earlier date")
    func fees() {
        let program = program(links: 2, dates: [4, 2], capacity: 2, fee: 10)
        #expect(dates(program, from: [Pattern(room: 0, meetings: [0, 1])]) == [2: 2])
    }

    @Test("an evenly spread timetable stays unchanged")
    func fixedPoint() {
        let program = program(links: 3, dates: [1, 2, 3], capacity: 3)
        var spread = EvenSpread(Choices(program), from: [Pattern(room: 1, meetings: [0, 1, 2])])
        spread.run()
        let first = spread.placement.patterns
        var again = EvenSpread(Choices(program), from: first)
        again.run()
        #expect(again.placement.patterns == first)
    }
}
