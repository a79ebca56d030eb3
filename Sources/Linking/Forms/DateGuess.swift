import Basics

/// Guesses what was meant by dates and times in another format than expected.
package enum DateGuess {
    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]

    /// The number of an English month's name.
    static func month(_ word: some StringProtocol) -> Int? {
        guard word.count >= 3 else { return nil }
        return months.firstIndex(of: String(word.lowercased().prefix(3))).map { $0 + 1 }
    }

    /// `31/01/2025`, `31.1.25`, `31 Jan 2025`, `2025/1/31`, `2025-01-31 00:00:00`, and Excel's count of days. The day
    /// comes before the month, as in Britain.
    package static func day(_ text: String) -> Day? {
        if let count = Int(text), (36_526...73_050).contains(count) {
            // Excel counts days from 1899-12-30, which is 25,569 days before 1970.
            return Day(number: count - 25_569)
        }
        var parts = text.split { !$0.isLetter && !$0.isNumber }
        if parts.first.map({ isWeekdayName($0) }) == true { parts.removeFirst() }
        guard parts.count >= 3, parts.count == 3 || text.contains(":") else {
            return nil
        }
        if parts[0].count == 4, Int(parts[0]) != nil { return day(parts[0], parts[1], parts[2]) }
        return day(parts[2], parts[1], parts[0])
    }

    private static func day(_ year: Substring, _ month: Substring, _ day: Substring) -> Day? {
        let ordinals = ["st", "nd", "rd", "th"]
        let day = ordinals.contains { day.hasSuffix($0) } ? day.dropLast(2) : day
        guard let y = Int(year), let m = Int(month) ?? DateGuess.month(month), let d = Int(day) else {
            return nil
        }
        return Day(year: y < 100 ? 2000 + y : y, month: m, day: d)
    }

    /// Two dates with something other than `..` between them, or dates in another format.
    static func stretch(_ item: String) -> String? {
        if let day = day(item) { return "\(day)" }
        for separator in ["..", " to ", " - ", " – ", "–", "/", "-"] {
            guard let middle = item.firstRange(of: separator) else { continue }
            let ends = [item[..<middle.lowerBound], item[middle.upperBound...]].map {
                $0.drop { $0 == "." }.trimmed
            }
            let days = ends.compactMap { Day(iso: $0) ?? day($0) }
            if days.count == 2 { return "\(min(days[0], days[1]))..\(max(days[0], days[1]))" }
        }
        return nil
    }

    /// `9.45`, `0945`, `1:30 pm`, and Excel's fraction of a day.
    package static func time(_ text: String) -> String? {
        if let fraction = NumberReading.plain(text), fraction > 0, fraction < 1 {
            return clock(Int((fraction * 1440).rounded()))
        }
        let word = text.lowercased()
        var figures = word.split { !$0.isNumber }.compactMap { Int($0) }
        if figures.count == 1, figures[0] >= 100 { figures = [figures[0] / 100, figures[0] % 100] }
        if figures.count == 1, word.contains("m") { figures.append(0) }
        guard figures.count >= 2, figures[0] < 24, figures[1] < 60 else { return nil }
        let isAfternoon = word.contains("p") && figures[0] < 12
        return clock((figures[0] + (isAfternoon ? 12 : 0)) * 60 + figures[1])
    }

    private static func clock(_ minutes: Int) -> String? {
        let (hour, minute) = (minutes / 60, minutes % 60)
        return ClockTime("\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)")?.description
    }

    /// Days separated by other characters (`Mon, Tue`), with other endings (`Weds`), or as a range.
    static func weekdays(_ text: String) -> String? {
        let words = text.lowercased().split { !$0.isLetter }
        let days = words.filter { $0 != "to" && $0 != "and" }.map { word in
            Weekday.allCases.first { word.hasPrefix($0.short.lowercased()) }
        }
        let known = days.compactMap(\.self)
        guard !known.isEmpty, known.count == days.count else { return nil }
        let isRange = known.count == 2 && (words.contains("to") || text.contains { "-–".contains($0) })
        if isRange, known[0].rawValue < known[1].rawValue {
            return Weekday.allCases[known[0].rawValue...known[1].rawValue].map(\.short).joined(separator: ";")
        }
        return known.map(\.short).joined(separator: ";")
    }

    /// Whether a word begins like the name of a day, as in `Fri 31/01/2025`.
    private static func isWeekdayName(_ word: Substring) -> Bool {
        let word = word.lowercased()
        return Weekday.allCases.contains { word == $0.short.lowercased() || word == "\($0)" }
    }
}
