/// A timetable in the making: where each meeting is, what each session holds, and what that is worth.
struct Placement: Sendable {
    let choices: Choices
    private var program: TimetableProgram { choices.program }
    /// The session of each meeting; nil where it has no place.
    private(set) var roomOf: [Int?]
    private var pupils: [Int]
    private(set) var occupants: [[Int]]
    /// How many meetings of each round are in each session, by `round * rooms + session`.
    private var served: [Int]
    private var roomsOfRound: [Int]
    /// How many sessions each round may use; nil for any number.
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

    /// The timetable that takes of these patterns what fits, in their order.
    init(_ choices: Choices, from patterns: [Pattern]) {
        self.init(choices)
        for pattern in patterns {
            for meeting in pattern.meetings where roomOf[meeting] == nil && fits(meeting, pattern.room) {
                put(meeting, pattern.room)
            }
        }
    }

    /// Whether the session has room for the meeting, and its link's other meetings agree with the date.
    func fits(_ meeting: Int, _ place: Int) -> Bool {
        guard hasRoom(meeting, place) else { return false }
        for other in choices.siblings[meeting] where !agrees(meeting, place, with: other) { return false }
        return true
    }

    private func hasRoom(_ meeting: Int, _ place: Int) -> Bool {
        guard occupants[place].count < choices.capacityLinks[place],
            pupils[place] <= choices.capacityPupils[place] - choices.pupils[meeting],
            choices.worth(meeting, place) != nil
        else { return false }
        let round = choices.rounds[meeting]
        if let cap = limits[round], roomsOfRound[round] >= cap, served[round * occupants.count + place] == 0 {
            return false
        }
        return true
    }

    /// Whether a meeting may be in a session, as far as the place of `other`, one of the same link, goes.
    func agrees(_ meeting: Int, _ place: Int, with other: Int) -> Bool {
        guard other != meeting, let room = roomOf[other] else { return true }
        return program.agree(
            choices.rounds[meeting], choices.dates[place], with: choices.rounds[other], choices.dates[room])
    }

    /// Puts a meeting that has no place into a session into which it ``fits(_:_:)``.
    mutating func put(_ meeting: Int, _ place: Int) {
        worth += gain(meeting, place)
        roomOf[meeting] = place
        occupants[place].append(meeting)
        pupils[place] += choices.pupils[meeting]
        let round = choices.rounds[meeting]
        let at = round * occupants.count + place
        if served[at] == 0 { roomsOfRound[round] += 1 }
        served[at] += 1
    }

    /// Takes a meeting out of its session.
    mutating func take(_ meeting: Int) {
        guard let place = roomOf[meeting] else { return }
        roomOf[meeting] = nil
        if let position = occupants[place].firstIndex(of: meeting) { occupants[place].remove(at: position) }
        pupils[place] -= choices.pupils[meeting]
        let round = choices.rounds[meeting]
        let at = round * occupants.count + place
        served[at] -= 1
        if served[at] == 0 { roomsOfRound[round] -= 1 }
        worth -= gain(meeting, place)
    }

    /// What a meeting that has no place would add in a session: its own worth, and that of opening the session.
    func gain(_ meeting: Int, _ place: Int) -> Int128 {
        (choices.worth(meeting, place) ?? 0) + (occupants[place].isEmpty ? choices.worthOfRoom[place] : 0)
    }

    /// The patterns in use.
    var patterns: [Pattern] {
        occupants.indices.filter { !occupants[$0].isEmpty }.flatMap { place in
            program.rooms[place].isSeparable
                ? occupants[place].sorted().map { Pattern(room: place, meetings: [$0]) }
                : [Pattern(room: place, meetings: occupants[place].sorted())]
        }
    }

    /// The values at the priorities.
    var values: [Int] { program.values(patterns) }
}
