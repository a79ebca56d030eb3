import Linking

/// The school weeks from January to May in which the rounds take place.
struct MeetingCalendar: Sendable {
    /// The second Monday of January.
    let start: Day
    /// The number of weeks from there to the last week in which a round may meet.
    let weeks = 19

    /// The calendar of `year`; nil unless that is a year of four digits.
    init?(year: Int) {
        guard let earliest = Day(year: year, month: 1, day: 8) else { return nil }
        start = earliest + (7 - earliest.weekday.rawValue) % 7
    }

    /// The rounds of a specification that asks for `count` rounds, in the order in which a link meets.
    func rounds(_ count: Int) -> [Round] {
        var rounds: [Round] = []
        if count >= 2, let window = window(0, 3) {
            rounds.append(Round(id: "online", name: "First online meeting", format: .online, window: window))
        }
        if count >= 1, let window = window(2, 10) {
            rounds.append(
                Round(
                    id: "neutral", name: "Neutral-venue day", format: .inPerson, window: window,
                    gapDays: count >= 2 ? 14 : nil))
        }
        if count >= 3, let window = window(9, weeks - 1) {
            rounds.append(
                Round(
                    id: "action", name: "Social-action day", format: .inPerson, window: window, gapDays: 21,
                    required: false))
        }
        return rounds
    }

    private func window(_ first: Int, _ last: Int) -> Days? {
        Days(from: start + 7 * first, to: start + (7 * last + 4))
    }

    /// The school days of `window`: Monday to Friday, without a week in February, two weeks and the preceding
    /// Friday for Easter, and the bank holiday in May.
    func schoolDays(_ window: Days) -> [Day] {
        (window.first.number...window.last.number).map { Day(number: $0) }.filter { day in
            let week = (day - start) / 7
            let isHoliday =
                switch week {
                case 5, 12, 13: true
                case 11: day.weekday == .friday
                case 16: day.weekday == .monday
                default: false
                }
            return Weekdays.school.contains(day.weekday) && !isHoliday
        }
    }
}
