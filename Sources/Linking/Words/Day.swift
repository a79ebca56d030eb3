/// A date of the Gregorian calendar.
///
/// Stored as the number of days since 1970-01-01, so that the distance in days is a subtraction and the order is
/// numerical.
public struct Day: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01; negative before.
    public let number: Int

    /// The day `number` days after 1970-01-01.
    public init(number: Int) { self.number = number }

    /// The date `year`-`month`-`day`, or nil if it is not in the calendar or the year does not have four digits.
    public init?(year: Int, month: Int, day: Int) {
        guard (1000...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
        guard day <= Day.length(ofMonth: month, year: year) else { return nil }
        number = Day.number(year: year, month: month, day: day)
    }

    /// The date written in `iso` as `2025-01-31`, or nil if it is not such a date.
    public init?(iso: some StringProtocol) {
        let bytes = Array(iso.utf8)
        guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
        func digits(_ range: Range<Int>) -> Int? {
            var value = 0
            for byte in bytes[range] {
                guard (0x30...0x39).contains(byte) else { return nil }
                value = value * 10 + Int(byte - 0x30)
            }
            return value
        }
        guard let year = digits(0..<4), let month = digits(5..<7), let day = digits(8..<10) else {
            return nil
        }
        self.init(year: year, month: month, day: day)
    }

    /// The day of the week.
    public var weekday: Weekday {
        // 1970-01-01 was a Thursday, three days after a Monday.
        let since = (number + 3) % 7
        return Weekday.allCases[since < 0 ? since + 7 : since]
    }

    /// Whether `a` is before `b`.
    public static func < (a: Day, b: Day) -> Bool { a.number < b.number }

    /// The days from `b` to `a`.
    public static func - (a: Day, b: Day) -> Int { a.number - b.number }

    /// The date `days` after `day`.
    public static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }

    /// Year, month and day of the month.
    public var parts: (year: Int, month: Int, day: Int) {
        // Count from 0000-03-01, so that a leap day ends its year; an era is 400 years of 146,097 days.
        let days = number + 719_468
        let era = (days >= 0 ? days : days - 146_096) / 146_097
        let ofEra = days - era * 146_097
        let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * ofYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, ofYear - (153 * marchMonth + 2) / 5 + 1)
    }

    private static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The inverse of ``parts``.
    private static func number(year: Int, month: Int, day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + ofYear - 719_468
    }
}

extension Day: CustomStringConvertible {
    /// The date as `2025-01-31`.
    public var description: String {
        let (year, month, day) = parts
        func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
        return "\(year)-\(two(month))-\(two(day))"
    }
}

/// A day of the week.
public enum Weekday: Int, CaseIterable, Sendable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday

    /// `Mon` to `Sun`.
    public var short: String { ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][rawValue] }
}

/// A set of days of the week.
public struct Weekdays: OptionSet, Hashable, Sendable {
    /// Bit 0 is Monday.
    public let rawValue: UInt8

    /// The set with these bits, bit 0 for Monday.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The set of `day` alone.
    public init(_ day: Weekday) { rawValue = 1 << UInt8(day.rawValue) }

    /// Monday to Friday.
    public static let school = Weekdays(rawValue: 0b1_1111)

    /// Whether `day` is among them.
    public func contains(_ day: Weekday) -> Bool { contains(Weekdays(day)) }
}

/// A range of days, including both ends.
public struct Days: Hashable, Sendable {
    /// The first day.
    public let first: Day
    /// The last day.
    public let last: Day

    /// From `first` to `last`; nil if `last` is before `first`.
    public init?(from first: Day, to last: Day) {
        guard first <= last else { return nil }
        (self.first, self.last) = (first, last)
    }

    /// One day.
    public init(_ day: Day) { (first, last) = (day, day) }

    /// Whether `day` is one of them.
    public func contains(_ day: Day) -> Bool { first <= day && day <= last }
}

/// A time on the clock, to the minute.
public struct ClockTime: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Minutes since midnight, 0 to 1,439.
    public let minutes: Int

    /// The start of the day.
    public static let midnight = ClockTime(minutes: 0)
    /// Ten in the morning.
    public static let ten = ClockTime(minutes: 600)
    /// The middle of the day.
    public static let noon = ClockTime(minutes: 720)

    private init(minutes: Int) { self.minutes = minutes }

    /// The time written in `text` as `09:45` (or `9:45`), or nil if it is not such a time.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2 || parts.count == 3, (1...2).contains(parts[0].count), parts[1].count == 2
        else { return nil }
        guard parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else { return nil }
        // A spreadsheet may add seconds; only whole minutes are accepted.
        if parts.count == 3, parts[2] != "00" { return nil }
        guard let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60 else { return nil }
        minutes = hour * 60 + minute
    }

    /// Whether `a` is before `b`.
    public static func < (a: ClockTime, b: ClockTime) -> Bool { a.minutes < b.minutes }

    /// The time as `09:45`.
    public var description: String {
        let (hour, minute) = (minutes / 60, minutes % 60)
        return (hour < 10 ? "0\(hour)" : "\(hour)") + ":" + (minute < 10 ? "0\(minute)" : "\(minute)")
    }
}
