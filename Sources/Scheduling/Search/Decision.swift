/// One choice of the branch and bound.
enum Decision: Hashable, Sendable {
    /// The session is used, or is not.
    case room(Int, isUsed: Bool)
    /// Of these sessions so many are used at most, or more than that.
    case count([Int], most: Int, isWithin: Bool)
    /// The meeting is in the session, or is not.
    case meeting(Int, room: Int, isIn: Bool)
    /// The meeting is not later than a date, or not so early; it may have no place at all.
    case date(Int, last: Int, isBy: Bool)

    /// Whether a solution that keeps the decision may take the pattern.
    func allows(_ pattern: Pattern, _ program: TimetableProgram) -> Bool {
        switch self {
        case .room(let room, let isUsed): isUsed || pattern.room != room
        case .count: true
        case .meeting(let meeting, let room, true):
            pattern.room == room
                ? pattern.meetings.contains(meeting) || program.rooms[room].isSeparable
                : !pattern.meetings.contains(meeting)
        case .meeting(let meeting, let room, false):
            pattern.room != room || !pattern.meetings.contains(meeting)
        case .date(let meeting, let last, let isBy):
            !pattern.meetings.contains(meeting) || (program.rooms[pattern.room].date <= last) == isBy
        }
    }

    /// The opposite decision.
    var opposite: Decision {
        switch self {
        case .room(let room, let isUsed): .room(room, isUsed: !isUsed)
        case .count(let rooms, let most, let isWithin): .count(rooms, most: most, isWithin: !isWithin)
        case .meeting(let meeting, let room, let isIn): .meeting(meeting, room: room, isIn: !isIn)
        case .date(let meeting, let last, let isBy): .date(meeting, last: last, isBy: !isBy)
        }
    }

    /// What kind of decision it is, and in which direction: from 0 up to twice ``kinds``.
    var kind: Int {
        switch self {
        case .count(_, _, let isWithin): isWithin ? 0 : 1
        case .room(_, let isUsed): isUsed ? 2 : 3
        case .date(_, _, let isBy): isBy ? 4 : 5
        case .meeting(_, _, let isIn): isIn ? 6 : 7
        }
    }

    /// How many kinds there are.
    static let kinds = 4

    /// The decisions that a solution leaves open, and in how large a part it keeps each: how many sessions of a group
    /// are used; sessions used; meetings by a date; and where it leaves none of those, meetings in sessions. Empty
    /// where it is whole.
    static func open(
        _ support: [(pattern: Pattern, value: Double)], _ program: TimetableProgram, groups: [[Int]]
    ) -> [(decision: Decision, part: Double)] {
        var used = [Double](repeating: 0, count: program.rooms.count)
        var places = [[(room: Int, value: Double)]](repeating: [], count: program.meetings.count)
        for (pattern, value) in support {
            if !program.rooms[pattern.room].isSeparable { used[pattern.room] += value }
            for meeting in pattern.meetings {
                if let at = places[meeting].firstIndex(where: { $0.room == pattern.room }) {
                    places[meeting][at].value += value
                } else {
                    places[meeting].append((pattern.room, value))
                }
            }
        }
        var found: [(decision: Decision, part: Double)] = []
        func offer(_ decision: Decision, _ part: Double) {
            if part > 1e-6 && part < 1 - 1e-6 { found.append((decision, part)) }
        }
        for group in groups {
            let sum = group.reduce(0) { $0 + used[$1] }
            let least = (sum + 1e-6).rounded(.down)
            offer(.count(group, most: Int(least), isWithin: false), sum - least)
        }
        for room in used.indices { offer(.room(room, isUsed: true), used[room]) }
        for (meeting, those) in places.enumerated() where those.count > 1 {
            var sum = 0.0
            let sorted = those.map { (date: program.rooms[$0.room].date, value: $0.value) }.sorted {
                $0.date < $1.date
            }
            for (position, (date, value)) in sorted.enumerated().dropLast() {
                sum += value
                guard sorted[position + 1].date > date else { continue }
                offer(.date(meeting, last: date, isBy: true), sum)
            }
        }
        if !found.isEmpty { return found }
        for (meeting, those) in places.enumerated() {
            for (room, value) in those.sorted(by: { $0.room < $1.room }) {
                offer(.meeting(meeting, room: room, isIn: true), value)
            }
        }
        return found
    }
}
