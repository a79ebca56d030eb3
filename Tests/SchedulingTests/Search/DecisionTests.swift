import Linking
import TestSupport
import Testing

@testable import Scheduling

@Suite("Decisions of the branch and bound")
struct DecisionTests {
    /// Three links, one round; two sessions at venue 0 and one at venue 1, on three days.
    private let program = TimetableProgram(
        meetings: (0..<3).map { .init(link: $0, round: 0) }, meetingsOfLink: [[0], [1], [2]],
        pupils: [50, 50, 50],
        rooms: [(0, 0), (3, 0), (10, 1)].map { date, venue in
            .init(
                date: date, venue: venue, capacityPupils: 100, capacityLinks: nil, weights: [-1],
                options: (0..<3).map { .init(meeting: $0, weights: [1]) }, isSeparable: false)
        },
        rounds: [.init(gap: nil, maxSessions: nil)], priorityCount: 1)

    private func open(_ parts: [(room: Int, meetings: [Int], value: Double)]) -> [Decision: Double] {
        let found = Decision.open(
            parts.map { (Pattern(room: $0.room, meetings: $0.meetings), $0.value) }, program,
            tallies: program.tallies)
        return Dictionary(uniqueKeysWithValues: found.map { ($0.decision, $0.part) })
    }

    @Test("the total of a venue's sessions is branched on, although a solution may shift it between them")
    func tallies() {
        // Venue 0 uses each of its sessions by half, so one in total, and holds 0.5 × 2 + 0.5 × 1 = 1.5 meetings.
        let found = open([(0, [0, 1], 0.5), (1, [2], 0.5), (2, [0], 0.5), (2, [1, 2], 0.5)])
        let atVenue = [0, 1]
        #expect(found[.count(Tally(unit: .meetings, rooms: atVenue), most: 1, isWithin: false)] == 0.5)
        #expect(found[.count(Tally(unit: .sessions, rooms: atVenue), most: 1, isWithin: false)] == nil)
        // Meeting 0 is half at each venue, and half by day 0.
        #expect(found[.venue(0, venue: 0, isIn: true)] == 0.5)
        #expect(found[.venue(0, venue: 1, isIn: true)] == 0.5)
        #expect(found[.date(0, last: 0, isBy: true)] == 0.5)
    }

    @Test("an integral timetable leaves none open")
    func whole() {
        #expect(open([(0, [0, 1], 1), (2, [2], 1)]).isEmpty)
    }

    @Test("a pattern with the meeting satisfies a decision or its opposite; one without it satisfies both")
    func opposites() {
        let decisions: [Decision] = [
            .venue(1, venue: 0, isIn: true), .date(1, last: 3, isBy: true),
            .date(1, last: 0, isBy: false), .venue(1, venue: 1, isIn: false),
        ]
        for room in program.rooms.indices {
            for meetings in [[0], [1], [0, 1], [1, 2], [0, 2]] {
                let pattern = Pattern(room: room, meetings: meetings)
                for decision in decisions {
                    let (keeps, opposes) = (
                        decision.allows(pattern, program), decision.opposite.allows(pattern, program)
                    )
                    #expect(
                        meetings.contains(1) ? keeps != opposes : keeps && opposes, "\(decision) \(pattern)")
                }
            }
        }
    }
}

@Suite("Rows from loose parts")
struct LoosePartsTests {
    @Test(
        "whatever the duals of the rows between them, the optima of the parts add up to at least the optimum of the whole"
    )
    func bound() throws {
        var random = SeededGenerator(seed: 47)
        var (tried, near, several) = (0, 0, 0)
        for seed in 0..<400 as Range<UInt64> {
            var draft = TinyYears.draft(seed: seed, classes: 6, timetable: true)
            draft.rules = []
            draft.policy.schedule.priorities = [.requiredRounds]
            guard let year = try? LinkingYear(draft) else { continue }
            let links = firstLinks(year)
            let best = ExhaustiveTimetable(year, links: links).best[0]
            let program = TimetableProgram(year, links: links)
            var duals: [(order: OrderRow, dual: Int)] = []
            for date in Set(program.rooms.map(\.date)).sorted() {
                for link in links.indices where random.chance(40) {
                    duals.append((.date(link: link, date: date), random.int(0...6)))
                }
            }
            let shifted = program.shifted(0, by: duals, scale: 12)
            let parts = shifted.parts(shifted.rooms.map(\.options), isTiedByOrders: false)
            var sum = duals.reduce(0) { $0 + $1.dual }
            for part in parts {
                var solver = try TimetableSolver(
                    part.program, goals: [.priority(.requiredRounds)], effort: .whole(threads: 1),
                    SolveControl())
                sum += try #require(try solver.solve(only: 0, patterns: []).bound)
            }
            #expect(sum >= 12 * best, "seed \(seed)")
            tried += 1
            several += parts.count > 1 ? 1 : 0
            near += sum < 12 * (best + 2) ? 1 : 0
        }
        #expect(tried > 150)
        #expect(several > 50)
        // Bounds that were merely large would prove little.
        #expect(near > 30)
    }
}

@Suite("The blend of all priorities")
struct BlendTests {
    @Test(
        "a placed meeting counts more than it and its session could cost, so more meetings are always better"
    )
    func more() throws {
        var tried = 0
        for seed in 0..<100 as Range<UInt64> {
            var draft = TinyYears.draft(seed: seed, classes: 6, timetable: true)
            draft.rules = []
            guard let year = try? LinkingYear(draft) else { continue }
            let program = TimetableProgram(year, links: firstLinks(year))
            guard let blended = program.blended else { continue }
            tried += 1
            #expect(blended.priorityCount == program.priorityCount + 1)
            for (room, own) in zip(blended.rooms, program.rooms) {
                for (option, before) in zip(room.options, own.options) {
                    #expect(option.weights.dropLast() == before.weights[...])
                    let (placed, use) = (
                        option.weights[program.priorityCount], room.weights[program.priorityCount]
                    )
                    #expect(placed + use > 0)
                }
            }
        }
        #expect(tried > 50)
    }
}
