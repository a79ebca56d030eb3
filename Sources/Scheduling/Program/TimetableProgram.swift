import Algorithms

/// The timetable program in plain numbers: it knows meetings, sessions and rows, but no schools.
///
/// Statement: choose for each session a pattern, which is a set of meetings that share it. Each meeting is in at
/// most one pattern, no link meets twice on a date or too soon after an earlier round, and no round uses too many
/// sessions. Maximise the priorities, one after the other.
///
/// - Variables: `λ_{s,P}` in {0, 1} for every session `s` and every pattern `P` that fits into it.
/// - Rows: each meeting at most once; each session at most one pattern (a separable one, as many single meetings as
///   it holds); for each link and date, at most one meeting; for each link, each two rounds with a gap and each
///   date `t`, at most one of "the earlier round on or after `t`" and "the later round before `t` plus the gap";
///   for each round with a limit, at most that many patterns that serve it.
/// - Source: a set-packing formulation by patterns (Gilmore and Gomory 1961). Its linear program is far stronger
///   than that with one variable per meeting and session.
struct TimetableProgram: Sendable {
    /// One link in one round.
    struct Item: Hashable, Sendable {
        /// The index of the link.
        let link: Int
        /// The index of the round; earlier rounds come first.
        let round: Int
    }

    /// A meeting that may use a session.
    struct Option: Hashable, Sendable {
        /// The index of the meeting.
        let meeting: Int
        /// Its weight at each priority.
        let weights: [Int]
    }

    /// A session.
    struct Room: Sendable {
        /// Its date, as a day number.
        let date: Int
        /// The number of its venue; nil if it has none. Sessions at one venue are much alike.
        var venue: Int? = nil
        /// The number of pupils it holds; nil for no limit.
        let capacityPupils: Int?
        /// The number of links it holds; nil for no limit.
        let capacityLinks: Int?
        /// The weight of using it at each priority, whoever is in it; 0 or less.
        let weights: [Int]
        /// The meetings that may use it, ascending.
        let options: [Option]
        /// Whether its meetings affect each other only through their number: no limit on pupils could bind, using
        /// it has no weight, and no round that it serves has a limit on its sessions. Its patterns are then single
        /// meetings, any number up to its capacity.
        let isSeparable: Bool
    }

    /// The rules of a round.
    struct RoundRule: Sendable {
        /// The smallest number of days after the link's meetings of earlier rounds, at least 1; nil if any other
        /// date will do.
        let gap: Int?
        /// The number of sessions it may use; nil for no limit.
        let maxSessions: Int?
    }

    /// The meetings, sorted by link and round.
    let meetings: [Item]
    /// For each link, its meetings in the order of rounds.
    let meetingsOfLink: [[Int]]
    /// For each link, the number of its pupils.
    let pupils: [Int]
    /// The sessions.
    let rooms: [Room]
    /// The rounds.
    let rounds: [RoundRule]
    /// The number of priorities.
    let priorityCount: Int

    /// The same program with other weights, for this many priorities.
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

    /// The number of patterns that a session may have at once.
    func patternLimit(_ index: Int) -> Int {
        let room = rooms[index]
        return room.isSeparable ? min(room.capacityLinks ?? .max, max(1, room.options.count)) : 1
    }

    /// Whether a link's meeting in round `a` on date `x` is compatible with its meeting in the later round `b` on
    /// date `y`.
    func agree(_ a: Int, _ x: Int, _ b: Int, _ y: Int) -> Bool {
        guard let gap = rounds[b].gap else { return x != y }
        return y - x >= gap
    }

    /// Whether a link's meetings in two different rounds are compatible on these dates, whichever round is earlier.
    func agree(_ a: Int, _ x: Int, with b: Int, _ y: Int) -> Bool {
        a < b ? agree(a, x, b, y) : agree(b, y, a, x)
    }

    /// The value of a set of patterns at each priority; using a separable session counts nothing.
    func values(_ patterns: [Pattern]) -> [Int] {
        patterns.reduce(into: [Int](repeating: 0, count: priorityCount)) { sum, pattern in
            for (priority, weight) in weights(pattern).enumerated() { sum[priority] += weight }
        }
    }
}

/// A set of meetings that share a session.
struct Pattern: Hashable, Sendable {
    /// The index of the session.
    let room: Int
    /// The meetings, ascending; at least one.
    let meetings: [Int]

    /// The pattern with only those of its meetings.
    func only(_ some: Set<Int>) -> Pattern { Pattern(room: room, meetings: meetings.filter(some.contains)) }
}

extension TimetableProgram {
    /// The weight of a pattern at each priority.
    func weights(_ pattern: Pattern) -> [Int] {
        var sum = rooms[pattern.room].weights
        for meeting in pattern.meetings {
            guard let index = index(of: meeting, in: pattern.room) else { continue }
            let weights = rooms[pattern.room].options[index].weights
            for priority in sum.indices { sum[priority] += weights[priority] }
        }
        return sum
    }

    /// The index of a meeting among the options of a session; nil if it may not use the session. O(log n) in their
    /// number.
    func index(of meeting: Int, in room: Int) -> Int? {
        let options = rooms[room].options
        let index = options.partitioningIndex { $0.meeting >= meeting }
        return index < options.count && options[index].meeting == meeting ? index : nil
    }

    /// The rounds that a pattern serves, ascending.
    func rounds(_ pattern: Pattern) -> [Int] { Set(pattern.meetings.map { meetings[$0].round }).sorted() }
}
