/// One choice of the branch and bound.
enum Decision: Hashable, Sendable {
    /// The session is used, or is not.
    case room(Int, isUsed: Bool)
    /// The tally is so large at most, or larger than that.
    case count(Tally, most: Int, isWithin: Bool)
    /// The meeting is in the session, or is not.
    case meeting(Int, room: Int, isIn: Bool)
    /// The meeting is at the venue, or is not.
    case venue(Int, venue: Int, isIn: Bool)
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
        case .venue(let meeting, let venue, let isIn):
            !pattern.meetings.contains(meeting) || (program.rooms[pattern.room].venue == venue) == isIn
        case .date(let meeting, let last, let isBy):
            !pattern.meetings.contains(meeting) || (program.rooms[pattern.room].date <= last) == isBy
        }
    }

    /// The opposite decision.
    var opposite: Decision {
        switch self {
        case .room(let room, let isUsed): .room(room, isUsed: !isUsed)
        case .count(let tally, let most, let isWithin): .count(tally, most: most, isWithin: !isWithin)
        case .meeting(let meeting, let room, let isIn): .meeting(meeting, room: room, isIn: !isIn)
        case .venue(let meeting, let venue, let isIn): .venue(meeting, venue: venue, isIn: !isIn)
        case .date(let meeting, let last, let isBy): .date(meeting, last: last, isBy: !isBy)
        }
    }

    /// What kind of decision it is, and in which direction: from 0 up to twice ``kinds``.
    var kind: Int {
        switch self {
        case .count(let tally, _, let isWithin): (tally.unit == .sessions ? 0 : 2) + (isWithin ? 0 : 1)
        case .room(_, let isUsed): isUsed ? 4 : 5
        case .venue(_, _, let isIn): isIn ? 6 : 7
        case .date(_, _, let isBy): isBy ? 8 : 9
        case .meeting(_, _, let isIn): isIn ? 10 : 11
        }
    }

    /// How many kinds there are.
    static let kinds = 6

    /// The decisions that a solution leaves open, and in how large a part it keeps each: tallies; sessions used;
    /// meetings at a venue, and by a date; and where it leaves none of those, meetings in sessions. Empty where it is
    /// whole.
    static func open(
        _ support: [(pattern: Pattern, value: Double)], _ program: TimetableProgram, tallies: [Tally]
    ) -> [(decision: Decision, part: Double)] {
        let split = Split(support, program)
        var found: [(decision: Decision, part: Double)] = []
        func offer(_ decision: Decision, _ part: Double) {
            if part > 1e-6 && part < 1 - 1e-6 { found.append((decision, part)) }
        }
        for tally in tallies {
            let sum = tally.rooms.reduce(0) {
                $0 + (tally.unit == .sessions ? split.used[$1] : split.held[$1])
            }
            let least = (sum + 1e-6).rounded(.down)
            offer(.count(tally, most: Int(least), isWithin: false), sum - least)
        }
        for room in split.used.indices { offer(.room(room, isUsed: true), split.used[room]) }
        for (meeting, those) in split.places.enumerated() where those.count > 1 {
            for (venue, part) in split.venues(those, program) {
                offer(.venue(meeting, venue: venue, isIn: true), part)
            }
            for (date, part) in split.dates(those, program) {
                offer(.date(meeting, last: date, isBy: true), part)
            }
        }
        if !found.isEmpty { return found }
        for (meeting, those) in split.places.enumerated() {
            for (room, value) in those.sorted(by: { $0.room < $1.room }) {
                offer(.meeting(meeting, room: room, isIn: true), value)
            }
        }
        return found
    }
}

/// How a solution splits meetings and sessions.
private struct Split {
    typealias Place = (room: Int, value: Double)

    /// How much of each session is used, and how many meetings it holds; separable ones apart.
    private(set) var used: [Double]
    private(set) var held: [Double]
    /// The parts of each meeting.
    private(set) var places: [[Place]]

    init(_ support: [(pattern: Pattern, value: Double)], _ program: TimetableProgram) {
        used = Array(repeating: 0, count: program.rooms.count)
        held = used
        places = Array(repeating: [], count: program.meetings.count)
        for (pattern, value) in support {
            if !program.rooms[pattern.room].isSeparable {
                used[pattern.room] += value
                held[pattern.room] += value * Double(pattern.meetings.count)
            }
            for meeting in pattern.meetings {
                if let at = places[meeting].firstIndex(where: { $0.room == pattern.room }) {
                    places[meeting][at].value += value
                } else {
                    places[meeting].append((pattern.room, value))
                }
            }
        }
    }

    /// How much of a meeting is at each venue, ascending.
    func venues(_ those: [Place], _ program: TimetableProgram) -> [(venue: Int, part: Double)] {
        var sums: [(venue: Int, part: Double)] = []
        for (room, value) in those {
            guard let venue = program.rooms[room].venue else { continue }
            if let at = sums.firstIndex(where: { $0.venue == venue }) {
                sums[at].part += value
            } else {
                sums.append((venue, value))
            }
        }
        return sums.sorted { $0.venue < $1.venue }
    }

    /// How much of a meeting is by each of its dates but the last.
    func dates(_ those: [Place], _ program: TimetableProgram) -> [(date: Int, part: Double)] {
        let sorted = those.map { (date: program.rooms[$0.room].date, value: $0.value) }
            .sorted { $0.date < $1.date }
        var sum = 0.0
        return sorted.enumerated().dropLast().compactMap { position, part in
            sum += part.value
            return sorted[position + 1].date > part.date ? (part.date, sum) : nil
        }
    }
}
