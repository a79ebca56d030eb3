/// A number that every timetable has whole, and that a solution of the linear program may split: how many of some
/// sessions are used, or how many meetings they hold.
///
/// Sessions at one venue are much alike, so a solution can shift from one to another at no cost; what they hold together
/// it can't, and a decision on it changes the linear program.
struct Tally: Hashable, Sendable {
    /// What is counted.
    enum Unit: Hashable, Sendable {
        /// Sessions that are used.
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
    /// The numbers that are worth a decision: the sessions that are used of those that may serve a round and of those
    /// at a venue, and the meetings at a venue.
    var tallies: [Tally] {
        var ofRound = [[Int]](repeating: [], count: rounds.count)
        var ofVenue: [Int: [Int]] = [:]
        for (place, room) in rooms.enumerated() where !room.isSeparable {
            for round in Set(room.options.map { meetings[$0.meeting].round }) { ofRound[round].append(place) }
            if let venue = room.venue { ofVenue[venue, default: []].append(place) }
        }
        let venues = ofVenue.sorted { $0.key < $1.key }.map(\.value).filter { $0.count > 1 }
        return ofRound.filter { $0.count > 1 }.map { Tally(unit: .sessions, rooms: $0) }
            + venues.flatMap { [Tally(unit: .sessions, rooms: $0), Tally(unit: .meetings, rooms: $0)] }
    }
}
