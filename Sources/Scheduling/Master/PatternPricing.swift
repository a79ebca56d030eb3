import Linking

/// The pricing of each session's patterns, in the master or not, with the master's duals.
struct PatternPricing {
    /// What a meeting adds to a pattern of a session: its weight minus the duals of its rows.
    struct Item {
        let meeting: Int
        let link: Int
        let round: Int
        let value: Double
    }

    /// The items of each session.
    let items: [[Item]]
    /// For each session, the value of a pattern before any meeting: the weight of its use minus the dual of its
    /// row.
    let bases: [Double]
    /// For each round with a limit on its sessions, what it subtracts from a pattern that serves it.
    let charges: [Double]
    /// The value of the duals: the sum of each dual times its row's right-hand side.
    let dualValue: Double
    let program: TimetableProgram
    /// The duals themselves, by the meaning of their rows.
    let duals: [(kind: PatternMaster.RowKind, dual: Double)]

    /// Prices with the duals of the master's last solution, for the objective at `priority`.
    init(_ master: borrowing PatternMaster, priority: Int, duals: [Double]) {
        let program = master.program
        var ofMeeting = [Double](repeating: 0, count: program.meetings.count)
        var ofRoom = [Double](repeating: 0, count: program.rooms.count)
        var charges = [Double](repeating: 0, count: program.rounds.count)
        var multipliers = [Double](repeating: 0, count: program.priorityCount)
        multipliers[priority] = 1
        var orders = [[(OrderRow, Double)]](repeating: [], count: program.meetingsOfLink.count)
        var value = 0.0
        for (row, dual) in duals.enumerated() where dual != 0 {
            value += dual * master.rightHandSides[row]
            switch master.kinds[row] {
            case .meeting(let meeting): ofMeeting[meeting] = dual
            case .room(let room): ofRoom[room] = dual
            case .round(let round): charges[round] = dual
            case .order(let order): orders[order.link].append((order, dual))
            case .hold(let held): multipliers[held] -= dual
            }
        }
        func weigh(_ weights: [Int]) -> Double {
            zip(weights, multipliers).reduce(0) { $0 + Double($1.0) * $1.1 }
        }
        items = program.rooms.map { room in
            room.options.map { option in
                let item = program.meetings[option.meeting]
                var value = weigh(option.weights) - ofMeeting[option.meeting]
                for (order, dual) in orders[item.link]
                where order.counts(round: item.round, on: room.date, program) {
                    value -= dual
                }
                return Item(meeting: option.meeting, link: item.link, round: item.round, value: value)
            }
        }
        bases = zip(program.rooms, ofRoom).map { weigh($0.weights) - $1 }
        (self.charges, dualValue, self.program) = (charges, value, program)
        self.duals = zip(master.kinds, duals).filter { $1 != 0 }.map { ($0, $1) }
    }

    /// If more rounds than this have a charge, a session is priced without any: there would be too many sets of
    /// rounds, and the bound stays valid.
    static let mostCharges = 12

    /// The sets of rounds that a session's patterns may serve, if some rounds have a charge.
    func roundSets(_ index: Int) -> [(allowed: Set<Int>?, charge: Double)] {
        let charged = Set(items[index].map(\.round)).filter { charges[$0] > 0 }.sorted()
        if charged.isEmpty || charged.count > Self.mostCharges { return [(nil, 0)] }
        let free = Set(items[index].map(\.round)).subtracting(charged)
        return (0..<(1 << charged.count)).map { bits in
            let chosen = charged.indices.filter { bits >> $0 & 1 == 1 }.map { charged[$0] }
            return (free.union(chosen), chosen.reduce(0) { $0 + charges[$1] })
        }
    }

    /// A session's patterns with the largest total value, and their reduced weights: its best pattern or, if it is
    /// separable, as many single meetings as it holds. Empty if no meeting adds anything.
    ///
    /// - Parameter isBarred: For each meeting, whether it must not be used; nil bars none.
    func best(_ index: Int, without isBarred: [Bool]? = nil) -> [(pattern: Pattern, value: Double)] {
        guard program.rooms[index].isSeparable else { return bestShared(index, isBarred).map { [$0] } ?? [] }
        return items[index].filter { isBarred?[$0.meeting] != true }.map {
            (Pattern(room: index, meetings: [$0.meeting]), bases[index] + $0.value)
        }
        .filter { $0.1 > 0 }.sorted { ($1.1, $0.0.meetings[0]) < ($0.1, $1.0.meetings[0]) }
        .prefix(program.patternLimit(index)).map { (pattern: $0.0, value: $0.1) }
    }

    /// The pattern of a session with the largest reduced weight, and that weight.
    private func bestShared(_ index: Int, _ isBarred: [Bool]?) -> (pattern: Pattern, value: Double)? {
        var best: (pattern: Pattern, value: Double)?
        for (allowed, charge) in roundSets(index) {
            var ofLink: [Int: Item] = [:]
            for item in items[index] where item.value > 0 && allowed?.contains(item.round) ?? true {
                if isBarred?[item.meeting] == true { continue }
                if item.value > ofLink[item.link]?.value ?? 0 { ofLink[item.link] = item }
            }
            let chosen = ofLink.values.sorted { $0.link < $1.link }
            guard !chosen.isEmpty else { continue }
            let room = program.rooms[index]
            let taken = Knapsack.best(
                values: chosen.map(\.value), sizes: chosen.map { program.pupils[$0.link] },
                capacity: room.capacityPupils, count: room.capacityLinks)
            guard !taken.isEmpty else { continue }
            let value = taken.reduce(bases[index] - charge) { $0 + chosen[$1].value }
            if value > best?.value ?? -.infinity {
                best = (Pattern(room: index, meetings: taken.map { chosen[$0].meeting }.sorted()), value)
            }
        }
        return best
    }

    /// An upper bound on any timetable: the value of the duals, plus for each session the most that its patterns
    /// could add (weak duality).
    func bound(_ best: [[(pattern: Pattern, value: Double)]]) -> Double {
        best.joined().reduce(dualValue) { $0 + max(0, $1.value) }
    }

    /// Every pattern with a reduced weight of at least `least`. Nil if there are more than `most`, if finding them
    /// would take too long, or if time is up.
    ///
    /// Complexity: depth-first search over each session's meetings. A branch is cut off if the best remaining
    /// meetings, as many as still fit, would not suffice.
    func patterns(atLeast least: Double, most: Int, _ control: SolveControl) -> [Pattern]? {
        var found: [Pattern] = []
        var visits = PatternListing.mostVisits
        for index in program.rooms.indices {
            if program.rooms[index].isSeparable {
                found += items[index].filter { bases[index] + $0.value >= least }
                    .map { Pattern(room: index, meetings: [$0.meeting]) }
                continue
            }
            var search = PatternListing(
                self, program, index, least: least, most: max(0, most - found.count), visits: visits)
            guard search.run(), !control.isOver else { return nil }
            visits = search.visits
            found += search.found
        }
        return found
    }
}

/// Lists the patterns of one session.
private struct PatternListing {
    private let program: TimetableProgram
    private let pricing: PatternPricing
    private let index: Int
    private let least: Double
    private let most: Int
    /// For each link, its meetings that could be in the session.
    private let groups: [[PatternPricing.Item]]
    /// The most that the groups before each one could add, and the fewest pupils of a link from each one on.
    private let sums: [Double]
    private let fewest: [Int]
    private(set) var found: [Pattern] = []
    /// The number of search steps left.
    private(set) var visits: Int

    /// As many as take a few seconds.
    static let mostVisits = 20_000_000

    init(
        _ pricing: PatternPricing, _ program: TimetableProgram, _ index: Int, least: Double, most: Int,
        visits: Int
    ) {
        (self.pricing, self.program, self.index, self.least, self.most, self.visits) = (
            pricing, program, index, least, most, visits
        )
        let byLink = Dictionary(grouping: pricing.items[index], by: \.link)
        // Largest first, so that the remaining value is soon too small.
        let groups = byLink.values.map { $0.sorted { $0.meeting < $1.meeting } }.sorted {
            let (x, y) = ($0.map(\.value).max() ?? 0, $1.map(\.value).max() ?? 0)
            return (y, $0[0].link) < (x, $1[0].link)
        }
        var sums = [0.0]
        for group in groups { sums.append((sums.last ?? 0) + max(0, group.map(\.value).max() ?? 0)) }
        var fewest = [Int](repeating: .max, count: groups.count + 1)
        for position in groups.indices.reversed() {
            fewest[position] = min(fewest[position + 1], program.pupils[groups[position][0].link])
        }
        (self.groups, self.sums, self.fewest) = (groups, sums, fewest)
    }

    /// False if there are too many.
    mutating func run() -> Bool { visit(0, [], pricing.bases[index], pupils: 0, rounds: []) }

    private mutating func visit(_ next: Int, _ chosen: [Int], _ value: Double, pupils: Int, rounds: Set<Int>)
        -> Bool
    {
        let room = program.rooms[index]
        // The remaining meetings add the most if the next groups all join, as many as there is room for.
        var fitting = min(groups.count - next, max(0, (room.capacityLinks ?? .max) - chosen.count))
        if let capacity = room.capacityPupils, fitting > 0 {
            fitting = min(fitting, max(0, capacity - pupils) / max(1, fewest[next]))
        }
        guard value + sums[next + fitting] - sums[next] >= least else { return true }
        visits -= 1
        guard visits > 0 else { return false }
        guard fitting > 0 else {
            if !chosen.isEmpty { found.append(Pattern(room: index, meetings: chosen.sorted())) }
            return found.count <= most
        }
        if chosen.count < room.capacityLinks ?? .max {
            for item in groups[next] {
                let more = pupils + program.pupils[item.link]
                if let capacity = room.capacityPupils, more > capacity { continue }
                let charge = rounds.contains(item.round) ? 0 : pricing.charges[item.round]
                guard
                    visit(
                        next + 1, chosen + [item.meeting], value + item.value - charge, pupils: more,
                        rounds: rounds.union([item.round]))
                else { return false }
            }
        }
        return visit(next + 1, chosen, value, pupils: pupils, rounds: rounds)
    }
}
