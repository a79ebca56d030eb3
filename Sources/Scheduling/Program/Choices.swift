/// The sessions that each meeting may use, and their worth, for fast look-up during local search.
///
/// A *worth* combines the values at all priorities into one whole number. One unit of a priority is more than
/// everything that later priorities could add up to, so comparing worths is comparing lists of values.
struct Choices: Sendable {
    /// A session that a meeting may use.
    struct Choice: Sendable {
        let room: Int
        let worth: Int128
    }

    let program: TimetableProgram
    /// For each meeting, its choices, best first; among equals, the earlier session.
    let byMeeting: [[Choice]]
    /// For each session, the worth of using it, whoever is in it; 0 or less.
    let worthOfRoom: [Int128]
    /// For each session, its date and what it holds, with `Int.max` for no limit.
    let dates: [Int]
    let capacityPupils: [Int]
    let capacityLinks: [Int]
    /// For each meeting, its round, the number of its pupils, and the other meetings of its link.
    let rounds: [Int]
    let pupils: [Int]
    let siblings: [[Int]]
    /// The worth of a meeting in a session, by `meeting * rooms + room`; negative if it may not use the session.
    private let table: [Int32]
    private let worths: [Int128]

    init(_ program: TimetableProgram) {
        let units = Self.units(program)
        func worth(_ weights: [Int]) -> Int128 {
            zip(weights, units).reduce(0) { $0 + Int128($1.0) * $1.1 }
        }
        var table = [Int32](repeating: -1, count: program.meetings.count * program.rooms.count)
        var worths: [Int128] = []
        var byMeeting = [[Choice]](repeating: [], count: program.meetings.count)
        for (index, room) in program.rooms.enumerated() {
            for option in room.options {
                let value = worth(option.weights)
                table[option.meeting * program.rooms.count + index] = Int32(worths.count)
                worths.append(value)
                byMeeting[option.meeting].append(Choice(room: index, worth: value))
            }
        }
        for meeting in byMeeting.indices {
            byMeeting[meeting].sort { ($1.worth, $0.room) < ($0.worth, $1.room) }
        }
        (self.program, self.byMeeting, self.table, self.worths) = (program, byMeeting, table, worths)
        worthOfRoom = program.rooms.map { worth($0.weights) }
        dates = program.rooms.map(\.date)
        capacityPupils = program.rooms.map { $0.capacityPupils ?? .max }
        capacityLinks = program.rooms.map { $0.capacityLinks ?? .max }
        rounds = program.meetings.map(\.round)
        pupils = program.meetings.map { program.pupils[$0.link] }
        siblings = program.meetings.enumerated().map { number, item in
            program.meetingsOfLink[item.link].filter { $0 != number }
        }
    }

    /// The worth of one unit of each priority.
    private static func units(_ program: TimetableProgram) -> [Int128] {
        var most = [[Int]](
            repeating: Array(repeating: 0, count: program.priorityCount), count: program.meetings.count)
        var range = [Int128](repeating: 0, count: program.priorityCount)
        for room in program.rooms {
            for priority in range.indices { range[priority] += Int128(room.weights[priority].magnitude) }
            for option in room.options {
                for priority in range.indices {
                    let size = Int(clamping: option.weights[priority].magnitude)
                    most[option.meeting][priority] = max(most[option.meeting][priority], size)
                }
            }
        }
        for sizes in most { for priority in range.indices { range[priority] += Int128(sizes[priority]) } }
        var units = [Int128](repeating: 1, count: program.priorityCount)
        for priority in units.indices.dropLast().reversed() {
            // Values lie between minus and plus the range, so two of them differ by at most twice the range.
            units[priority] = units[priority + 1] * (2 * range[priority + 1] + 1)
        }
        return units
    }

    /// The worth of a meeting in a session; nil if it may not use the session.
    func worth(_ meeting: Int, _ room: Int) -> Int128? {
        let index = table[meeting * program.rooms.count + room]
        return index < 0 ? nil : worths[Int(index)]
    }
}
