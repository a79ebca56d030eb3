import Basics

/// How the texts of cells and fields are understood.
enum FieldForms {
    /// The likeliest word, ready to follow "Maybe"; empty where none is near.
    static func meant(_ text: String, _ words: [String]) -> String {
        NearestWord.to(text, among: words).map { "\"\($0)\" was meant" } ?? "write one of these words"
    }

    /// The items of a list, trimmed; blank ones are passed over.
    static func items(_ text: String) -> [String] {
        text.split(separator: ";").map { $0.trimmed }.filter { !$0.isEmpty }
    }

    static func decimal(_ text: String) throws(CellMisread) -> Double {
        let isPlain = text.utf8.allSatisfy { (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }
        guard isPlain, let value = Double(text), value.isFinite else {
            throw CellMisread(
                expected: "a number such as 12.5",
                maybe: "write it in figures, with a point and without a unit")
        }
        return value
    }

    static func whole(_ text: String) throws(CellMisread) -> Int {
        guard let value = try? decimal(text), value.magnitude <= 1e9, let whole = Int(exactly: value) else {
            throw CellMisread(
                expected: "a whole number", maybe: "write it in figures, without a unit")
        }
        return whole
    }

    static func answer(_ text: String) throws(CellMisread) -> Bool {
        switch text.lowercased() {
        case "yes", "y", "true", "1": return true
        case "no", "n", "false", "0": return false
        default: throw CellMisread(expected: "yes or no", maybe: meant(text, ["yes", "no"]))
        }
    }

    static func day(_ text: String) throws(CellMisread) -> Day {
        if let day = Day(iso: text) { return day }
        throw CellMisread(
            expected: "a date such as 2025-01-31",
            maybe: "write the year first, then month and day, with - between them")
    }

    static func time(_ text: String) throws(CellMisread) -> ClockTime {
        if let time = ClockTime(text) { return time }
        throw CellMisread(
            expected: "a time such as 09:45", maybe: "write hours and minutes with : between them, in quotes")
    }

    /// A date, or two with `..` between them.
    static func stretch(_ text: String) throws(CellMisread) -> Days {
        if let day = Day(iso: text) { return Days(day) }
        if let dots = text.firstRange(of: "..") {
            let ends = [text[..<dots.lowerBound].trimmed, text[dots.upperBound...].trimmed]
            if let first = Day(iso: ends[0]), let last = Day(iso: ends[1]) {
                if let days = Days(from: first, to: last) { return days }
                throw CellMisread(
                    found: text, expected: "a range whose first date is not after its last",
                    maybe: "the two were swapped: \(last)..\(first)")
            }
        }
        throw CellMisread(
            found: text, expected: "a date such as 2025-01-31, or a range such as 2025-02-17..2025-02-21",
            maybe: "write the year first, then month and day, with .. between the two dates of a range")
    }

    static func stretches(_ text: String) throws(CellMisread) -> [Days] {
        var stretches: [Days] = []
        for item in items(text) { stretches.append(try stretch(item)) }
        return stretches
    }

    static func weekdays(_ text: String) throws(CellMisread) -> Weekdays {
        var days = Weekdays()
        for item in items(text) {
            let word = item.lowercased()
            guard
                let day = Weekday.allCases.first(where: { $0.short.lowercased() == word || "\($0)" == word })
            else {
                throw CellMisread(
                    found: item, expected: "days such as Mon;Tue",
                    maybe: "write Mon, Tue, Wed, Thu, Fri with ; between them")
            }
            days.insert(Weekdays(day))
        }
        return days
    }

    static func yearGroups(_ text: String) throws(CellMisread) -> [Int] {
        var years: [Int] = []
        for item in items(text) {
            if item == "R" || item == "r" {
                years.append(0)
            } else if let year = try? whole(item) {
                years.append(year)
            } else {
                throw CellMisread(
                    found: item, expected: "whole years such as 5 or 4;5",
                    maybe: "write the year groups only, R for Reception")
            }
        }
        return years
    }
}

extension Weekdays {
    /// As the files write them: `Mon;Tue`.
    package var text: String { Weekday.allCases.filter { contains($0) }.map(\.short).joined(separator: ";") }
}

extension [Days] {
    /// As the files write them: `2025-01-31;2025-02-17..2025-02-21`.
    package var text: String { map(\.text).joined(separator: ";") }
}

extension StringProtocol {
    /// Without white space at its ends.
    var trimmed: String {
        let rest = drop(while: \.isWhitespace)
        guard let last = rest.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(rest[...last])
    }
}
