public import Linking

/// Random changes of random tiny years: every kind and every field of it, about what the year has.
public enum RandomChanges {
    /// How many kinds there are for ``change(of:kind:_:)``.
    public static let kinds = 14

    /// A change of kind 0 and so on; nil where the year has nothing to change in that way.
    public static func change(of year: LinkingYear, kind: Int, _ random: inout SeededGenerator) -> Change? {
        switch kind {
        case 0: closing(year, &random).map { .close($0) }
        case 1: places(year, &random).map { .places($0) }
        case 2: newSessions(year, &random).map { .addSessions($0) }
        case 3: session(year, &random).map { .moveSession(MovedSession($0.id, to: day(&random))) }
        case 4: terms(year, &random).map { .round($0) }
        case 5: withdrawal(year, &random).map { .withdraw($0) }
        case 6: newClass(year, &random).map { .join($0) }
        case 7: .join(newSchool(year, &random))
        case 8: .join(newVenue(&random))
        case 9: .free(Freedom(random.pick(year.classes).id, on: dates(&random), isFree: true))
        case 10: .free(Freedom(random.pick(year.classes).id, on: dates(&random), isFree: false))
        case 11: .set(policy(year, &random))
        case 12: rule(year, &random).map { .rule($0) }
        default: edit(year, &random).map { .edit($0) }
        }
    }

    private static func day(_ random: inout SeededGenerator) -> Day { TinyYears.day(random.int(0...13)) }

    private static func dates(_ random: inout SeededGenerator) -> [Days] {
        (0..<random.int(1...2)).compactMap { _ in
            let first = day(&random)
            return random.chance(30) ? Days(from: first, to: first + random.int(1...4)) : Days(first)
        }
    }

    private static func session(_ year: LinkingYear, _ random: inout SeededGenerator) -> Session? {
        year.sessions.isEmpty ? nil : random.pick(year.sessions)
    }

    private static func closing(_ year: LinkingYear, _ random: inout SeededGenerator) -> Closing? {
        switch random.int(0...4) {
        case 0: return session(year, &random).map { Closing(.session($0.id)) }
        case 1: return year.venues.isEmpty ? nil : Closing(.venue(random.pick(year.venues).id))
        case 2: return year.rounds.isEmpty ? nil : Closing(.round(random.pick(year.rounds).id))
        case 3:
            guard let session = session(year, &random), let venue = session.venue else { return nil }
            return Closing(.venue(venue), dates: [Days(session.date)])
        default:
            guard let session = session(year, &random), let round = session.round else { return nil }
            return Closing(.round(round), dates: [Days(session.date)])
        }
    }

    private static func places(_ year: LinkingYear, _ random: inout SeededGenerator) -> Places? {
        let pupils: Places.Pupils =
            random.chance(50) ? .number(random.int(0...150)) : .times(random.pick([0, 0.5, 1.1, 2]))
        let links = random.chance(50) ? random.int(0...3) : nil
        switch random.int(0...2) {
        case 0: return Places(.everyVenue, pupils: pupils)
        case 1:
            guard !year.venues.isEmpty else { return nil }
            return Places(
                .venue(random.pick(year.venues).id), pupils: links == nil || random.chance(50) ? pupils : nil,
                links: links)
        default:
            return session(year, &random).map {
                Places(
                    .session($0.id), pupils: links == nil || random.chance(50) ? pupils : nil, links: links)
            }
        }
    }

    private static func newSessions(_ year: LinkingYear, _ random: inout SeededGenerator) -> NewSessions? {
        guard let start = ClockTime("10:00"), let end = ClockTime("14:30") else { return nil }
        let venue = year.venues.isEmpty || random.chance(40) ? nil : random.pick(year.venues).id
        return NewSessions(
            venue: venue, round: year.rounds.isEmpty || random.chance(30) ? nil : random.pick(year.rounds).id,
            dates: dates(&random), start: start, end: end,
            pupils: random.chance(40) ? random.int(20...90) : nil,
            links: random.chance(40) ? random.int(1...3) : nil, fee: random.chance(40) ? 12.5 : 0)
    }

    private static func terms(_ year: LinkingYear, _ random: inout SeededGenerator) -> RoundTerms? {
        guard !year.rounds.isEmpty else { return nil }
        let round = random.pick(year.rounds)
        let all: [RoundTerms.Term] = [
            .opens(round.window.first + -random.int(0...3)), .closes(round.window.last + random.int(0...3)),
            .gapDays(random.chance(30) ? nil : random.int(0...6)),
            .maxSessions(random.chance(30) ? nil : random.int(0...4)), .required(random.chance(50)),
        ]
        let picked = all.filter { _ in random.chance(40) }
        return RoundTerms(round.id, picked.isEmpty ? [random.pick(all)] : picked)
    }

    private static func withdrawal(_ year: LinkingYear, _ random: inout SeededGenerator) -> Withdrawal? {
        switch random.int(0...2) {
        case 0: return Withdrawal(.class(random.pick(year.classes).id))
        case 1: return Withdrawal(.school(random.pick(year.schools).id))
        default:
            guard !year.draft.rules.isEmpty else { return nil }
            let rule = random.pick(year.draft.rules)
            return Withdrawal(.rule(rule.kind, rule.b, rule.a))
        }
    }

    private static func newClass(_ year: LinkingYear, _ random: inout SeededGenerator) -> Newcomer? {
        var cells: [Newcomer.Cell] = [
            .init("class_id", "a\(random.int(0...999))"),
            .init("school_id", random.pick(year.schools).id.text),
            .init("year_groups", random.pick(["5", "4;5", "R"])), .init("pupils", "\(random.int(10...30))"),
        ]
        if random.chance(40) { cells.append(.init("weekdays", "Mon;Wed")) }
        if random.chance(40) { cells.append(.init("unavailable", "2025-01-14;2025-01-20..2025-01-22")) }
        if random.chance(40) { cells.append(.init("mode", random.pick(["online", "in_person"]))) }
        if random.chance(40) { cells.append(.init("max_km", "7.5")) }
        if random.chance(40) { cells.append(.init("three_way", "no")) }
        if random.chance(40) { cells.append(.init("fsm", random.pick(["12.5", "z"]))) }
        return Newcomer(.class, cells)
    }

    private static func newSchool(_ year: LinkingYear, _ random: inout SeededGenerator) -> Newcomer {
        var cells: [Newcomer.Cell] = [
            .init("school_id", "b\(random.int(0...999))"), .init("name", "New School"),
            .init("easting", "\(400_000 + random.int(0...9_000))"), .init("northing", "203000"),
        ]
        if random.chance(50) { cells.append(.init("area", "north")) }
        if random.chance(50) { cells += [.init("fsm", "20"), .init("faith", "church")] }
        return Newcomer(.school, cells)
    }

    private static func newVenue(_ random: inout SeededGenerator) -> Newcomer {
        var cells: [Newcomer.Cell] = [
            .init("venue_id", "w\(random.int(0...999))"), .init("name", "New Hall"),
            .init("easting", "404000"), .init("northing", "203000"), .init("capacity_pupils", "80"),
        ]
        if random.chance(50) { cells.append(.init("provides", "step_free;hoist")) }
        return Newcomer(.venue, cells)
    }

    private static func policy(_ year: LinkingYear, _ random: inout SeededGenerator) -> PolicyValues {
        let all: [PolicyValues.Entry] = [
            .init("match.max_km", .text("9.5")), .init("match.max_year_gap", .text("2")),
            .init("match.min_shared_dates", .text("1")), .init("match.same_school", .text("allowed")),
            .init("match.across_areas", .text("allowed")), .init("match.repeat_links", .text("never")),
            .init("match.max_links_between_schools", .text("2")), .init("match.three_way", .text("never")),
            .init("match.priorities", .list(["points", "link_everyone"])),
            .init("match.points.distance", .text("0.75")), .init("match.points.difference", .none),
            .init("match.difference.meals.weight", .text("7")), .init("match.difference.faith", .none),
            .init("match.difference.origin.columns", .list(["eth_b", "eth_a"])),
            .init("schedule.max_km", .text("11")),
            .init("schedule.priorities", .list(["cost", "required_rounds"])),
            .init("schedule.cost.fee", .text("0.5")), .init("schedule.cost.km", .none),
        ]
        let picked = all.filter { _ in random.chance(10) }
        return PolicyValues(picked.isEmpty ? [random.pick(all)] : picked)
    }

    private static func rule(_ year: LinkingYear, _ random: inout SeededGenerator) -> AddedRule? {
        let ids = random.chance(60) ? year.classes.map(\.id) : year.schools.map(\.id)
        guard ids.count > 1 else { return nil }
        let a = random.pick(ids)
        return AddedRule(random.pick(Rule.Kind.allCases), a, random.pick(ids.filter { $0 != a }))
    }

    private static func edit(_ year: LinkingYear, _ random: inout SeededGenerator) -> CellEdit? {
        switch random.int(0...5) {
        case 0:
            let cell = random.pick([
                ("pupils", "17"), ("year_groups", "4;5"), ("weekdays", "Mon;Tue"), ("weekdays", ""),
                ("unavailable", "2025-01-15"), ("unavailable", ""), ("mode", "online"), ("mode", ""),
                ("max_km", "4.5"), ("max_km", ""), ("needs", "step_free;quiet_room"), ("three_way", "no"),
                ("fsm", "33"), ("fsm", "z"), ("fsm", ""), ("faith", "church"),
            ])
            return CellEdit(.classes, random.pick(year.classes).id, cell.0, cell.1)
        case 1:
            let cell = random.pick([
                ("name", "Renamed"), ("area", "south"), ("area", ""), ("easting", "405000"), ("fsm", "c"),
                ("faith", "none"), ("eth_a", "50"),
            ])
            return CellEdit(.schools, random.pick(year.schools).id, cell.0, cell.1)
        case 2 where !year.venues.isEmpty:
            let cell = random.pick([
                ("name", "Renamed"), ("capacity_pupils", "55"), ("provides", "step_free"), ("provides", ""),
                ("home_of", random.pick(year.schools).id.text), ("northing", "204000"),
            ])
            return CellEdit(.venues, random.pick(year.venues).id, cell.0, cell.1)
        case 3 where !year.rounds.isEmpty:
            let cell = random.pick([
                ("name", "Renamed"), ("format", "online"), ("gap_days", "2"), ("gap_days", ""),
                ("required", "no"), ("max_sessions", ""), ("closes", "2025-02-28"),
            ])
            return CellEdit(.rounds, random.pick(year.rounds).id, cell.0, cell.1)
        case 4:
            let cell = random.pick([
                ("date", "2025-01-16"), ("start", "08:30"), ("end", "16:00"), ("round_id", ""),
                ("venue_id", ""),
                ("capacity_pupils", "44"), ("capacity_pupils", ""), ("capacity_links", "1"), ("fee", "9.99"),
                ("fee", ""),
            ])
            return session(year, &random).map { CellEdit(.sessions, $0.id, cell.0, cell.1) }
        default:
            guard let road = year.draft.travel.first else { return nil }
            return CellEdit(.travel, road.to, and: road.from, "km", "3.25")
        }
    }
}
