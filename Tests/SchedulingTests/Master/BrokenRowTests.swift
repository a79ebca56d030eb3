import Linking
import TestSupport
import Testing

@testable import Scheduling

@Suite("Triple rows")
struct TripleRowTests {
    private func broken(_ parts: [([Int], Double)], most: Int = 100) -> [[Int]] {
        TripleRow.broken(by: parts.map { (rows: $0.0, value: $0.1) }, most: most).map(\.rows)
    }

    @Test("three half patterns, each in two of three rows, add up to one and a half where one is allowed")
    func halves() {
        #expect(broken([([0, 1], 0.5), ([0, 2], 0.5), ([1, 2], 0.5)]) == [[0, 1, 2]])
        #expect(broken([([0, 1], 0.5), ([0, 2], 0.5)]).isEmpty)
    }

    @Test("a pattern of all three counts once")
    func allThree() {
        // ½ + ⅖ = 0.9 is allowed; with another fifth it is 1.1.
        #expect(broken([([0, 1, 2], 0.5), ([0, 1], 0.4)]).isEmpty)
        #expect(broken([([0, 1, 2], 0.5), ([0, 1], 0.4), ([1, 2], 0.2)]) == [[0, 1, 2]])
        #expect(broken([([0, 1, 2], 1)]).isEmpty)
    }

    @Test("the most violated come first, and no more than asked for")
    func order() {
        let parts: [([Int], Double)] = [
            ([0, 1], 0.4), ([0, 2], 0.4), ([1, 2], 0.4), ([5, 6], 0.5), ([5, 7], 0.5), ([6, 7], 0.5),
        ]
        #expect(broken(parts) == [[5, 6, 7], [0, 1, 2]])
        #expect(broken(parts, most: 1) == [[5, 6, 7]])
    }

    @Test("they are those found by trying all triples of rows")
    func exhaustive() {
        var random = SeededGenerator(seed: 23)
        var count = 0
        for number in 0..<300 {
            // Patterns with values in tenths; no meeting exceeds 1.
            var left = [Int](repeating: 10, count: 6)
            var parts: [([Int], Double)] = []
            for _ in 0..<12 {
                let meetings = (0..<6).filter { _ in random.chance(40) }
                let value = min(random.int(1...6), meetings.map { left[$0] }.min() ?? 0)
                guard value > 0 else { continue }
                for meeting in meetings { left[meeting] -= value }
                parts.append((meetings, Double(value) / 10))
            }
            var expected: Set<[Int]> = []
            for a in 0..<6 {
                for b in a + 1..<6 {
                    for c in b + 1..<6 {
                        let row = TripleRow(rows: [a, b, c])
                        let sum = parts.reduce(0) {
                            $0 + ($1.0.count(where: row.rows.contains) >= 2 ? $1.1 : 0)
                        }
                        if sum > 1.05 { expected.insert([a, b, c]) }
                    }
                }
            }
            let found = broken(parts)
            #expect(Set(found) == expected && found.count == expected.count, "case \(number)")
            count += expected.count
        }
        #expect(count > 100)
    }
}

@Suite("Rows that keep a link's meetings apart")
struct OrderRowTests {
    /// One link with a meeting in each of three rounds, the last of which has a gap of 5 days; sessions on days 0,
    /// 3 and 10, which all three meetings may use.
    private let program = TimetableProgram(
        meetings: (0..<3).map { .init(link: 0, round: $0) }, meetingsOfLink: [[0, 1, 2]], pupils: [50],
        rooms: [0, 3, 10].map { date in
            .init(
                date: date, capacityPupils: nil, capacityLinks: nil, weights: [0],
                options: (0..<3).map { .init(meeting: $0, weights: [1]) }, isSeparable: false)
        },
        rounds: [nil, nil, 5].map { .init(gap: $0, maxSessions: nil) }, priorityCount: 1)

    private func broken(_ parts: [(meeting: Int, room: Int, value: Double)]) -> Set<OrderRow> {
        Set(
            OrderRow.broken(
                by: parts.map { (Pattern(room: $0.room, meetings: [$0.meeting]), $0.value) }, program))
    }

    @Test("two meetings on one date violate its row; halves of them do not")
    func date() {
        #expect(broken([(0, 0, 1), (1, 0, 1)]) == [.date(link: 0, date: 0)])
        #expect(broken([(0, 0, 0.5), (1, 0, 0.5)]).isEmpty)
        #expect(broken([(0, 0, 0.75), (1, 0, 0.5), (1, 1, 0.5)]) == [.date(link: 0, date: 0)])
    }

    @Test("a later round too soon after an earlier one violates a gap row, and so does one before it")
    func gap() {
        // Day 3 is three days after day 0; day 10 is seven after day 3.
        #expect(broken([(0, 0, 1), (2, 1, 1)]) == [.gap(link: 0, earlier: 0, later: 2, date: 0)])
        #expect(broken([(0, 1, 1), (2, 2, 1)]).isEmpty)
        // The earlier round is on day 10, the later on day 3: both rows that cover them are violated.
        let reversed = broken([(1, 2, 1), (2, 1, 1)])
        #expect(reversed.contains(.gap(link: 0, earlier: 1, later: 2, date: 10)))
        #expect(reversed.contains(.gap(link: 0, earlier: 1, later: 2, date: 3)))
        // Rounds without a gap may come in any order.
        #expect(broken([(0, 2, 1), (1, 0, 1)]).isEmpty)
    }

    @Test("values add up over the earlier round from the row's date on, and the later round before its gap")
    func fractional() {
        // The first round is half on day 3 and half on day 10; the last is ¾ on day 3. On or after day 3, or before
        // day 8, this adds up to 1¾.
        let rows = broken([(0, 1, 0.5), (0, 2, 0.5), (2, 1, 0.75)])
        #expect(rows.contains(.gap(link: 0, earlier: 0, later: 2, date: 3)))
    }

    @Test("an integral timetable violates a row exactly if two of its meetings are incompatible")
    func exhaustive() {
        for first in 0..<3 {
            for second in 0..<3 {
                for third in 0..<3 {
                    let dates = [first, second, third].map { program.rooms[$0].date }
                    let agrees =
                        program.agree(0, dates[0], 1, dates[1]) && program.agree(0, dates[0], 2, dates[2])
                        && program.agree(1, dates[1], 2, dates[2])
                    let rows = broken([(0, first, 1), (1, second, 1), (2, third, 1)])
                    #expect(rows.isEmpty == agrees, "\(dates)")
                }
            }
        }
    }
}

@Suite("Pricing of patterns")
struct PatternPricingTests {
    @Test("whatever the duals, its bound is valid for every timetable")
    func bound() throws {
        var random = SeededGenerator(seed: 31)
        var (tried, near) = (0, 0)
        for seed in 0..<250 as Range<UInt64> {
            var draft = TinyYears.draft(seed: seed, classes: 4, timetable: true)
            draft.rules = []
            draft.policy.schedule.priorities = [random.chance(70) ? .requiredRounds : .optionalRounds]
            guard let year = try? LinkingYear(draft) else { continue }
            let links = [Link(0, 1), Link(2, 3)].compactMap { $0 }
            let best = ExhaustiveTimetable(year, links: links).best[0]
            var master = try PatternMaster(TimetableProgram(year, links: links))
            try master.setObjective(0)
            for date in Set(year.sessions.map(\.date.number)).sorted() {
                for link in links.indices { try master.add(OrderRow.date(link: link, date: date)) }
            }
            let duals = master.kinds.map { _ in random.chance(60) ? 0 : Double(random.int(0...4)) / 4 }
            let pricing = PatternPricing(master, priority: 0, duals: duals)
            let bound = pricing.bound(master.program.rooms.indices.map { pricing.best($0) })
            #expect(bound >= Double(best) - 1e-9, "seed \(seed)")
            tried += 1
            near += bound < Double(best) + 3 ? 1 : 0
        }
        #expect(tried > 120)
        // Bounds that were merely large would prove little.
        #expect(near > 30)
    }
}
