/// Where each meeting may be, and what that is worth: what a search among timetables looks up again and again.
///
/// A *worth* is the values at all priorities in one whole number: one unit of a priority is more than all that the
/// priorities after it could ever add up to, so worths compare as the lists of values do.
struct Choices: Sendable {
    /// A session that a meeting may use.
    struct Choice: Sendable {
        let room: Int
        let worth: Int128
    }

    let program: TimetableProgram
    /// The choices of each meeting, the most worth first; of equals the earlier session.
    let byMeeting: [[Choice]]
    /// What the use of each session is worth, whoever is in it; 0 or less.
    let worthOfRoom: [Int128]
    /// Of each session its date, and what it holds, `Int.max` where any number.
    let dates: [Int]
    let capacityPupils: [Int]
    let capacityLinks: [Int]
    /// Of each meeting its round, the pupils who come, and the other meetings of its link.
    let rounds: [Int]
    let pupils: [Int]
    let siblings: [[Int]]
    /// What a meeting is worth in a session, by `meeting * rooms + room`; nil where it may not use it.
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
        for (place, room) in program.rooms.enumerated() {
            for option in room.options {
                let value = worth(option.weights)
                table[option.meeting * program.rooms.count + place] = Int32(worths.count)
                worths.append(value)
                byMeeting[option.meeting].append(Choice(room: place, worth: value))
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

    /// What one unit of each priority is worth.
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
            // Values lie between minus and plus the range, so two differ by no more than twice that.
            units[priority] = units[priority + 1] * (2 * range[priority + 1] + 1)
        }
        return units
    }

    /// What a meeting is worth in a session; nil where it may not use it.
    func worth(_ meeting: Int, _ room: Int) -> Int128? {
        let place = table[meeting * program.rooms.count + room]
        return place < 0 ? nil : worths[Int(place)]
    }
}
