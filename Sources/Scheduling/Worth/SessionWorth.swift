import Linking

/// What more or less room in one session could do for a timetable at most, by the duals of the linear program.
///
/// With the duals as prices of meetings, every timetable's value is at most what the duals say plus, session by
/// session, the dearest pattern that fits (Lagrangian duality: Geoffrion 1974). A change to one session changes only its
/// own term. So another session like it adds at most ``another``; ten more places in it add at most ``tenMorePlaces``;
/// and without it at least ``another`` goes, but for what the bound already has above the timetable.
public struct SessionWorth: Hashable, Sendable {
    /// What these duals bound every timetable by.
    public let bound: Double
    /// The worth of each session, by its number.
    public let another: [Double]
    /// The worth of ten more places in each session, by its number; 0 where any number of pupils may come.
    public let tenMorePlaces: [Double]
    /// The worth of room for one more link in each session, by its number; 0 where any number may come.
    public let oneMoreLink: [Double]
}

extension SessionWorth {
    /// Reads the prices of the master's last solution at a priority.
    init(_ pricing: PatternPricing, _ program: TimetableProgram) {
        let now = program.rooms.indices.map {
            pricing.dearest($0, program, morePupils: 0, moreLinks: 0)
        }
        another = now
        tenMorePlaces = program.rooms.indices.map { place in
            program.rooms[place].capacityPupils == nil
                ? 0
                : pricing.dearest(place, program, morePupils: CapacityTrial.places, moreLinks: 0) - now[place]
        }
        oneMoreLink = program.rooms.indices.map { place in
            program.rooms[place].capacityLinks == nil
                ? 0 : pricing.dearest(place, program, morePupils: 0, moreLinks: 1) - now[place]
        }
        bound = now.reduce(pricing.valueWithoutRooms(program), +)
    }
}

extension PatternPricing {
    /// The value of the duals but for those of the sessions.
    fileprivate func valueWithoutRooms(_ program: TimetableProgram) -> Double {
        program.rooms.indices.reduce(dualValue) { $0 - roomDuals[$1] * Double(program.patternLimit($1)) }
    }

    /// What the dearest content of a session is worth, were it so much larger, whatever the session's own dual; 0
    /// where it is best left empty.
    fileprivate func dearest(_ place: Int, _ program: TimetableProgram, morePupils: Int, moreLinks: Int)
        -> Double
    {
        let room = program.rooms[place]
        let capacity = room.capacityPupils.map { $0 + morePupils }
        let count = room.capacityLinks.map { $0 + moreLinks }
        let base = bases[place] + roomDuals[place]
        if room.isSeparable {
            return items[place].map { base + $0.value }.filter { $0 > 0 }.sorted(by: >)
                .prefix(count ?? .max).reduce(0, +)
        }
        var best = 0.0
        for (allowed, charge) in roundSets(place) {
            var ofLink: [Int: Item] = [:]
            for item in items[place] where item.value > 0 && allowed?.contains(item.round) ?? true {
                if item.value > ofLink[item.link]?.value ?? 0 { ofLink[item.link] = item }
            }
            let chosen = ofLink.values.sorted { $0.link < $1.link }
            let taken = Knapsack.best(
                values: chosen.map(\.value), sizes: chosen.map { program.pupils[$0.link] },
                capacity: capacity,
                count: count)
            best = max(best, taken.reduce(base - charge) { $0 + chosen[$1].value })
        }
        return best
    }
}
