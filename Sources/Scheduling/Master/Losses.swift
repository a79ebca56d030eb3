/// How much of the bound each option costs: what fixes variables by reduced cost.
extension PatternPricing {
    /// The options of each session that a timetable could use which comes within `slack` of the bound.
    ///
    /// A timetable in which a meeting is in a session can't pass the bound less what the session's best pattern with
    /// that meeting is short of its best one. (Reduced-cost fixing of the variables behind the patterns.)
    ///
    /// Complexity: a knapsack over the meetings that add something, for each option that is not far off.
    func options(within slack: Double) -> [[TimetableProgram.Option]] {
        program.rooms.indices.map { place in
            let options = program.rooms[place].options
            let losses = program.rooms[place].isSeparable ? separableLosses(place) : losses(place, slack)
            return zip(options, losses).filter { $1 <= slack }.map(\.0)
        }
    }

    private func separableLosses(_ place: Int) -> [Double] {
        let values = items[place].map { bases[place] + $0.value }
        let limit = program.patternLimit(place)
        let sorted = values.sorted(by: >)
        // A meeting that is not among the best takes the place of the last of them.
        let last = sorted.count >= limit && limit > 0 ? max(0, sorted[limit - 1]) : 0
        return values.map { max(0, last - $0) }
    }

    private func losses(_ place: Int, _ slack: Double) -> [Double] {
        let room = program.rooms[place]
        var ofLink: [Int: Item] = [:]
        for item in items[place] where item.value > 0 && item.value > ofLink[item.link]?.value ?? 0 {
            ofLink[item.link] = item
        }
        let useful = ofLink.values.sorted { $0.link < $1.link }
        func most(without link: Int?, pupils: Int, links: Int) -> Double {
            let others = useful.filter { $0.link != link }
            return Knapsack.best(
                values: others.map(\.value), sizes: others.map { program.pupils[$0.link] },
                capacity: room.capacityPupils.map { $0 - pupils },
                count: room.capacityLinks.map { $0 - links }
            ).reduce(0) { $0 + others[$1].value }
        }
        let best = max(0, self.best(place).first?.value ?? 0)
        let all = bases[place] + most(without: nil, pupils: 0, links: 0)
        return items[place].map { item in
            let own = item.value - charges[item.round]
            let quick = best - (all + own)
            if quick > slack { return quick }
            let with = most(without: item.link, pupils: program.pupils[item.link], links: 1)
            return max(0, best - (bases[place] + own + with))
        }
    }

    /// The reduced weight of a pattern: 0 at most for those in a solution of the linear program.
    func value(of pattern: Pattern) -> Double {
        var value = bases[pattern.room]
        for round in program.rounds(pattern) { value -= charges[round] }
        for meeting in pattern.meetings { value += item(meeting, pattern.room)?.value ?? 0 }
        return value
    }

    /// What a meeting adds to a session's patterns; nil where it may not use it.
    func item(_ meeting: Int, _ place: Int) -> Item? {
        program.place(of: meeting, in: place).map { items[place][$0] }
    }
}
