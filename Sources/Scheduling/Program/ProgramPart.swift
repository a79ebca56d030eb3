import Basics

/// Some of a program's meetings and of the sessions that they may use, as a separate program.
struct ProgramPart: Sendable {
    let program: TimetableProgram
    /// The meetings and the sessions of the part, by their indices in the whole; ascending.
    let meetings: [Int]
    let rooms: [Int]

    /// The part of `whole` with these options, by session index, and these limits on the sessions of each round.
    ///
    /// - Parameter rooms: The sessions, if they differ from those of the whole; their options are ignored.
    init(
        of whole: TimetableProgram, rooms residual: [TimetableProgram.Room]? = nil,
        options: [[TimetableProgram.Option]], limits: [Int?]
    ) {
        let meetings = Set(options.joined().map(\.meeting)).sorted()
        let rooms = options.indices.filter { !options[$0].isEmpty }
        var indexOf = [Int](repeating: -1, count: whole.meetings.count)
        for (index, meeting) in meetings.enumerated() { indexOf[meeting] = index }
        let links = Set(meetings.map { whole.meetings[$0].link }).sorted()
        var linkOf = [Int](repeating: -1, count: whole.meetingsOfLink.count)
        for (index, link) in links.enumerated() { linkOf[link] = index }
        program = TimetableProgram(
            meetings: meetings.map {
                TimetableProgram.Item(
                    link: linkOf[whole.meetings[$0].link], round: whole.meetings[$0].round)
            },
            meetingsOfLink: links.map { whole.meetingsOfLink[$0].map { indexOf[$0] }.filter { $0 >= 0 } },
            pupils: links.map { whole.pupils[$0] },
            rooms: rooms.map { index in
                let room = residual?[index] ?? whole.rooms[index]
                return TimetableProgram.Room(
                    date: room.date, venue: room.venue, capacityPupils: room.capacityPupils,
                    capacityLinks: room.capacityLinks, weights: room.weights,
                    options: options[index].map {
                        TimetableProgram.Option(meeting: indexOf[$0.meeting], weights: $0.weights)
                    }, isSeparable: room.isSeparable)
            },
            rounds: zip(whole.rounds, limits).map {
                TimetableProgram.RoundRule(gap: $0.gap, maxSessions: $1)
            },
            priorityCount: whole.priorityCount)
        (self.meetings, self.rooms) = (meetings, rooms)
    }

    /// The part of a timetable's program that moves some meetings while all others stay where they are. Nil if
    /// there is nothing to choose.
    ///
    /// The room that others take up in a session is gone, and using the session is already paid. If others use a
    /// session and it may serve a round with a limit on its sessions, it stays as it is, because joining them would
    /// not count against the limit.
    init?(replacing free: [Int], in placement: Placement) {
        let whole = placement.choices.program
        var isFree = [Bool](repeating: false, count: whole.meetings.count)
        for meeting in free { isFree[meeting] = true }
        let staying = placement.occupants.map { $0.filter { !isFree[$0] } }
        let isLimited = whole.rounds.map { $0.maxSessions != nil }
        for (index, others) in staying.enumerated() where !others.isEmpty {
            let serves = whole.rooms[index].options.contains { isLimited[whole.meetings[$0.meeting].round] }
            if serves { for meeting in placement.occupants[index] { isFree[meeting] = false } }
        }
        var options = whole.rooms.map { _ in [TimetableProgram.Option]() }
        var residual = whole.rooms
        for (index, room) in whole.rooms.enumerated() {
            let others = placement.occupants[index].filter { !isFree[$0] }
            if !others.isEmpty, room.options.contains(where: { isLimited[whole.meetings[$0.meeting].round] })
            {
                continue
            }
            let pupils = others.reduce(0) { $0 + whole.pupils[whole.meetings[$1].link] }
            let left = room.capacityPupils.map { $0 - pupils } ?? .max
            guard room.capacityLinks.map({ $0 > others.count }) ?? true else { continue }
            options[index] = room.options.filter { option in
                let link = whole.meetings[option.meeting].link
                return isFree[option.meeting] && whole.pupils[link] <= left
                    && whole.meetingsOfLink[link].allSatisfy {
                        isFree[$0] || placement.agrees(option.meeting, index, with: $0)
                    }
            }
            if !others.isEmpty {
                residual[index] = TimetableProgram.Room(
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

    /// A pattern of the part, in the indices of the whole.
    func outer(_ pattern: Pattern) -> Pattern {
        Pattern(room: rooms[pattern.room], meetings: pattern.meetings.map { meetings[$0] })
    }

    /// The patterns of the whole that are patterns of the part, in the part's indices.
    func inner(_ patterns: [Pattern]) -> [Pattern] {
        var roomAt: [Int: Int] = [:]
        var meetingAt: [Int: Int] = [:]
        for (index, room) in rooms.enumerated() { roomAt[room] = index }
        for (index, meeting) in meetings.enumerated() { meetingAt[meeting] = index }
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
    /// The number of options.
    var optionCount: Int { rooms.reduce(0) { $0 + $1.options.count } }

    /// The independent parts of the program if it has only these options; the part with the smallest meeting comes
    /// first. Two meetings belong together if they share a session, if they are of one link and not all their dates
    /// agree, or if a limit on the sessions of their round could bind. Little more than O(options).
    ///
    /// - Parameter isTiedByOrders: Whether meetings of one link may belong together at all.
    func parts(_ options: [[Option]], isTiedByOrders: Bool = true) -> [ProgramPart] {
        var sets = DisjointSets(count: meetings.count)
        var dates = [[Int]](repeating: [], count: meetings.count)
        var firstOfRound = [Int?](repeating: nil, count: rounds.count)
        let isBound = rounds.indices.map { round in
            let serving = options.count { $0.contains { meetings[$0.meeting].round == round } }
            return rounds[round].maxSessions.map { serving > $0 } ?? false
        }
        for (index, those) in options.enumerated() {
            for option in those {
                sets.unite(those[0].meeting, option.meeting)
                dates[option.meeting].append(rooms[index].date)
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
        for (index, those) in options.enumerated() {
            guard let first = those.first else { continue }
            let root = sets.root(first.meeting)
            if ofRoot[root] == nil {
                roots.append(root)
                ofRoot[root] = Array(repeating: [], count: rooms.count)
            }
            ofRoot[root]?[index] = those
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

    /// The unit in which a row counts the value at `priority`: the geometric mean of the smallest and the largest weight
    /// that is not 0, so that its coefficients lie as near to 1 as they can; 1 for a number of meetings.
    ///
    /// Fees can be a hundred million times the smallest difference of journeys. Counted in the largest fee, such a difference
    /// would be lost in the simplex method's tolerance; counted in itself, the fee would swamp the other rows.
    func unit(_ priority: Int) -> Double {
        var (least, most) = (Double.infinity, 1.0)
        func take(_ weight: Int) {
            guard weight != 0 else { return }
            let size = Double(weight.magnitude)
            (least, most) = (min(least, size), max(most, size))
        }
        for room in rooms {
            take(room.weights[priority])
            for option in room.options { take(option.weights[priority]) }
        }
        return (min(least, most) * most).squareRoot()
    }

    /// The weight of each meeting at `priority`, if it is the same in every session and not negative, and if using
    /// sessions has no weight; otherwise nil. The sum of the weights bounds the priority, and if it is reached,
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
