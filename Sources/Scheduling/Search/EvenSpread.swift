import Linking

/// The last preference among timetables that are equal at every priority: evenly used dates, then early ones.
///
/// The measure is Σ n(d)² over dates d with n(d) meetings, and then Σ of the meetings' dates. Meetings and whole
/// sessions move one at a time, if that changes no priority and lowers the measure, until no move does. This is a
/// heuristic: the result need not be optimal. It is deterministic, and it ends because the measure is a whole number
/// that falls.
struct EvenSpread {
    private let program: TimetableProgram
    private let choices: Choices
    private(set) var placement: Placement
    /// How many meetings there are on each date.
    private var onDate: [Int: Int] = [:]

    init(_ choices: Choices, from patterns: [Pattern]) {
        (program, self.choices) = (choices.program, choices)
        placement = Placement(choices, from: patterns)
        for room in placement.roomOf { if let room { onDate[date(room), default: 0] += 1 } }
    }

    private func date(_ room: Int) -> Int { program.rooms[room].date }

    /// Moves until no move helps or the signal stops it.
    mutating func run(_ stop: StopSignal = StopSignal()) {
        var isBetter = true
        while isBetter {
            isBetter = false
            for place in program.rooms.indices where !placement.occupants[place].isEmpty {
                if stop.isRaised { return }
                if moveSession(place) { isBetter = true }
            }
            for meeting in program.meetings.indices where !stop.isRaised && moveMeeting(meeting) {
                isBetter = true
            }
        }
    }

    /// The change of the measure, crowding first, if this many meetings move from one date to another; below 0 is
    /// better.
    private func change(_ count: Int, from: Int, to: Int) -> (crowding: Int, lateness: Int) {
        guard from != to else { return (0, 0) }
        let (x, y) = (onDate[from] ?? 0, onDate[to] ?? 0)
        let crowding = (x - count) * (x - count) + (y + count) * (y + count) - x * x - y * y
        return (crowding, count * (to - from))
    }

    /// The sessions that would lower the measure for this many meetings of session `from`, the largest gain first.
    private func better(_ count: Int, than from: Int, among rooms: [Int]) -> [Int] {
        rooms.map { (change: change(count, from: date(from), to: date($0)), room: $0) }
            .filter { $0.change < (0, 0) }
            .sorted {
                ($0.change.crowding, $0.change.lateness, $0.room)
                    < ($1.change.crowding, $1.change.lateness, $1.room)
            }.map(\.room)
    }

    private mutating func moveMeeting(_ meeting: Int) -> Bool {
        guard let from = placement.roomOf[meeting] else { return false }
        let rooms = better(1, than: from, among: choices.byMeeting[meeting].map(\.room))
        return rooms.contains { move([meeting], from: from, to: $0) }
    }

    /// Moves all meetings of a session to an unused one.
    private mutating func moveSession(_ from: Int) -> Bool {
        let meetings = placement.occupants[from].sorted()
        guard meetings.count > 1 else { return false }
        let rooms = choices.byMeeting[meetings[0]].map(\.room).filter { placement.occupants[$0].isEmpty }
        return better(meetings.count, than: from, among: rooms).contains {
            move(meetings, from: from, to: $0)
        }
    }

    private mutating func move(_ meetings: [Int], from: Int, to: Int) -> Bool {
        let worth = placement.worth
        for meeting in meetings { placement.take(meeting) }
        var moved: [Int] = []
        for meeting in meetings where placement.fits(meeting, to) {
            placement.put(meeting, to)
            moved.append(meeting)
        }
        if moved.count == meetings.count, placement.worth == worth {
            onDate[date(from), default: 0] -= meetings.count
            onDate[date(to), default: 0] += meetings.count
            return true
        }
        for meeting in moved { placement.take(meeting) }
        for meeting in meetings { placement.put(meeting, from) }
        return false
    }
}
