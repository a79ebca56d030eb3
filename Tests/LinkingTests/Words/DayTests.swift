import Linking
import Testing

@Suite("Days of the calendar")
struct DayTests {
    @Test(
        "every day of 400 years has the parts that make it, follows the day before, and moves the weekday on by one"
    )
    func roundTrip() throws {
        // 400 Gregorian years have 400 · 365 + 97 leap days = 146,097 days, a whole number of weeks.
        let first = try #require(Day(year: 1800, month: 1, day: 1))
        let last = try #require(Day(year: 2199, month: 12, day: 31))
        #expect(last - first == 146_096)
        var before: (year: Int, month: Int, day: Int)?
        for offset in 0...146_096 {
            let day = first + offset
            let parts = day.parts
            guard Day(year: parts.year, month: parts.month, day: parts.day) == day,
                day.weekday.rawValue == (first.weekday.rawValue + offset) % 7
            else {
                Issue.record("\(day) is not the day of its parts, or its weekday is wrong")
                return
            }
            if let before {
                let isNext = (before.year, before.month, before.day) < (parts.year, parts.month, parts.day)
                guard isNext else {
                    Issue.record("\(day) does not come after \(before)")
                    return
                }
            }
            if offset % 31 == 0, Day(iso: day.description) != day { Issue.record("\(day) is not read back") }
            before = parts
        }
    }

    @Test(
        "knows the weekday and the number of days of history",
        arguments: [
            // Waterloo, the first day of a century, a World Cup final, the epoch, the days about leap days.
            ("1815-06-18", Weekday.sunday, -56445), ("1900-01-01", .monday, -25567),
            ("1966-07-30", .saturday, -1251), ("1970-01-01", .thursday, 0), ("2000-01-01", .saturday, 10957),
            ("2024-02-29", .thursday, 19782), ("2025-01-31", .friday, 20119), ("2100-03-01", .monday, 47541),
        ])
    func weekdays(iso: String, weekday: Weekday, number: Int) throws {
        let day = try #require(Day(iso: iso))
        #expect(day.weekday == weekday)
        #expect(day.number == number)
        #expect(day.description == iso)
    }

    @Test("every fourth year has a leap day, but not a century unless 400 divides it")
    func leapYears() {
        for (year, isLeap) in [
            (2024, true), (2023, false), (1900, false), (2000, true), (2100, false), (2400, true),
        ] {
            #expect((Day(year: year, month: 2, day: 29) != nil) == isLeap, "\(year)")
            let (end, start) = (Day(year: year, month: 3, day: 1), Day(year: year, month: 2, day: 28))
            #expect(end?.number == (start?.number).map { $0 + (isLeap ? 2 : 1) }, "\(year)")
        }
    }

    @Test(
        "reads only a whole ISO date that the calendar has",
        arguments: [
            "", "2025-1-31", "2025-01-3", "2025-02-29", "2025-04-31", "2025-13-01", "2025-00-10",
            "2025-01-00",
            "2025-01-32", "20250131", "2025-01-31 ", " 2025-01-31", "2025/01/31", "0999-01-01", "12025-01-01",
            "-025-01-01", "2025-01-31T09:00", "31-01-2025", "２025-01-31",
        ])
    func notADay(text: String) { #expect(Day(iso: text) == nil) }

    @Test("a stretch of days holds both its ends, and has none where it would end before it begins")
    func days() throws {
        let day = try #require(Day(iso: "2025-02-28"))
        let days = try #require(Days(from: day, to: day + 2))
        #expect([-1, 0, 2, 3].map { days.contains(day + $0) } == [false, true, true, false])
        #expect(Days(from: day, to: day + -1) == nil)
        #expect(Days(from: day, to: day) == Days(day))
    }

    @Test("the school week is Monday to Friday")
    func schoolWeek() {
        #expect(
            Weekday.allCases.map(Weekdays.school.contains) == [true, true, true, true, true, false, false])
        #expect(Weekday.allCases.map(\.short).joined(separator: " ") == "Mon Tue Wed Thu Fri Sat Sun")
    }
}

@Suite("Times on the clock")
struct ClockTimeTests {
    @Test(
        "reads hours and minutes, with one digit of the hour or two, and seconds that are none",
        arguments: [
            ("00:00", 0, "00:00"), ("9:45", 585, "09:45"), ("09:45", 585, "09:45"), ("23:59", 1439, "23:59"),
            ("13:30:00", 810, "13:30"),
        ])
    func reads(text: String, minutes: Int, written: String) throws {
        let time = try #require(ClockTime(text))
        #expect(time.minutes == minutes)
        #expect(time.description == written)
        #expect(ClockTime(time.description) == time)
    }

    @Test(
        "reads nothing else",
        arguments: [
            "", ":", "9", "9:5", "24:00", "12:60", "-1:00", "+9:00", "09:45:30", "009:45", "9.45", "09:45 ",
            "9:45am",
            "09:45:00:00", "٩:45",
        ])
    func notATime(text: String) { #expect(ClockTime(text) == nil) }

    @Test("an earlier time comes before a later one")
    func order() throws {
        let (early, late) = (try #require(ClockTime("9:59")), try #require(ClockTime("10:00")))
        #expect(early < late)
        #expect(!(late < early))
        #expect(ClockTime.midnight < early)
    }
}
