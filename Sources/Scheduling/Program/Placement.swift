/// A timetable under construction: the session of each meeting, the content of each session, and the total worth.
struct Placement: Sendable {
    let choices: Choices
    private var program: TimetableProgram { choices.program }
    /// The session of each meeting; nil if it is not placed.
    private(set) var roomOf: [Int?]
    private var pupils: [Int]
    private(set) var occupants: [[Int]]
    /// The number of each round's meetings in each session, by `round * rooms + session`.
    private var served: [Int]
    private var roomsOfRound: [Int]
    /// The number of sessions that each round may use; nil for no limit.
    private let limits: [Int?]
    /// The values at all priorities in one number; see ``Choices``.
    private(set) var worth: Int128 = 0

    /// The empty timetable.
    init(_ choices: Choices) {
        self.choices = choices
        let program = choices.program
        roomOf = Array(repeating: nil, count: program.meetings.count)
        pupils = Array(repeating: 0, count: program.rooms.count)
        occupants = Array(repeating: [], count: program.rooms.count)
        served = Array(repeating: 0, count: program.rooms.count * program.rounds.count)
        roomsOfRound = Array(repeating: 0, count: program.rounds.count)
        limits = program.rounds.map(\.maxSessions)
    }

    /// The timetable that takes these patterns in order, as far as they fit.
    init(_ choices: Choices, from patterns: [Pattern]) {
        self.init(choices)
        for pattern in patterns {
            for meeting in pattern.meetings where roomOf[meeting] == nil && fits(meeting, pattern.room) {
                put(meeting, pattern.room)
            }
        }
    }

    /// Whether the session has room for the meeting, and the other meetings of its link allow the date.
    func fits(_ meeting: Int, _ index: Int) -> Bool {
        guard hasRoom(meeting, index) else { return false }
        for other in choices.siblings[meeting] where !agrees(meeting, index, with: other) { return false }
        return true
    }

    private func hasRoom(_ meeting: Int, _ index: Int) -> Bool {
        guard occupants[index].count < choices.capacityLinks[index],
            pupils[index] <= choices.capacityPupils[index] - choices.pupils[meeting],
            choices.worth(meeting, index) != nil
        else { return false }
        let round = choices.rounds[meeting]
        if let cap = limits[round], roomsOfRound[round] >= cap, served[round * occupants.count + index] == 0 {
            return false
        }
        return true
    }

    /// Whether a meeting may be in a session, given the session of `other`, a meeting of the same link.
    func agrees(_ meeting: Int, _ index: Int, with other: Int) -> Bool {
        guard other != meeting, let room = roomOf[other] else { return true }
        return program.agree(
            choices.rounds[meeting], choices.dates[index], with: choices.rounds[other], choices.dates[room])
    }

    /// Puts an unplaced meeting into a session into which it ``fits(_:_:)``.
    mutating func put(_ meeting: Int, _ index: Int) {
        worth += gain(meeting, index)
        roomOf[meeting] = index
        occupants[index].append(meeting)
        pupils[index] += choices.pupils[meeting]
        let round = choices.rounds[meeting]
        let at = round * occupants.count + index
        if served[at] == 0 { roomsOfRound[round] += 1 }
        served[at] += 1
    }

    /// Takes a meeting out of its session.
    mutating func take(_ meeting: Int) {
        guard let index = roomOf[meeting] else { return }
        roomOf[meeting] = nil
        if let position = occupants[index].firstIndex(of: meeting) { occupants[index].remove(at: position) }
        pupils[index] -= choices.pupils[meeting]
        let round = choices.rounds[meeting]
        let at = round * occupants.count + index
        served[at] -= 1
        if served[at] == 0 { roomsOfRound[round] -= 1 }
        worth -= gain(meeting, index)
    }

    /// What an unplaced meeting would add in a session: its own worth, and that of opening the session.
    func gain(_ meeting: Int, _ index: Int) -> Int128 {
        (choices.worth(meeting, index) ?? 0) + (occupants[index].isEmpty ? choices.worthOfRoom[index] : 0)
    }

    /// The patterns in use.
    var patterns: [Pattern] {
        occupants.indices.filter { !occupants[$0].isEmpty }.flatMap { index in
            program.rooms[index].isSeparable
                ? occupants[index].sorted().map { Pattern(room: index, meetings: [$0]) }
                : [Pattern(room: index, meetings: occupants[index].sorted())]
        }
    }

    /// The values at the priorities.
    var values: [Int] { program.values(patterns) }
}
