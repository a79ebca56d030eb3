import Linking
import TestSupport
import Testing

@testable import Scheduling

@Suite("What is decided at a node")
struct DecidedTests {
    /// Two links, one round; two sessions at venue 0 and one at venue 1, on days 0, 3 and 10.
    private let program = TimetableProgram(
        meetings: (0..<2).map { .init(link: $0, round: 0) }, meetingsOfLink: [[0], [1]], pupils: [50, 50],
        rooms: [(0, 0), (3, 0), (10, 1)].map { date, venue in
            .init(
                date: date, venue: venue, capacityPupils: 100, capacityLinks: nil, weights: [-1],
                options: (0..<2).map { .init(meeting: $0, weights: [1]) }, isSeparable: false)
        },
        rounds: [.init(gap: nil, maxSessions: nil)], priorityCount: 1)
    private var tally: Tally { Tally(unit: .meetings, rooms: [0, 1]) }

    private func after(_ decisions: Decision...) throws -> Decided {
        try #require(Decided(program, tallies: program.tallies).taking(decisions))
    }

    /// All decisions that there are.
    private func all(_ program: TimetableProgram, _ tallies: [Tally]) -> [Decision] {
        var all: [Decision] = []
        for tally in tallies {
            for most in 0..<6 { all.append(.count(tally, most: most, isWithin: true)) }
        }
        for room in program.rooms.indices { all.append(.room(room, isUsed: true)) }
        for meeting in program.meetings.indices {
            for venue in Set(program.rooms.compactMap(\.venue)).sorted() {
                all.append(.venue(meeting, venue: venue, isIn: true))
            }
            for date in Set(program.rooms.map(\.date)).sorted() {
                all.append(.date(meeting, last: date, isBy: true))
            }
            for room in program.rooms.indices { all.append(.meeting(meeting, room: room, isIn: true)) }
        }
        return all + all.map(\.opposite)
    }

    @Test("a decision is refused once it is taken, and so is its opposite")
    func again() throws {
        for decision in all(program, [tally]) {
            guard let decided = Decided(program, tallies: [tally]).taking(decision) else { continue }
            #expect(decided.taking(decision) == nil, "\(decision)")
            #expect(decided.taking(decision.opposite) == nil, "\(decision)")
        }
    }

    @Test("a decision is refused where it follows from others")
    func implied() throws {
        // Meeting 0 in session 1 is at venue 0, from day 3 on, in no other session, and session 1 is used.
        let there = try after(.meeting(0, room: 1, isIn: true))
        #expect(!there.isOpen(.venue(0, venue: 0, isIn: true)))
        #expect(!there.isOpen(.venue(0, venue: 1, isIn: true)))
        #expect(!there.isOpen(.date(0, last: 3, isBy: true)))
        #expect(!there.isOpen(.date(0, last: 0, isBy: true)))
        #expect(!there.isOpen(.meeting(0, room: 0, isIn: false)))
        #expect(!there.isOpen(.room(1, isUsed: true)))
        #expect(there.isOpen(.room(0, isUsed: true)))
        #expect(there.isOpen(.meeting(1, room: 1, isIn: true)))
        // At venue 0 and not on day 3, it is in session 0; merely not later than day 0, it may have no place.
        let first = try after(.venue(0, venue: 0, isIn: true), .date(0, last: 0, isBy: true))
        #expect(!first.isOpen(.meeting(0, room: 0, isIn: true)))
        #expect(try after(.date(0, last: 0, isBy: true)).isOpen(.meeting(0, room: 0, isIn: true)))
        // Nobody is in a session that is not used.
        #expect(!(try after(.room(2, isUsed: false)).isOpen(.venue(1, venue: 1, isIn: true))))
        // Of two meetings, one or more and at most one is one.
        let one = try after(.count(tally, most: 0, isWithin: false), .count(tally, most: 1, isWithin: true))
        #expect((0..<3).allSatisfy { !one.isOpen(.count(tally, most: $0, isWithin: true)) })
        #expect(!(try after().isOpen(.count(tally, most: 2, isWithin: true))))
    }

    /// Whether a timetable, the session of each meeting, keeps a decision.
    private func keeps(_ rooms: [Int?], _ decision: Decision, _ program: TimetableProgram) -> Bool {
        switch decision {
        case .room(let room, let isUsed): return rooms.contains(room) == isUsed
        case .count(let tally, let most, let isWithin):
            let inside = rooms.compactMap { $0 }.filter(tally.rooms.contains)
            return ((tally.unit == .meetings ? inside.count : Set(inside).count) <= most) == isWithin
        case .meeting(let meeting, let room, let isIn): return (rooms[meeting] == room) == isIn
        case .venue(let meeting, let venue, let isIn):
            return (rooms[meeting].map { program.rooms[$0].venue } == venue) == isIn
        case .date(let meeting, let last, let isBy):
            return rooms[meeting].map { (program.rooms[$0].date <= last) == isBy } ?? true
        }
    }

    @Test("what is refused leaves out no timetable, or all; and a dive is no deeper than there are choices")
    func dives() throws {
        var random = SeededGenerator(seed: 61)
        var (refused, deepest) = (0, 0)
        var timetables: [[Int?]] = [[]]
        for _ in program.meetings {
            timetables = timetables.flatMap { rooms in
                ([nil] + program.rooms.indices.map { $0 }).map { rooms + [$0] }
            }
        }
        #expect(timetables.count == 16)
        let all = all(program, program.tallies)
        for _ in 0..<300 {
            var decided = Decided(program, tallies: program.tallies)
            let choices = decided.choices
            var kept = timetables
            for decision in all.shuffled(using: &random) {
                let left = kept.filter { keeps($0, decision, program) }
                guard let more = decided.taking(decision) else {
                    let opposed = kept.filter { keeps($0, decision.opposite, program) }
                    #expect(left.count == kept.count || opposed.count == kept.count, "\(decision)")
                    refused += 1
                    continue
                }
                #expect(more.choices < decided.choices && more.choices >= 0)
                (decided, kept) = (more, left)
            }
            #expect(all.allSatisfy { !decided.isOpen($0) })
            #expect(decided.decisions.count <= choices)
            #expect(Decided(program, tallies: program.tallies).taking(decided.decisions) != nil)
            #expect(decided.next(likely: [nil, nil]) == nil)
            deepest = max(deepest, decided.decisions.count)
        }
        #expect(refused > 300)
        #expect(deepest > 6)
    }

    @Test("places can be decided one by one to the end, by likely ones first")
    func next() throws {
        var decided = Decided(program, tallies: [])
        var taken: [Decision] = []
        while let next = decided.next(likely: [2, nil]) {
            taken.append(next)
            decided = try #require(decided.taking(next.opposite) ?? decided.taking(next))
        }
        // Meeting 0 is not in session 2, nor 0, nor 1, so it has no place; meeting 1 likewise.
        let rooms = [2, 0, 1, 0, 1, 2]
        #expect(
            taken == rooms.enumerated().map { .meeting($0.offset / 3, room: $0.element, isIn: true) })
    }
}

@Suite("The nodes that wait")
struct OpenNodesTests {
    @Test(
        "the best bound comes next, of equals the newest, and none below what is asked; what they hold is counted"
    )
    func order() {
        let decision = Decision.room(0, isUsed: true)
        var nodes = OpenNodes()
        nodes.add([
            Node(decisions: [decision], bound: 3), Node(decisions: [decision, decision], bound: 5),
            Node(decisions: [], bound: 5, distance: 0.5), Node(decisions: [decision], bound: 1),
        ])
        #expect(nodes.held == 4)
        #expect(nodes.bound == 5)
        #expect(nodes.takeBest(atLeast: 2)?.distance == 0.5)
        #expect(nodes.held == 3)
        #expect(nodes.takeBest(atLeast: 2)?.decisions.count == 2)
        #expect(nodes.takeBest(atLeast: 4) == nil)
        #expect(nodes.held == 0 && nodes.bound == -.infinity)
    }
}
