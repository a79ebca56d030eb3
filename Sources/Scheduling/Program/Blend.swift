extension TimetableProgram {
    /// In the blend, a placed meeting counts this many times the most that a meeting and its session could cost.
    private static let bonus = 4

    /// The program with an additional last priority that roughly combines all others: each placed meeting counts
    /// more than it could cost. Nil if the earlier priorities are not just numbers of meetings.
    ///
    /// No solution at an earlier priority alone can see whether every meeting can be placed. If all can, the best
    /// timetables for the blend are optimal for the program. Nothing is proved with it.
    var blended: TimetableProgram? {
        let last = priorityCount - 1
        guard last > 0, plainWeights(last) == nil, (0..<last).allSatisfy({ plainWeights($0) != nil }) else {
            return nil
        }
        let most = rooms.reduce(0) { most, room in
            let dearest = room.options.map { abs($0.weights[last]) }.max() ?? 0
            return max(most, abs(room.weights[last]) + dearest)
        }
        let unit = Self.bonus * most + 1
        func blend(_ weights: [Int]) -> [Int] {
            weights + [weights[last] + unit * weights.prefix(last).reduce(0, +)]
        }
        return weighed(
            priorityCount: priorityCount + 1, use: { blend($0.weights) }, option: { blend($1.weights) })
    }
}
