/// How much each option would lower the bound; used to fix variables by reduced cost.
extension PatternPricing {
    /// For each session, the options that a timetable within `slack` of the bound could use.
    ///
    /// A timetable with a meeting in a session can't exceed the bound minus a loss: the difference between the
    /// session's best pattern and its best pattern with that meeting. (This is reduced-cost fixing of the variables
    /// behind the patterns.)
    ///
    /// Complexity: one knapsack over the meetings that add something, for each option whose loss is not clearly too
    /// large.
    func options(within slack: Double) -> [[TimetableProgram.Option]] {
        program.rooms.indices.map { index in
            let options = program.rooms[index].options
            let losses = program.rooms[index].isSeparable ? separableLosses(index) : losses(index, slack)
            return zip(options, losses).filter { $1 <= slack }.map(\.0)
        }
    }

    private func separableLosses(_ index: Int) -> [Double] {
        let values = items[index].map { bases[index] + $0.value }
        let limit = program.patternLimit(index)
        let sorted = values.sorted(by: >)
        // A meeting that is not among the best replaces the last of them.
        let last = sorted.count >= limit && limit > 0 ? max(0, sorted[limit - 1]) : 0
        return values.map { max(0, last - $0) }
    }

    private func losses(_ index: Int, _ slack: Double) -> [Double] {
        let room = program.rooms[index]
        var ofLink: [Int: Item] = [:]
        for item in items[index] where item.value > 0 && item.value > ofLink[item.link]?.value ?? 0 {
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
        let best = max(0, self.best(index).first?.value ?? 0)
        let all = bases[index] + most(without: nil, pupils: 0, links: 0)
        return items[index].map { item in
            let own = item.value - charges[item.round]
            let quick = best - (all + own)
            if quick > slack { return quick }
            let with = most(without: item.link, pupils: program.pupils[item.link], links: 1)
            return max(0, best - (bases[index] + own + with))
        }
    }

    /// The reduced weight of a pattern; at most 0 for patterns in a solution of the linear program.
    func value(of pattern: Pattern) -> Double {
        var value = bases[pattern.room]
        for round in program.rounds(pattern) { value -= charges[round] }
        for meeting in pattern.meetings { value += item(meeting, pattern.room)?.value ?? 0 }
        return value
    }

    /// What a meeting adds to a session's patterns; nil if it may not use the session.
    func item(_ meeting: Int, _ index: Int) -> Item? {
        program.index(of: meeting, in: index).map { items[index][$0] }
    }
}
