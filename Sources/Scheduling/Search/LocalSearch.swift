import Linking

/// Good timetables without a bound: greedy placing, and moves that make them better, the first priority first.
///
/// Deterministic: meetings and sessions are tried in a fixed order, and only what is strictly better is kept.
struct LocalSearch {
    private let program: TimetableProgram
    private let control: SolveControl
    private(set) var placement: Placement

    /// Begins with the patterns given, as far as they fit, in their order.
    init(_ program: TimetableProgram, from patterns: [Pattern], _ control: SolveControl) {
        (self.program, self.control) = (program, control)
        placement = Placement(program)
        for pattern in patterns {
            for meeting in pattern.meetings
            where placement.roomOf[meeting] == nil && placement.fits(meeting, pattern.room) {
                placement.put(meeting, pattern.room)
            }
        }
    }

    /// Places what has no place, then improves until no move helps or the time is over.
    mutating func run() {
        fill()
        var isBetter = true
        while isBetter, !control.isOver {
            isBetter = moves() || swaps()
            fill()
        }
    }

    private func isBetter(_ values: [Int], than others: [Int]) -> Bool {
        others.lexicographicallyPrecedes(values)
    }

    /// Puts each meeting without a place where it counts most; where no session takes it, in the place of another
    /// that finds a place elsewhere. The meetings with the least choice come first.
    private mutating func fill() {
        let waiting = placement.roomOf.indices.filter { placement.roomOf[$0] == nil }
            .map { ($0, placement.rooms(for: $0)) }.sorted { ($0.1.count, $0.0) < ($1.1.count, $1.0) }
        for (meeting, rooms) in waiting {
            if let place = bestRoom(meeting, among: rooms) {
                placement.put(meeting, place)
            } else if !control.isOver {
                eject(for: meeting, rooms)
            }
        }
    }

    /// The session in which a meeting that has no place counts most; nil where none takes it or none is worth it.
    private mutating func bestRoom(_ meeting: Int, among rooms: [Int]) -> Int? {
        var best: (place: Int, values: [Int])?
        let before = placement.values
        for place in rooms where placement.fits(meeting, place) {
            placement.put(meeting, place)
            if isBetter(placement.values, than: best?.values ?? before) { best = (place, placement.values) }
            placement.take(meeting)
        }
        return best?.place
    }

    /// Makes room for a meeting by moving one other, of another link or of its own.
    private mutating func eject(for meeting: Int, _ rooms: [Int]) {
        let before = placement.values
        let siblings = program.meetingsOfLink[program.meetings[meeting].link]
        for place in rooms {
            for other in placement.occupants[place] + siblings {
                guard other != meeting, let from = placement.roomOf[other] else { continue }
                placement.take(other)
                if placement.fits(meeting, place) {
                    placement.put(meeting, place)
                    if let to = bestRoom(other, among: placement.rooms(for: other)) {
                        placement.put(other, to)
                        if isBetter(placement.values, than: before) { return }
                        placement.take(other)
                    }
                    placement.take(meeting)
                }
                placement.put(other, from)
            }
        }
    }

    /// Moves single meetings to better sessions, and empties sessions whose meetings find places elsewhere.
    private mutating func moves() -> Bool {
        var isBetter = false
        for meeting in program.meetings.indices {
            guard let from = placement.roomOf[meeting], !control.isOver else { continue }
            let before = placement.values
            placement.take(meeting)
            let to = bestRoom(meeting, among: placement.rooms(for: meeting)) ?? from
            placement.put(meeting, to)
            if self.isBetter(placement.values, than: before) { isBetter = true }
        }
        for place in program.rooms.indices where placement.occupants[place].count > 1 && !control.isOver {
            if empty(place) { isBetter = true }
        }
        return isBetter
    }

    private mutating func empty(_ place: Int) -> Bool {
        let before = placement
        for meeting in placement.occupants[place].sorted() {
            placement.take(meeting)
            guard let to = bestRoom(meeting, among: placement.rooms(for: meeting).filter({ $0 != place }))
            else { break }
            placement.put(meeting, to)
        }
        if isBetter(placement.values, than: before.values) { return true }
        placement = before
        return false
    }

    /// Exchanges the sessions of two meetings of one round.
    private mutating func swaps() -> Bool {
        var found = false
        let byRound = Dictionary(grouping: program.meetings.indices) { program.meetings[$0].round }
        for (_, meetings) in byRound.sorted(by: { $0.key < $1.key }) {
            for (position, a) in meetings.enumerated() {
                if control.isOver { return found }
                for b in meetings[(position + 1)...] where swap(a, b) { found = true }
            }
        }
        return found
    }

    private mutating func swap(_ a: Int, _ b: Int) -> Bool {
        guard let x = placement.roomOf[a], let y = placement.roomOf[b], x != y else { return false }
        let before = placement.values
        guard placement.mayUse(a, y), placement.mayUse(b, x) else { return false }
        placement.take(a)
        placement.take(b)
        if placement.fits(a, y) {
            placement.put(a, y)
            if placement.fits(b, x) {
                placement.put(b, x)
                if isBetter(placement.values, than: before) { return true }
                placement.take(b)
            }
            placement.take(a)
        }
        placement.put(a, x)
        placement.put(b, y)
        return false
    }
}
