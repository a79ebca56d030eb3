import Basics
import Linking

/// Makes the sessions of an area, round by round, until there are as many places as the slack requires.
struct SessionMaker {
    let specification: AreaSpecification
    let calendar: MeetingCalendar
    let rounds: [Round]
    let venues: VenueMaker
    /// The classes that can be linked.
    let classes: [LinkingClass]

    /// A session without its id.
    private struct Slot {
        var round: Int?
        let venue: Int?
        let date: Day
        let hours: (start: ClockTime, end: ClockTime)
        let capacityLinks: Int?
        let fee: Int
    }

    func sessions() -> [Session] {
        var random = AreaPart.sessions.generator(seed: specification.seed)
        var slots: [Slot] = []
        for round in rounds.indices {
            slots +=
                rounds[round].format == .online ? online(round, &random) : inPerson(round, slots, &random)
        }
        let order = slots.indices.sorted { i, j in
            let (a, b) = (slots[i], slots[j])
            return (a.date, a.hours.start, a.venue ?? -1, i) < (b.date, b.hours.start, b.venue ?? -1, j)
        }
        return order.enumerated().map { number, index in
            let slot = slots[index]
            return Session(
                id: ID("S\(padded(number + 1, to: max(100, slots.count)))"),
                round: slot.round.map { rounds[$0].id },
                venue: slot.venue.map { venues.venues[$0].id }, date: slot.date, start: slot.hours.start,
                end: slot.hours.end, capacityLinks: slot.capacityLinks, fee: Double(slot.fee))
        }
    }

    /// The number of places that a round's sessions should have, in links of average size.
    private func places(_ round: Int) -> Int {
        let able = classes.filter { $0.formats.contains(rounds[round].format) }.count
        let links = (able + 1) / 2
        return links == 0 ? 0 : max(1, (specification.slack * Double(links)).wholeNumber)
    }

    /// Each session gets its own date as long as dates last.
    private func online(_ round: Int, _ random: inout SplitMix64) -> [Slot] {
        let days = calendar.schoolDays(rounds[round].window)
        let order = random.permutation(days.count)
        let hours = Self.hours([("10:00", "11:00"), ("13:30", "14:30")])
        let places = places(round)
        var left = places
        var slots: [Slot] = []
        while left > 0 {
            let room = min(left, random.within(1...min(4, 1 + places / 6)))
            slots.append(
                Slot(
                    round: round, venue: nil, date: days[order[slots.count % days.count]],
                    hours: hours[random.below(hours.count)], capacityLinks: room, fee: 0))
            left -= room
        }
        return slots
    }

    /// Each session gets a venue on a date when it is free, as long as one is found.
    private func inPerson(_ round: Int, _ earlier: [Slot], _ random: inout SplitMix64) -> [Slot] {
        let days = calendar.schoolDays(rounds[round].window)
        let hours = Self.hours([("09:45", "14:30"), ("10:00", "14:45")])
        let pupilsOfLink = max(1, 2 * classes.reduce(0) { $0 + $1.pupils } / max(1, classes.count))
        var taken = Set(earlier.compactMap { slot in slot.venue.map { [$0, slot.date.number] } })
        var left = places(round)
        var slots: [Slot] = []
        while left > 0 {
            var (venue, day) = (0, days[0])
            for _ in 0..<200 {
                (venue, day) = (random.below(venues.venues.count), days[random.below(days.count)])
                if !taken.contains([venue, day.number]) { break }
            }
            taken.insert([venue, day.number])
            let room = max(1, venues.venues[venue].capacityPupils / pupilsOfLink)
            // Some sessions within the windows of all in-person rounds are not tied to any one round.
            let isShared =
                rounds.allSatisfy { $0.format != .inPerson || $0.window.contains(day) } && random.chance(33)
            slots.append(
                Slot(
                    round: isShared ? nil : round, venue: venue, date: day,
                    hours: hours[random.below(hours.count)],
                    capacityLinks: room > left ? left : nil,
                    fee: 10 * max(0, venues.fees[venue] + random.around(3))))
            left -= room
        }
        return slots
    }

    private static func hours(_ texts: [(String, String)]) -> [(start: ClockTime, end: ClockTime)] {
        texts.compactMap { start, end in
            guard let start = ClockTime(start), let end = ClockTime(end) else { return nil }
            return (start, end)
        }
    }
}
