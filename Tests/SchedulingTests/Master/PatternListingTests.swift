import Linking
import TestSupport
import Testing

@testable import Scheduling

@Suite("The patterns of a session within a gap")
struct PatternListingTests {
    /// One session, and links that each have a meeting in some of the rounds that may use it.
    private func program(
        pupils: [Int], rounds: Int, weights: [Int], capacityPupils: Int?, capacityLinks: Int?
    ) -> TimetableProgram {
        let links = pupils.indices
        let meetings = links.flatMap { link in
            (0..<rounds).map { TimetableProgram.Item(link: link, round: $0) }
        }
        return TimetableProgram(
            meetings: meetings, meetingsOfLink: links.map { link in (0..<rounds).map { link * rounds + $0 } },
            pupils: pupils,
            rooms: [
                .init(
                    date: 1, capacityPupils: capacityPupils, capacityLinks: capacityLinks, weights: [0],
                    options: meetings.indices.map { .init(meeting: $0, weights: [weights[$0]]) },
                    isSeparable: false)
            ], rounds: (0..<rounds).map { _ in .init(gap: nil, maxSessions: 2) }, priorityCount: 1)
    }

    @Test("they are those found by trying every set of meetings")
    func exhaustive() throws {
        var random = SeededGenerator(seed: 31)
        var count = 0
        for number in 0..<300 {
            let (links, rounds) = (random.int(1...5), random.int(1...2))
            let program = program(
                pupils: (0..<links).map { _ in random.int(1...4) }, rounds: rounds,
                weights: (0..<links * rounds).map { _ in random.int(0...9) },
                capacityPupils: random.chance(70) ? random.int(0...10) : nil,
                capacityLinks: random.chance(50) ? random.int(0...4) : nil)
            let master = try PatternMaster(program)
            // A dual for each meeting, for the session, and for each round.
            let duals = (0..<links * rounds + 1 + rounds).map { _ in Double(random.int(0...6)) }
            let pricing = PatternPricing(master, priority: 0, duals: duals)
            let least = -Double(random.int(0...8))
            let room = program.rooms[0]
            var expected: [[Int]] = []
            for bits in 1..<(1 << program.meetings.count) {
                let meetings = program.meetings.indices.filter { bits >> $0 & 1 == 1 }
                let own = meetings.map { program.meetings[$0].link }
                guard Set(own).count == own.count, own.count <= room.capacityLinks ?? .max,
                    own.reduce(0, { $0 + program.pupils[$1] }) <= room.capacityPupils ?? .max
                else { continue }
                let rounds = Set(meetings.map { program.meetings[$0].round })
                let value =
                    meetings.reduce(0.0) { $0 + Double(room.options[$1].weights[0]) - duals[$1] }
                    - duals[program.meetings.count]
                    - rounds.reduce(0.0) { $0 + duals[program.meetings.count + 1 + $1] }
                if value >= least { expected.append(meetings) }
            }
            let found = pricing.patterns(atLeast: least, most: .max, SolveControl())
            #expect(Set(found?.map(\.meetings) ?? []) == Set(expected), "case \(number)")
            #expect(found?.count == expected.count, "case \(number)")
            if !expected.isEmpty {
                #expect(pricing.patterns(atLeast: least, most: expected.count - 1, SolveControl()) == nil)
            }
            count += expected.count
        }
        #expect(count > 1000)
    }

    @Test("a few are found quickly in a session with many links and room for six")
    func large() throws {
        // Meetings are worth 1 to 100, and the session is charged 95 + ... + 100 = 585. Only the six best reach 0;
        // with 94 instead of 95, the value is -1.
        let program = program(
            pupils: Array(repeating: 30, count: 100), rounds: 1, weights: Array(1...100), capacityPupils: 200,
            capacityLinks: nil)
        let master = try PatternMaster(program)
        let duals = Array(repeating: 0.0, count: 100) + [585, 0]
        let found = PatternPricing(master, priority: 0, duals: duals)
            .patterns(atLeast: -1.5, most: 1000, SolveControl())
        #expect(found?.map(\.meetings) == [[94, 95, 96, 97, 98, 99], [93, 95, 96, 97, 98, 99]])
    }

    @Test("nothing is listed once time is up")
    func timeIsOver() throws {
        let program = program(
            pupils: [1], rounds: 1, weights: [1], capacityPupils: nil, capacityLinks: nil)
        let stop = StopSignal()
        stop.raise()
        let pricing = PatternPricing(try PatternMaster(program), priority: 0, duals: [0, 0, 0])
        #expect(pricing.patterns(atLeast: 0, most: 10, SolveControl(stop: stop)) == nil)
        #expect(pricing.patterns(atLeast: 0, most: 10, SolveControl())?.count == 1)
    }
}
