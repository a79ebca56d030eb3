import GLPK

/// The decisions of a branch and bound, as bounds of rows and columns.
extension ListMaster {
    /// Leaves the solution only what the decisions allow.
    mutating func impose(_ decisions: [Decision]) throws(GLPKError) {
        var shared = 0
        while shared < min(inForce.count, decisions.count), inForce[shared] == decisions[shared] {
            shared += 1
        }
        for decision in inForce[shared...].reversed() { try apply(decision, isOn: false) }
        for decision in decisions[shared...] { try apply(decision, isOn: true) }
        inForce = decisions
        var isDemanded = isRequired + Array(repeating: false, count: program.rooms.count)
        for decision in decisions {
            switch decision {
            // A meeting that must be somewhere has a place: barred from all others it might still be there in part.
            case .meeting(let meeting, _, true), .venue(let meeting, _, true): isDemanded[meeting] = true
            case .room(let room, true): isDemanded[program.meetings.count + room] = true
            default: break
            }
        }
        try imposeCounts(decisions)
        for (row, isDemanded) in isDemanded.enumerated() where isDemanded != self.isDemanded[row] {
            self.isDemanded[row] = isDemanded
            try problem.setBounds(row: row, isDemanded ? .equal(1) : .atMost(1))
            try problem.setBounds(column: row, isDemanded ? .atLeast(0) : .equal(0))
        }
    }

    /// Bounds each tally as tightly as the decisions ask.
    private mutating func imposeCounts(_ decisions: [Decision]) throws(GLPKError) {
        var limits: [Tally: (least: Int, most: Int)] = [:]
        for case .count(let tally, let most, let isWithin) in decisions {
            var limit = limits[tally] ?? (0, .max)
            if isWithin {
                limit.most = min(limit.most, most)
            } else {
                limit.least = max(limit.least, most + 1)
            }
            limits[tally] = limit
            if counts[tally] == nil { try addCount(tally) }
        }
        for (tally, at) in counts {
            let limit = limits[tally] ?? (0, .max)
            guard limit != inCounts[tally] ?? (0, .max) else { continue }
            let least = Double(limit.least)
            try problem.setBounds(
                row: at.row,
                limit.most == .max
                    ? .atLeast(least)
                    : limit.least >= limit.most ? .equal(least) : .between(least, Double(limit.most)))
            try problem.setBounds(column: at.column, least > 0 ? .atLeast(0) : .equal(0))
        }
        inCounts = limits
    }

    private mutating func addCount(_ tally: Tally) throws(GLPKError) {
        let row = rowCount
        var entries: [Entry] = []
        for place in tally.rooms.flatMap({ ofRoom[$0] }) {
            let count = Double(tally.count(list[place].pattern))
            list[place].tallied.append((row, count))
            if let column = list[place].column { entries.append(Entry(column, count)) }
        }
        try problem.add(Row(.atLeast(0), entries))
        rowCount += 1
        counts[tally] = (row, columnOf.count)
        missable.append(columnOf.count)
        columnOf.append(nil)
        try problem.add(columns: [Column(.equal(0), objective: -price, entries: [Entry(row, 1)])])
    }

    private mutating func apply(_ decision: Decision, isOn: Bool) throws(GLPKError) {
        for place in touched(by: decision) where !decision.allows(list[place].pattern, program) {
            let before = list[place].exclusions
            list[place].exclusions += isOn ? 1 : -1
            guard let column = list[place].column else { continue }
            if isOn && before == 0 { try problem.setBounds(column: column, .equal(0)) }
            if !isOn && before == 1 { try problem.setBounds(column: column, .atLeast(0)) }
        }
    }

    /// The patterns that a decision could exclude, each once.
    private func touched(by decision: Decision) -> [Int] {
        switch decision {
        case .count: []
        case .room(let room, _): ofRoom[room]
        case .meeting(let meeting, let room, _):
            ofRoom[room] + ofMeeting[meeting].filter { list[$0].pattern.room != room }
        case .date(let meeting, _, _), .venue(let meeting, _, _): ofMeeting[meeting]
        }
    }
}
