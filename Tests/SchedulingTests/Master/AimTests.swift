import GLPK
import Linking
import Testing

@testable import Scheduling

@Suite("What decisions demand")
struct AimTests {
    /// Session 0 costs 100 and holds meeting 0, which counts nothing; session 1 costs nothing, and meeting 1 in it 1. Cost is held at 100.
    private func list() throws -> ListMaster {
        let program = TimetableProgram(
            meetings: (0..<2).map { .init(link: $0, round: 0) }, meetingsOfLink: [[0], [1]],
            pupils: [60, 60],
            rooms: [
                .init(
                    date: 0, capacityPupils: nil, capacityLinks: nil, weights: [-100, 0],
                    options: [.init(meeting: 0, weights: [0, 0])], isSeparable: false),
                .init(
                    date: 1, capacityPupils: nil, capacityLinks: nil, weights: [0, 0],
                    options: [.init(meeting: 1, weights: [-1, 1])], isSeparable: false),
            ], rounds: [.init(gap: nil, maxSessions: nil)], priorityCount: 2)
        var list = try ListMaster(
            program, priority: 1, list: (0..<2).map { Pattern(room: $0, meetings: [$0]) },
            holds: [(0, -100)], required: [false, false], price: 20)
        try list.begin(with: [], [])
        return list
    }

    private func value(_ list: inout ListMaster, _ decisions: [Decision], least: Double = -.infinity) throws
        -> Double?
    {
        try list.impose(decisions)
        return switch try list.solve(.dualThenPrimal, least: least, SolveControl()) {
        case .solved(let value): value
        case .closed: nil
        case .unknown: .nan
        }
    }

    @Test("nothing that is demanded is missed, however much it would bring for its price")
    func price() throws {
        // A hundredth of session 0 is worth a meeting, and costs 0.2 to miss.
        var list = try list()
        let used = Decision.room(0, isUsed: true)
        #expect(try value(&list, []) == 1)
        #expect(abs(try #require(try value(&list, [used]))) < 1e-6)
        #expect(try list.support().map(\.pattern.room) == [0])
        #expect(try value(&list, [used], least: 0.5) == nil)
        // And without the demand as before.
        #expect(try value(&list, []) == 1)
        let tally = Tally(unit: .sessions, rooms: [0])
        #expect(abs(try #require(try value(&list, [.count(tally, most: 0, isWithin: false)]))) < 1e-6)
    }

    @Test("where two demands can't be met together, there is nothing")
    func conflict() throws {
        var list = try list()
        let both = [Decision.room(0, isUsed: true), .meeting(1, room: 1, isIn: true)]
        #expect(try value(&list, both) == nil)
        #expect(try value(&list, [both[1]]) == 1)
    }
}
