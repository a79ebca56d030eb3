import Basics

/// Some of a program's meetings and of the sessions that they may use, as a program of its own.
struct ProgramPart: Sendable {
    let program: TimetableProgram
    /// The meetings and the sessions of the part, by their places in the whole; ascending.
    let meetings: [Int]
    let rooms: [Int]

    /// The part of `whole` that has these options, by the places of sessions, and these limits on the sessions of each
    /// round.
    ///
    /// - Parameter rooms: The sessions, where they are not as in the whole; their options don't count.
    init(
        of whole: TimetableProgram, rooms residual: [TimetableProgram.Room]? = nil,
        options: [[TimetableProgram.Option]], limits: [Int?]
    ) {
        let meetings = Set(options.joined().map(\.meeting)).sorted()
        let rooms = options.indices.filter { !options[$0].isEmpty }
        var placeOf = [Int](repeating: -1, count: whole.meetings.count)
        for (place, meeting) in meetings.enumerated() { placeOf[meeting] = place }
        let links = Set(meetings.map { whole.meetings[$0].link }).sorted()
        var linkOf = [Int](repeating: -1, count: whole.meetingsOfLink.count)
        for (place, link) in links.enumerated() { linkOf[link] = place }
        program = TimetableProgram(
            meetings: meetings.map {
                TimetableProgram.Item(
                    link: linkOf[whole.meetings[$0].link], round: whole.meetings[$0].round)
            },
            meetingsOfLink: links.map { whole.meetingsOfLink[$0].map { placeOf[$0] }.filter { $0 >= 0 } },
            pupils: links.map { whole.pupils[$0] },
            rooms: rooms.map { place in
                let room = residual?[place] ?? whole.rooms[place]
                return TimetableProgram.Room(
                    date: room.date, venue: room.venue, capacityPupils: room.capacityPupils,
                    capacityLinks: room.capacityLinks, weights: room.weights,
                    options: options[place].map {
                        TimetableProgram.Option(meeting: placeOf[$0.meeting], weights: $0.weights)
                    }, isSeparable: room.isSeparable)
            },
            rounds: zip(whole.rounds, limits).map {
                TimetableProgram.RoundRule(gap: $0.gap, maxSessions: $1)
            },
            priorityCount: whole.priorityCount)
        (self.meetings, self.rooms) = (meetings, rooms)
    }

    /// The part of a timetable's program that places some meetings anew while the others stay where they are; nil where
    /// there is nothing to choose.
    ///
    /// What others need of a session is gone, and its use is paid. A session that others use for a round with a limit
    /// on its sessions stays as it is, for whoever joins them counts nothing against the limit.
    init?(replacing free: [Int], in placement: Placement) {
        let whole = placement.choices.program
        var isFree = [Bool](repeating: false, count: whole.meetings.count)
        for meeting in free { isFree[meeting] = true }
        let staying = placement.occupants.map { $0.filter { !isFree[$0] } }
        let isLimited = whole.rounds.map { $0.maxSessions != nil }
        for (place, others) in staying.enumerated() where !others.isEmpty {
            let serves = whole.rooms[place].options.contains { isLimited[whole.meetings[$0.meeting].round] }
            if serves { for meeting in placement.occupants[place] { isFree[meeting] = false } }
        }
        var options = whole.rooms.map { _ in [TimetableProgram.Option]() }
        var residual = whole.rooms
        for (place, room) in whole.rooms.enumerated() {
            let others = placement.occupants[place].filter { !isFree[$0] }
            if !others.isEmpty, room.options.contains(where: { isLimited[whole.meetings[$0.meeting].round] })
            {
                continue
            }
            let pupils = others.reduce(0) { $0 + whole.pupils[whole.meetings[$1].link] }
            let left = room.capacityPupils.map { $0 - pupils } ?? .max
            guard room.capacityLinks.map({ $0 > others.count }) ?? true else { continue }
            options[place] = room.options.filter { option in
                let link = whole.meetings[option.meeting].link
                return isFree[option.meeting] && whole.pupils[link] <= left
                    && whole.meetingsOfLink[link].allSatisfy {
                        isFree[$0] || placement.agrees(option.meeting, place, with: $0)
                    }
            }
            if !others.isEmpty {
                residual[place] = TimetableProgram.Room(
                    date: room.date, venue: room.venue,
                    capacityPupils: room.capacityPupils.map { $0 - pupils },
                    capacityLinks: room.capacityLinks.map { $0 - others.count },
                    weights: room.weights.map { _ in 0 }, options: room.options, isSeparable: room.isSeparable
                )
            }
        }
        guard options.contains(where: { $0.count > 0 }) else { return nil }
        let limits = whole.rounds.enumerated().map { number, round in
            round.maxSessions.map { limit in
                limit
                    - placement.occupants.count { there in
                        there.contains { !isFree[$0] && whole.meetings[$0].round == number }
                    }
            }
        }
        self.init(of: whole, rooms: residual, options: options, limits: limits)
    }

    /// A pattern of the part, in the places of the whole.
    func outer(_ pattern: Pattern) -> Pattern {
        Pattern(room: rooms[pattern.room], meetings: pattern.meetings.map { meetings[$0] })
    }

    /// The patterns of the whole that are patterns of the part, in its places.
    func inner(_ patterns: [Pattern]) -> [Pattern] {
        var roomAt: [Int: Int] = [:]
        var meetingAt: [Int: Int] = [:]
        for (place, room) in rooms.enumerated() { roomAt[room] = place }
        for (place, meeting) in meetings.enumerated() { meetingAt[meeting] = place }
        return patterns.compactMap { pattern in
            guard let room = roomAt[pattern.room] else { return nil }
            let inside = pattern.meetings.compactMap { meetingAt[$0] }
            let isThere = inside.count == pattern.meetings.count
            let options = program.rooms[room].options
            guard isThere, inside.allSatisfy({ meeting in options.contains { $0.meeting == meeting } })
            else { return nil }
            return Pattern(room: room, meetings: inside)
        }
    }
}

extension TimetableProgram {
    /// How many options there are.
    var optionCount: Int { rooms.reduce(0) { $0 + $1.options.count } }

    /// The parts into which the program falls if it has these options alone, the one with the smallest meeting first:
    /// two meetings belong together where they share a session, where they are of one link and not all their dates
    /// go together, and where a limit on the sessions of their round could bind. O(options) and a little more.
    ///
    /// - Parameter isTiedByOrders: Whether meetings of one link belong together at all.
    func parts(_ options: [[Option]], isTiedByOrders: Bool = true) -> [ProgramPart] {
        var sets = DisjointSets(count: meetings.count)
        var dates = [[Int]](repeating: [], count: meetings.count)
        var firstOfRound = [Int?](repeating: nil, count: rounds.count)
        let isBound = rounds.indices.map { round in
            let serving = options.count { $0.contains { meetings[$0.meeting].round == round } }
            return rounds[round].maxSessions.map { serving > $0 } ?? false
        }
        for (place, those) in options.enumerated() {
            for option in those {
                sets.unite(those[0].meeting, option.meeting)
                dates[option.meeting].append(rooms[place].date)
                let round = meetings[option.meeting].round
                guard isBound[round] else { continue }
                sets.unite(firstOfRound[round] ?? option.meeting, option.meeting)
                firstOfRound[round] = option.meeting
            }
        }
        let distinct = dates.map { Set($0).sorted() }
        for siblings in meetingsOfLink where isTiedByOrders {
            for (position, a) in siblings.enumerated() {
                for b in siblings[(position + 1)...] where !alwaysAgree(a, distinct[a], b, distinct[b]) {
                    sets.unite(a, b)
                }
            }
        }
        var ofRoot: [Int: [[Option]]] = [:]
        var roots: [Int] = []
        for (place, those) in options.enumerated() {
            guard let first = those.first else { continue }
            let root = sets.root(first.meeting)
            if ofRoot[root] == nil {
                roots.append(root)
                ofRoot[root] = Array(repeating: [], count: rooms.count)
            }
            ofRoot[root]?[place] = those
        }
        let limits = zip(rounds, isBound).map { $1 ? $0.maxSessions : nil }
        return roots.compactMap { ofRoot[$0] }.map {
            ProgramPart(of: self, options: $0, limits: limits)
        }.sorted { $0.meetings[0] < $1.meetings[0] }
    }

    private func alwaysAgree(_ a: Int, _ datesOfA: [Int], _ b: Int, _ datesOfB: [Int]) -> Bool {
        datesOfA.allSatisfy { x in
            datesOfB.allSatisfy { y in agree(meetings[a].round, x, with: meetings[b].round, y) }
        }
    }

    /// What each meeting counts at `priority` in any session, where that does not depend on the session, is not below
    /// 0, and the use of sessions counts nothing; else nil. Their sum bounds the priority, and where it is reached,
    /// every meeting that counts is placed.
    func plainWeights(_ priority: Int) -> [Int]? {
        var weights = [Int?](repeating: nil, count: meetings.count)
        for room in rooms {
            guard room.weights[priority] == 0 else { return nil }
            for option in room.options {
                let weight = option.weights[priority]
                guard weight >= 0, weights[option.meeting] ?? weight == weight else { return nil }
                weights[option.meeting] = weight
            }
        }
        return weights.map { $0 ?? 0 }
    }
}
