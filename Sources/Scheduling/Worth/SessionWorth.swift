import Linking

/// What more or less room in one session is worth, by the duals of the linear program.
///
/// With the duals as prices of meetings, every timetable's value is at most what the duals say plus, session by
/// session, the dearest content that fits (Lagrangian duality: Geoffrion 1974). A change to one session changes only
/// its own term. So no timetable with another session like it passes ``bound`` and ``another`` together, none with ten more
/// places in it ``bound`` and ``tenMorePlaces``, none without it ``bound`` less ``another``.
///
/// It is what changes are ranked by before any is tried. What may be said of one that is not tried is worked out in whole
/// numbers: see ``Proving/MoreSessions``.
public struct SessionWorth: Hashable, Sendable {
    /// What these duals bound every timetable by.
    public let bound: Double
    /// The worth of each session, by its number.
    public let another: [Double]
    /// The worth of ten more places in each session, by its number; 0 where any number of pupils may come.
    public let tenMorePlaces: [Double]
    /// The worth of room for one more link in each session, by its number; 0 where any number may come.
    public let oneMoreLink: [Double]
}

extension SessionWorth {
    /// Reads the duals at a priority.
    ///
    /// - Parameters:
    ///   - values: What the timetable has at each priority, more being better: those before are held.
    ///   - roomier: The program with ten more places in every session.
    ///   - moreLinks: The program with room for one more link in every session.
    init(
        _ prices: DualBound, priority: Int, values: [Int], _ program: TimetableProgram,
        roomier: TimetableProgram, moreLinks: TimetableProgram
    ) {
        let pricing = RoomPricing(prices, priority: priority, program)
        let now = program.rooms.map { pricing.dearest($0) }
        another = now
        tenMorePlaces = zip(roomier.rooms, now).map { max(0, pricing.dearest($0) - $1) }
        oneMoreLink = zip(moreLinks.rooms, now).map { max(0, pricing.dearest($0) - $1) }
        bound = now.reduce(pricing.constant(values), +)
    }
}

/// What the contents of sessions are worth, once the duals are paid; sessions need not be as the program has them.
private struct RoomPricing {
    private let program: TimetableProgram
    private let prices: DualBound
    /// The duals of the rounds' limits; 0 where there is none.
    private let charges: [Double]
    private let multipliers: [Double]
    private let ordersOfLink: [[(order: OrderRow, dual: Double)]]

    init(_ prices: DualBound, priority: Int, _ program: TimetableProgram) {
        func whole(_ duals: [Double], _ count: Int) -> [Double] {
            duals.isEmpty ? Array(repeating: 0, count: count) : duals
        }
        charges = whole(prices.rounds, program.rounds.count)
        var multipliers = whole(prices.holds, program.priorityCount)
        multipliers[priority] += 1
        var orders = [[(order: OrderRow, dual: Double)]](repeating: [], count: program.meetingsOfLink.count)
        for entry in prices.orders { orders[entry.order.link].append(entry) }
        (self.program, self.prices, self.multipliers, ordersOfLink) = (program, prices, multipliers, orders)
    }

    /// The duals times their rows' right-hand sides.
    func constant(_ values: [Int]) -> Double {
        let rounds = zip(program.rounds, charges).reduce(0) {
            $0 + Double($1.0.maxSessions ?? 0) * $1.1
        }
        let holds = zip(prices.holds, values).reduce(0) { $0 + $1.0 * Double($1.1) }
        return prices.meetings.reduce(0, +) + rounds + prices.orders.reduce(0) { $0 + $1.dual } - holds
    }

    /// What the dearest content of a session is worth; 0 where it is best left empty.
    func dearest(_ room: TimetableProgram.Room) -> Double {
        let base = weigh(room.weights)
        let items = room.options.map { (option: $0, value: value($0, on: room.date)) }
        if room.isSeparable {
            return items.map { base + $0.value }.filter { $0 > 0 }.sorted(by: >)
                .prefix(room.capacityLinks ?? .max).reduce(0, +)
        }
        var best = 0.0
        for (allowed, charge) in roundSets(room) {
            var ofLink: [Int: Double] = [:]
            for (option, value) in items where value > 0 {
                let item = program.meetings[option.meeting]
                if allowed?.contains(item.round) ?? true, value > ofLink[item.link] ?? 0 {
                    ofLink[item.link] = value
                }
            }
            let chosen = ofLink.sorted { $0.key < $1.key }
            let taken = Knapsack.best(
                values: chosen.map(\.value), sizes: chosen.map { program.pupils[$0.key] },
                capacity: room.capacityPupils, count: room.capacityLinks)
            best = max(best, taken.reduce(base - charge) { $0 + chosen[$1].value })
        }
        return best
    }

    /// The sets of rounds that a session may serve, where some of them have a charge.
    private func roundSets(_ room: TimetableProgram.Room) -> [(allowed: Set<Int>?, charge: Double)] {
        let rounds = Set(room.options.map { program.meetings[$0.meeting].round })
        let charged = rounds.filter { charges[$0] > 0 }.sorted()
        if charged.isEmpty || charged.count > PatternPricing.mostCharges { return [(nil, 0)] }
        return (0..<(1 << charged.count)).map { bits in
            let chosen = charged.indices.filter { bits >> $0 & 1 == 1 }.map { charged[$0] }
            return (
                rounds.subtracting(charged).union(chosen), chosen.reduce(0) { $0 + charges[$1] }
            )
        }
    }

    private func value(_ option: TimetableProgram.Option, on date: Int) -> Double {
        let item = program.meetings[option.meeting]
        let dual = prices.meetings[option.meeting]
        return ordersOfLink[item.link].reduce(weigh(option.weights) - dual) { value, entry in
            entry.order.counts(round: item.round, on: date, program) ? value - entry.dual : value
        }
    }

    private func weigh(_ weights: [Int]) -> Double {
        zip(weights, multipliers).reduce(0) { $0 + Double($1.0) * $1.1 }
    }
}
