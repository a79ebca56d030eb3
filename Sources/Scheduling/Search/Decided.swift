/// The decisions of a node and what they leave: the range of tallies, the sessions that may be used, and the possible
/// places of each meeting.
///
/// A decision is added only if it takes something away and leaves something, that is, if neither it nor its opposite
/// follows from the earlier ones. Each uses up at least one of the ``choices``. So a dive is never deeper than the
/// number of choices at its start, whatever a linear program says.
struct Decided: Sendable {
    /// Where a meeting may be.
    private struct Places: Equatable {
        /// The sessions, ascending.
        var rooms: [Int]
        /// Whether it may have no place.
        var mayMiss = true
        var count: Int { rooms.count + (mayMiss ? 1 : 0) }
    }

    private let program: TimetableProgram
    /// The sessions that each meeting may use before any decision, ascending.
    private let options: [[Int]]
    /// The decisions, in the order taken.
    private(set) var decisions: [Decision] = []
    /// An upper limit on the choices left: for each meeting, session and tally, one less than its remaining
    /// possibilities.
    private(set) var choices: Int
    private var isUsed: [Int: Bool] = [:]
    private var ranges: [Tally: ClosedRange<Int>]
    /// The places of the meetings that some decision names.
    private var places: [Int: Places] = [:]

    /// Nothing decided.
    init(_ program: TimetableProgram, tallies: [Tally]) {
        var options = [[Int]](repeating: [], count: program.meetings.count)
        for (place, room) in program.rooms.enumerated() {
            for option in room.options { options[option.meeting].append(place) }
        }
        ranges = [:]
        choices = program.optionCount + program.rooms.count
        for tally in tallies {
            let most =
                tally.unit == .sessions
                ? tally.rooms.count
                : Set(tally.rooms.flatMap { program.rooms[$0].options.map(\.meeting) }).count
            ranges[tally] = 0...most
            choices += most
        }
        (self.program, self.options) = (program, options)
    }

    /// These decisions and one more; nil if it or its opposite follows from them.
    func taking(_ decision: Decision) -> Decided? { taking([decision]) }

    /// These decisions and some more; nil if one of them or its opposite follows from those before it.
    func taking(_ decisions: [Decision]) -> Decided? {
        var more = self
        return decisions.allSatisfy { more.take($0) } ? more : nil
    }

    /// Takes a decision, if it is open.
    private mutating func take(_ decision: Decision) -> Bool {
        guard isOpen(decision) else { return false }
        decisions.append(decision)
        switch decision {
        case .room(let room, let isUsed):
            self.isUsed[room] = isUsed
            choices -= 1
        case .count(let tally, let most, let isWithin):
            guard let range = ranges[tally] else { return false }
            let left = isWithin ? range.lowerBound...most : most + 1...range.upperBound
            ranges[tally] = left
            choices -= range.count - left.count
        case .meeting(let meeting, _, _), .venue(let meeting, _, _), .date(let meeting, _, _):
            let (all, left) = (places(meeting), places(meeting, by: decision))
            places[meeting] = left
            choices -= all.count - left.count
        }
        return true
    }

    /// Whether neither the decision nor its opposite follows from those taken.
    func isOpen(_ decision: Decision) -> Bool {
        switch decision {
        case .room(let room, _):
            // A meeting without another place uses the session.
            isUsed[room] == nil && !places.values.contains { !$0.mayMiss && $0.rooms == [room] }
        case .count(let tally, let most, _):
            ranges[tally].map { $0.lowerBound <= most && most < $0.upperBound } ?? false
        case .meeting(let meeting, _, _), .venue(let meeting, _, _), .date(let meeting, _, _):
            ![places(meeting, by: decision), places(meeting, by: decision.opposite)].contains(places(meeting))
        }
    }

    /// An open decision on the first meeting that is not settled.
    ///
    /// It puts the meeting into its likely session if that is open, else into the first that it may use. Nil if every
    /// meeting is settled.
    func next(likely: [Int?]) -> Decision? {
        for meeting in program.meetings.indices {
            let places = places(meeting)
            guard places.count > 1, let first = places.rooms.first else { continue }
            let room = likely[meeting].flatMap { places.rooms.contains($0) ? $0 : nil } ?? first
            return .meeting(meeting, room: room, isIn: true)
        }
        return nil
    }

    private func places(_ meeting: Int) -> Places {
        var left = places[meeting] ?? Places(rooms: options[meeting])
        left.rooms.removeAll { isUsed[$0] == false }
        return left
    }

    /// What a decision on a meeting leaves of its possible places.
    private func places(_ meeting: Int, by decision: Decision) -> Places {
        var left = places(meeting)
        switch decision {
        case .meeting(_, let room, let isIn):
            left.rooms.removeAll { ($0 == room) != isIn }
            if isIn { left.mayMiss = false }
        case .venue(_, let venue, let isIn):
            left.rooms.removeAll { (program.rooms[$0].venue == venue) != isIn }
            if isIn { left.mayMiss = false }
        case .date(_, let last, let isBy): left.rooms.removeAll { (program.rooms[$0].date <= last) != isBy }
        case .room, .count: break
        }
        return left
    }
}
