/// A timetable in the making: where each meeting is, what each session holds, and what that counts.
struct Placement: Sendable {
    private let program: TimetableProgram
    /// The session of each meeting; nil where it has no place.
    private(set) var roomOf: [Int?]
    private var pupils: [Int]
    private(set) var occupants: [[Int]]
    /// How many meetings of each round are in each session: `[round][session]`.
    private var served: [[Int]]
    private var roomsOfRound: [Int]
    /// The values at the priorities.
    private(set) var values: [Int]
    /// What each meeting counts in each session that it may use, by the session's place.
    private let weights: [[Int: [Int]]]

    /// The empty timetable of `program`.
    init(_ program: TimetableProgram) {
        self.program = program
        roomOf = Array(repeating: nil, count: program.meetings.count)
        pupils = Array(repeating: 0, count: program.rooms.count)
        occupants = Array(repeating: [], count: program.rooms.count)
        served = Array(
            repeating: Array(repeating: 0, count: program.rooms.count), count: program.rounds.count)
        roomsOfRound = Array(repeating: 0, count: program.rounds.count)
        values = Array(repeating: 0, count: program.priorityCount)
        var weights = [[Int: [Int]]](repeating: [:], count: program.meetings.count)
        for (place, room) in program.rooms.enumerated() {
            for option in room.options { weights[option.meeting][place] = option.weights }
        }
        self.weights = weights
    }

    /// The sessions that a meeting may use, ascending.
    func rooms(for meeting: Int) -> [Int] { weights[meeting].keys.sorted() }

    /// Whether the rules let a meeting use a session, whoever else is there.
    func mayUse(_ meeting: Int, _ place: Int) -> Bool { weights[meeting][place] != nil }

    /// Whether the session has room for the meeting, and its link's other meetings agree with the date.
    func fits(_ meeting: Int, _ place: Int) -> Bool {
        let (room, item) = (program.rooms[place], program.meetings[meeting])
        if let capacity = room.capacityLinks, occupants[place].count >= capacity { return false }
        if let capacity = room.capacityPupils, pupils[place] + program.pupils[item.link] > capacity {
            return false
        }
        if served[item.round][place] == 0, let cap = program.rounds[item.round].maxSessions,
            roomsOfRound[item.round] >= cap
        {
            return false
        }
        return agrees(meeting, place)
    }

    private func agrees(_ meeting: Int, _ place: Int) -> Bool {
        let item = program.meetings[meeting]
        return program.meetingsOfLink[item.link].allSatisfy { other in
            guard other != meeting, let room = roomOf[other] else { return true }
            let (date, otherDate) = (program.rooms[place].date, program.rooms[room].date)
            let otherRound = program.meetings[other].round
            return otherRound < item.round
                ? program.agree(otherRound, otherDate, item.round, date)
                : program.agree(item.round, date, otherRound, otherDate)
        }
    }

    /// Puts a meeting that has no place into a session into which it ``fits(_:_:)``.
    mutating func put(_ meeting: Int, _ place: Int) {
        let item = program.meetings[meeting]
        count(meeting, place, 1)
        roomOf[meeting] = place
        occupants[place].append(meeting)
        pupils[place] += program.pupils[item.link]
        if served[item.round][place] == 0 { roomsOfRound[item.round] += 1 }
        served[item.round][place] += 1
    }

    /// Takes a meeting out of its session.
    mutating func take(_ meeting: Int) {
        guard let place = roomOf[meeting] else { return }
        let item = program.meetings[meeting]
        roomOf[meeting] = nil
        occupants[place].removeAll { $0 == meeting }
        pupils[place] -= program.pupils[item.link]
        served[item.round][place] -= 1
        if served[item.round][place] == 0 { roomsOfRound[item.round] -= 1 }
        count(meeting, place, -1)
    }

    /// Adds a meeting's weights, and those of a session that is otherwise empty.
    private mutating func count(_ meeting: Int, _ place: Int, _ sign: Int) {
        let isAlone = occupants[place].isEmpty
        guard let own = weights[meeting][place] else { return }
        for priority in values.indices {
            values[priority] +=
                sign * (own[priority] + (isAlone ? program.rooms[place].weights[priority] : 0))
        }
    }

    /// The patterns in use.
    var patterns: [Pattern] {
        occupants.indices.filter { !occupants[$0].isEmpty }.flatMap { place in
            program.rooms[place].isSeparable
                ? occupants[place].sorted().map { Pattern(room: place, meetings: [$0]) }
                : [Pattern(room: place, meetings: occupants[place].sorted())]
        }
    }
}
