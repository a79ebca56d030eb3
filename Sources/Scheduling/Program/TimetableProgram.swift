/// The timetable program in plain numbers: it knows meetings, sessions and rows, and no school.
///
/// Statement: choose for each session a pattern, that is a set of meetings that share it, so that each meeting is in
/// at most one, no link meets twice on a date or too soon after an earlier round, no round uses too many sessions,
/// and the priorities, one after the other, are as large as they can be.
///
/// - Variables: `λ_{s,P}` in {0, 1} for every session `s` and pattern `P` that fits into it.
/// - Rows: each meeting at most once; each session at most one pattern (a separable one as many single meetings as it
///   holds); for each link and date at most one meeting;
///   for each link, each two rounds with a gap and each date `t` at most one of "the earlier round on `t` or after"
///   and "the later round before `t` and the gap"; for each round with a limit at most so many patterns that serve it.
/// - Source: a set-packing form by patterns (Gilmore and Gomory 1961), whose linear program is far stronger than that
///   of one variable a meeting and session.
struct TimetableProgram: Sendable {
    /// One link in one round.
    struct Item: Hashable, Sendable {
        /// The link, by its place.
        let link: Int
        /// The round, by its place; earlier rounds come first.
        let round: Int
    }

    /// A meeting that may use a session.
    struct Option: Hashable, Sendable {
        /// The meeting, by its place.
        let meeting: Int
        /// What it counts at each priority.
        let weights: [Int]
    }

    /// A session.
    struct Room: Sendable {
        /// Its date, as a number of days.
        let date: Int
        /// The venue, as a number; nil where it has none. Sessions at one venue are much alike.
        var venue: Int? = nil
        /// How many pupils it holds; nil for any number.
        let capacityPupils: Int?
        /// How many links it holds; nil for any number.
        let capacityLinks: Int?
        /// What its use counts at each priority, whoever is in it; 0 or less.
        let weights: [Int]
        /// The meetings that may use it, ascending.
        let options: [Option]
        /// Whether its meetings have nothing to do with one another but for their number: no limit on pupils that
        /// could bind, nothing that its use counts, and no limit on the sessions of a round that it serves. Its
        /// patterns are then single meetings, any number up to its capacity.
        let isSeparable: Bool
    }

    /// The rules of a round.
    struct RoundRule: Sendable {
        /// The least days after the link's meetings of earlier rounds, at least 1; nil where any other date does.
        let gap: Int?
        /// How many sessions it may use; nil for any number.
        let maxSessions: Int?
    }

    /// The meetings, sorted by link and round.
    let meetings: [Item]
    /// The meetings of each link, in the order of rounds.
    let meetingsOfLink: [[Int]]
    /// How many pupils each link has.
    let pupils: [Int]
    /// The sessions.
    let rooms: [Room]
    /// The rounds.
    let rounds: [RoundRule]
    /// How many priorities there are.
    let priorityCount: Int

    /// The same with other weights, for so many priorities.
    func weighed(
        priorityCount: Int, use: (Room) -> [Int], option: (Room, Option) -> [Int]
    ) -> TimetableProgram {
        TimetableProgram(
            meetings: meetings, meetingsOfLink: meetingsOfLink, pupils: pupils,
            rooms: rooms.map { room in
                Room(
                    date: room.date, venue: room.venue, capacityPupils: room.capacityPupils,
                    capacityLinks: room.capacityLinks, weights: use(room),
                    options: room.options.map { Option(meeting: $0.meeting, weights: option(room, $0)) },
                    isSeparable: room.isSeparable)
            }, rounds: rounds, priorityCount: priorityCount)
    }

    /// How many patterns a session may have at once.
    func patternLimit(_ place: Int) -> Int {
        let room = rooms[place]
        return room.isSeparable ? min(room.capacityLinks ?? .max, max(1, room.options.count)) : 1
    }

    /// Whether a link's meeting in round `a` on date `x` goes together with the one in round `b`, a later round, on
    /// date `y`.
    func agree(_ a: Int, _ x: Int, _ b: Int, _ y: Int) -> Bool {
        guard let gap = rounds[b].gap else { return x != y }
        return y - x >= gap
    }

    /// Whether a link's meetings in two different rounds go together on these dates, whichever round is the earlier.
    func agree(_ a: Int, _ x: Int, with b: Int, _ y: Int) -> Bool {
        a < b ? agree(a, x, b, y) : agree(b, y, a, x)
    }

    /// What a set of patterns counts at each priority, where a separable session counts nothing for its use.
    func values(_ patterns: [Pattern]) -> [Int] {
        patterns.reduce(into: [Int](repeating: 0, count: priorityCount)) { sum, pattern in
            for (priority, weight) in weights(pattern).enumerated() { sum[priority] += weight }
        }
    }
}

/// A set of meetings that share a session.
struct Pattern: Hashable, Sendable {
    /// The session, by its place.
    let room: Int
    /// The meetings, ascending; at least one.
    let meetings: [Int]

    /// The pattern of those of its meetings alone.
    func only(_ some: Set<Int>) -> Pattern { Pattern(room: room, meetings: meetings.filter(some.contains)) }
}

extension TimetableProgram {
    /// What a pattern counts at each priority.
    func weights(_ pattern: Pattern) -> [Int] {
        var sum = rooms[pattern.room].weights
        for meeting in pattern.meetings {
            guard let place = place(of: meeting, in: pattern.room) else { continue }
            let weights = rooms[pattern.room].options[place].weights
            for priority in sum.indices { sum[priority] += weights[priority] }
        }
        return sum
    }

    /// Where a meeting stands among the options of a session; nil where it may not use it. O(log n) in their number.
    func place(of meeting: Int, in room: Int) -> Int? {
        let options = rooms[room].options
        var (low, high) = (0, options.count)
        while low < high {
            let middle = (low + high) / 2
            if options[middle].meeting < meeting { low = middle + 1 } else { high = middle }
        }
        return low < options.count && options[low].meeting == meeting ? low : nil
    }

    /// The rounds that a pattern serves, ascending.
    func rounds(_ pattern: Pattern) -> [Int] { Set(pattern.meetings.map { meetings[$0].round }).sorted() }
}
