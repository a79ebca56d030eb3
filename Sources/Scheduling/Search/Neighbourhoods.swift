import GLPK
import Linking

/// Improves the timetable part by part: it takes some meetings out and places them again optimally, while the others
/// stay.
///
/// Each part is solved by the same method as the whole. The search starts where, by the duals, the timetable loses most
/// against the bound. Meetings that could be exchanged with those there at a small loss join. (Large neighbourhood
/// search, Shaw 1998; guided by reduced costs as in Taillard and Voss's POPMUSIC, 2002.)
extension TimetableSolver {
    /// How many meetings are placed again together, one size after the other. In small programs the size is limited to
    /// a part, because solving the whole would take no longer.
    private static let sizes = [15, 30, 60, 120]
    private static let largestPart = 4

    mutating func searchNeighbourhoods(
        _ step: Step, _ pricing: PatternPricing, _ bound: Double
    ) throws(GLPKError) {
        var left = effort.neighbourhoods
        for size in Self.sizes
        where size == Self.sizes[0] || size * Self.largestPart <= program.meetings.count {
            var tried: Set<[Int]> = []
            var isBetter = true
            while isBetter {
                isBetter = false
                for seed in losers(pricing) {
                    if left == 0 || step.isOver || isHopeless(bound, step.priority) { return }
                    let placement = Placement(choices, from: best)
                    let meetings = neighbours(of: seed, placement, pricing, size: size)
                    guard tried.insert(meetings).inserted else { continue }
                    left -= 1
                    let before = bestValues
                    try replace(meetings, placement, step)
                    if before != bestValues {
                        isBetter = true
                        report(step, bound)
                    }
                }
            }
        }
    }

    /// The sessions in which the incumbent loses against the bound, the greatest loss first.
    private func losers(_ pricing: PatternPricing) -> [Int] {
        let placement = Placement(choices, from: best)
        var losses: [(loss: Double, room: Int)] = []
        for room in program.rooms.indices {
            let most = pricing.best(room).reduce(0) { $0 + max(0, $1.value) }
            let there = placement.occupants[room].sorted()
            let patterns =
                program.rooms[room].isSeparable
                ? there.map { Pattern(room: room, meetings: [$0]) } : [Pattern(room: room, meetings: there)]
            let value = patterns.reduce(0) { $0 + ($1.meetings.isEmpty ? 0 : pricing.value(of: $1)) }
            if most - value > 1e-6 { losses.append((most - value, room)) }
        }
        return losses.sorted { ($1.loss, $0.room) < ($0.loss, $1.room) }.map(\.room)
    }

    /// The meetings in a session, those of the same links, and those with which they could most easily change places:
    /// this many, ascending.
    private func neighbours(of seed: Int, _ placement: Placement, _ pricing: PatternPricing, size: Int)
        -> [Int]
    {
        var isFree = [Bool](repeating: false, count: program.meetings.count)
        var nearest = [Double](repeating: -.infinity, count: program.rooms.count)
        var isIn = [Bool](repeating: false, count: program.rooms.count)
        var (free, seen) = ([Int](), 0)
        func release(_ meeting: Int) {
            guard !isFree[meeting] else { return }
            isFree[meeting] = true
            free.append(meeting)
        }
        var next: Int? = seed
        while let room = next, free.count < size {
            isIn[room] = true
            for meeting in placement.occupants[room].sorted() { release(meeting) }
            for item in pricing.items[room] where item.value > -1e-6 {
                // A meeting that would come has another session now.
                if let from = placement.roomOf[item.meeting] {
                    nearest[from] = max(nearest[from], item.value)
                }
            }
            while seen < free.count, free.count < size {
                let meeting = free[seen]
                seen += 1
                for sibling in program.meetingsOfLink[program.meetings[meeting].link] { release(sibling) }
                for choice in choices.byMeeting[meeting] {
                    guard let item = pricing.item(meeting, choice.room) else { continue }
                    nearest[choice.room] = max(nearest[choice.room], item.value)
                }
            }
            next = program.rooms.indices.filter { !isIn[$0] && nearest[$0] > -.infinity }
                .max { (nearest[$0], $1) < (nearest[$1], $0) }
        }
        for meeting in program.meetings.indices where placement.roomOf[meeting] == nil {
            isFree[meeting] = true
        }
        return isFree.indices.filter { isFree[$0] }
    }

    /// Places these meetings again, while all others stay.
    private mutating func replace(
        _ meetings: [Int], _ placement: Placement, _ step: Step
    ) throws(GLPKError) {
        guard let part = ProgramPart(replacing: meetings, in: placement) else { return }
        let free = Set(part.meetings)
        var solver = try TimetableSolver(
            part.program, goals: goals, from: part.inner(best.map { $0.only(free) }), effort: .neighbourhood,
            step.control.silent)
        let found = try solver.solve(only: step.priority, patterns: [])
        let kept = best.map { pattern in
            Pattern(room: pattern.room, meetings: pattern.meetings.filter { !free.contains($0) })
        }
        try improve(Placement(choices, from: kept + found.patterns.map(part.outer)))
    }
}

extension SolveControl {
    /// The same control, without reports of progress.
    var silent: SolveControl { SolveControl(deadline: deadline, threads: 1, stop: stop) }
}
