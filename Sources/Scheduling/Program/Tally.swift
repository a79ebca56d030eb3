/// A number that is integral in every timetable but may be fractional in a solution of the linear program: how many
/// of some sessions are used, or how many meetings they hold.
///
/// Sessions at one venue are much alike, so a solution can shift meetings from one to another at no cost. It can't
/// change their total, so branching on the total changes the linear program.
struct Tally: Hashable, Sendable {
    /// What is counted.
    enum Unit: Hashable, Sendable {
        /// Sessions in use.
        case sessions
        /// Meetings that take place.
        case meetings
    }

    let unit: Unit
    /// The sessions, ascending; none of them separable.
    let rooms: [Int]

    /// What a pattern of one of the sessions adds.
    func count(_ pattern: Pattern) -> Int {
        switch unit {
        case .sessions: 1
        case .meetings: pattern.meetings.count
        }
    }
}

extension TimetableProgram {
    /// The tallies worth branching on: the used sessions among those that may serve a round, the used sessions at a
    /// venue, and the meetings at a venue.
    var tallies: [Tally] {
        var ofRound = [[Int]](repeating: [], count: rounds.count)
        var ofVenue: [Int: [Int]] = [:]
        for (index, room) in rooms.enumerated() where !room.isSeparable {
            for round in Set(room.options.map { meetings[$0.meeting].round }) { ofRound[round].append(index) }
            if let venue = room.venue { ofVenue[venue, default: []].append(index) }
        }
        let venues = ofVenue.sorted { $0.key < $1.key }.map(\.value).filter { $0.count > 1 }
        return ofRound.filter { $0.count > 1 }.map { Tally(unit: .sessions, rooms: $0) }
            + venues.flatMap { [Tally(unit: .sessions, rooms: $0), Tally(unit: .meetings, rooms: $0)] }
    }
}
