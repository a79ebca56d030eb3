import Basics
import GLPK
import Linking

/// Adds rows from parts that only the rows between a link's rounds connect. Often each round's sessions are such a
/// part.
///
/// Those rows are priced into the weights by their duals. Each part is then solved alone in whole meetings, and its
/// bound becomes a row of the list. Without these rows, a branch and bound over the whole would have to combine all
/// that is open in one part with all that is open in another. (Lagrangian decomposition: Guignard and Kim 1987.)
extension TimetableSolver {
    /// Duals are rounded to whole multiples of one part in this many, because all weights are whole.
    private static let scale = 12

    /// Adds such rows to the list; false if there are none.
    ///
    /// - Parameter options: The options that a better timetable may use.
    mutating func addLooseParts(
        to list: inout ListMaster, _ options: [[TimetableProgram.Option]], _ step: Step,
        _ pricing: PatternPricing
    ) throws(GLPKError) -> Bool {
        // A row that holds an earlier value connects everything.
        guard master.held.isEmpty else { return false }
        let duals = pricing.duals.compactMap { kind, dual -> (order: OrderRow, dual: Int)? in
            guard case .order(let order) = kind else { return nil }
            let whole = Int((dual * Double(Self.scale)).rounded())
            return whole > 0 ? (order, whole) : nil
        }
        let loose = program.parts(options, isTiedByOrders: false)
        guard loose.count > 1 else { return false }
        var partOf = [Int](repeating: -1, count: program.meetings.count)
        for (number, part) in loose.enumerated() { for meeting in part.meetings { partOf[meeting] = number } }
        let between = duals.filter { order, _ in
            Set(program.meetings(of: order).map { partOf[$0] }.filter { $0 >= 0 }).count > 1
        }
        let shifted = program.shifted(step.priority, by: between, scale: Self.scale)
        let kept = zip(shifted.rooms, options).map { room, options in
            let meetings = Set(options.map(\.meeting))
            return room.options.filter { meetings.contains($0.meeting) }
        }
        let parts = shifted.parts(kept, isTiedByOrders: false)
        let inner = effort.ofPart
        let (best, patterns, goals, silent) = (best, master.patterns, goals, step.control.silent)
        let answers = try inParallel(parts.count, threads: effort.threads) { place throws(GLPKError) in
            let part = parts[place]
            var solver = try TimetableSolver(
                part.program, goals: goals, from: part.inner(best), effort: inner, silent)
            let answer = try solver.solve(only: step.priority, patterns: part.inner(patterns))
            return (patterns: answer.patterns.map(part.outer), bound: answer.bound)
        }
        try improve(from: answers.flatMap(\.patterns), depth: 3, step.control)
        for (part, answer) in zip(parts, answers) {
            guard let bound = answer.bound else { continue }
            let isInside = Set(part.meetings)
            try list.add(atMost: Double(bound) / Double(Self.scale)) { pattern in
                isInside.contains(pattern.meetings[0])
                    ? Double(shifted.weights(pattern)[step.priority]) / Double(Self.scale) : 0
            }
        }
        return true
    }
}

extension TimetableProgram {
    /// The meetings that a row may count.
    func meetings(of order: OrderRow) -> [Int] {
        meetingsOfLink[order.link].filter { meeting in
            switch order {
            case .date: true
            case .gap(_, let earlier, let later, _): [earlier, later].contains(meetings[meeting].round)
            }
        }
    }

    /// The same program with all weights at a priority times `scale`, less the duals of the rows that count the
    /// meetings.
    func shifted(_ priority: Int, by duals: [(order: OrderRow, dual: Int)], scale: Int) -> TimetableProgram {
        let ofLink = Dictionary(grouping: duals, by: \.order.link)
        func scaled(_ weights: [Int], less dual: Int = 0) -> [Int] {
            var weights = weights
            weights[priority] = weights[priority] * scale - dual
            return weights
        }
        return weighed(priorityCount: priorityCount, use: { scaled($0.weights) }) { room, option in
            let item = meetings[option.meeting]
            let dual = (ofLink[item.link] ?? []).reduce(0) {
                $0 + ($1.order.counts(round: item.round, on: room.date, self) ? $1.dual : 0)
            }
            return scaled(option.weights, less: dual)
        }
    }
}
