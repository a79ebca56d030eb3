import Linking

/// Finds good timetables, without a bound, by chains of moves that each improve the timetable, the first priority
/// first.
///
/// A chain takes a meeting out and looks for a better place: a free one, or one from which another meeting must go.
/// That meeting then looks for a place itself, and so on up to a depth (ejection chains, Glover 1996). Sessions are
/// opened and emptied as a whole. Deterministic: moves are tried in a fixed order, and only strict improvements are
/// kept.
/// emptied as a whole. Deterministic: all is tried in a fixed order, and only what is strictly better is kept.
struct LocalSearch {
    private let program: TimetableProgram
    private let choices: Choices
    private let control: SolveControl
    private let depth: Int
    private var steps = 0
    private(set) var placement: Placement

    /// How many of a meeting's best sessions a chain looks at if another meeting would have to go.
    private static let breadth = 10
    /// How many times a chain may place a meeting.
    private static let longestChain = 600

    /// Starts from these patterns, in their order, as far as they fit.
    init(_ choices: Choices, from patterns: [Pattern], depth: Int = 3, _ control: SolveControl) {
        (program, self.choices, self.control, self.depth) = (choices.program, choices, control, depth)
        placement = Placement(choices, from: patterns)
    }

    /// Places the meetings without a place, then improves until no move helps or time is up.
    mutating func run() {
        fill()
        var isBetter = true
        while isBetter, !control.isOver {
            isBetter = false
            for meeting in program.meetings.indices where !control.isOver {
                if chain(from: meeting) { isBetter = true }
            }
            for place in program.rooms.indices where !control.isOver {
                if placement.occupants[place].isEmpty ? open(place) : empty(place) { isBetter = true }
            }
        }
    }

    /// Puts each meeting without a place where it counts most. Meetings with the fewest choices come first.
    private mutating func fill() {
        let waiting = placement.roomOf.indices.filter { placement.roomOf[$0] == nil }
            .sorted { (choices.byMeeting[$0].count, $0) < (choices.byMeeting[$1].count, $1) }
        for meeting in waiting {
            if let best = bestRoom(meeting, except: nil), best.gain > 0 { placement.put(meeting, best.place) }
        }
    }

    /// The session with room in which a meeting without a place is worth most.
    private func bestRoom(_ meeting: Int, except: Int?) -> (place: Int, gain: Int128)? {
        var best: (place: Int, gain: Int128)?
        for choice in choices.byMeeting[meeting] {
            // Opening a session adds nothing, and the choices are in descending order of worth.
            if let best, choice.worth <= best.gain { break }
            guard choice.room != except, placement.fits(meeting, choice.room) else { continue }
            let gain = placement.gain(meeting, choice.room)
            if gain > best?.gain ?? Int128.min { best = (choice.room, gain) }
        }
        return best
    }

    // MARK: - Chains

    private mutating func chain(from meeting: Int) -> Bool {
        let (start, from) = (placement.worth, placement.roomOf[meeting])
        placement.take(meeting)
        steps = 0
        if extend(meeting, from, depth, over: start) { return true }
        if let from { placement.put(meeting, from) }
        return false
    }

    /// Finds a place for a meeting taken out of `from`, so that the timetable is worth more than `start`.
    ///
    /// Returns whether it did; if not, the timetable is as before.
    private mutating func extend(_ meeting: Int, _ from: Int?, _ depth: Int, over start: Int128) -> Bool {
        if placement.worth > start { return true }
        if let best = bestRoom(meeting, except: from), placement.worth + best.gain > start {
            placement.put(meeting, best.place)
            return true
        }
        guard depth > 0 else { return false }
        let siblings = choices.siblings[meeting]
        for choice in choices.byMeeting[meeting].prefix(Self.breadth) where choice.room != from {
            let place = choice.room
            let blocking = siblings.filter { !placement.agrees(meeting, place, with: $0) }
            for other in blocking + placement.occupants[place] {
                // Even the best place for the other might not make up for the loss so far.
                guard let to = placement.roomOf[other], let best = choices.byMeeting[other].first,
                    placement.worth + choice.worth + best.worth - (choices.worth(other, to) ?? 0) > start
                        || placement.occupants[to].count == 1
                else { continue }
                placement.take(other)
                if placement.fits(meeting, place) {
                    steps += 1
                    placement.put(meeting, place)
                    if placement.worth + best.worth > start, extend(other, to, depth - 1, over: start) {
                        return true
                    }
                    placement.take(meeting)
                }
                placement.put(other, to)
                if steps > Self.longestChain { return false }
            }
        }
        return false
    }

    // MARK: - Whole sessions

    /// Empties a session if its meetings find places elsewhere.
    private mutating func empty(_ place: Int) -> Bool {
        let before = placement
        for meeting in placement.occupants[place].sorted() {
            placement.take(meeting)
            if let best = bestRoom(meeting, except: place), best.gain > 0 {
                placement.put(meeting, best.place)
            }
        }
        if placement.worth > before.worth { return true }
        placement = before
        return false
    }

    /// Opens a session for the meetings that save most by it.
    private mutating func open(_ place: Int) -> Bool {
        var savings: [(saving: Int128, meeting: Int)] = []
        for option in program.rooms[place].options {
            guard let worth = choices.worth(option.meeting, place) else { continue }
            var saving = worth
            if let from = placement.roomOf[option.meeting] {
                saving -= choices.worth(option.meeting, from) ?? 0
                if placement.occupants[from].count == 1 { saving -= choices.worthOfRoom[from] }
            }
            if saving > 0 { savings.append((saving, option.meeting)) }
        }
        guard savings.reduce(choices.worthOfRoom[place], { $0 + $1.saving }) > 0 else { return false }
        let before = placement
        for (_, meeting) in savings.sorted(by: { ($1.saving, $0.meeting) < ($0.saving, $1.meeting) }) {
            let from = placement.roomOf[meeting]
            placement.take(meeting)
            if placement.fits(meeting, place) {
                placement.put(meeting, place)
            } else if let from {
                placement.put(meeting, from)
            }
        }
        if placement.worth > before.worth { return true }
        placement = before
        return false
    }
}
