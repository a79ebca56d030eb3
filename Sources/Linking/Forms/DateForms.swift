import Basics

// Dates, times, and days of the week.

extension Form<Day> {
    static var date: Form {
        Form(
            "date", expected: "a date such as 2025-01-31",
            advice: "write the year first, then month and day, with - between them",
            parse: { (text) throws(FormFault) in
                if let day = Day(iso: text) { return day }
                throw .meant(DateGuess.day(text).map(\.description))
            },
            text: { .words("\($0)") })
    }
}

extension Form<ClockTime> {
    static var time: Form {
        Form(
            "time", expected: "a time such as 09:45", advice: "write hours and minutes with : between them",
            parse: { (text) throws(FormFault) in
                if let time = ClockTime(text) { return time }
                throw .meant(DateGuess.time(text))
            },
            text: { .words("\($0)") })
    }
}

extension Form<Weekdays> {
    static var weekdays: Form {
        Form(
            "days of the week, `Mon` to `Sun`, with `;` between them", expected: "days such as Mon;Tue",
            advice: "write Mon, Tue, Wed, Thu, Fri with ; between them",
            parse: { (text) throws(FormFault) in
                var days = Weekdays()
                for item in TextList.items(text) {
                    guard let day = weekday(item) else { throw .meant(DateGuess.weekdays(text), found: item) }
                    days.insert(Weekdays(day))
                }
                if days.isEmpty { throw FormFault() }
                return days
            },
            text: { days in .list(Weekday.allCases.filter { days.contains($0) }.map(\.short)) })
    }

    /// The day that an English word names: its first three letters or all of it, in any case.
    private static func weekday(_ word: String) -> Weekday? {
        let word = word.lowercased()
        return Weekday.allCases.first { $0.short.lowercased() == word || "\($0)" == word }
    }
}

extension Form<[Days]> {
    static var stretches: Form {
        Form(
            "dates and ranges `from..to`, with `;` between them",
            expected: "dates and ranges such as 2025-01-31 or 2025-02-17..2025-02-21",
            advice: "write the year first, then month and day, with .. between the two dates of a range",
            parse: { (text) throws(FormFault) in
                var stretches: [Days] = []
                for item in TextList.items(text) { stretches.append(try stretch(item)) }
                return stretches
            },
            text: { .list($0.map { $0.first == $0.last ? "\($0.first)" : "\($0.first)..\($0.last)" }) })
    }

    /// A date, or two with `..` between them.
    private static func stretch(_ item: String) throws(FormFault) -> Days {
        if let day = Day(iso: item) { return Days(day) }
        if let dots = item.firstRange(of: "..") {
            let ends = [
                item[..<dots.lowerBound].trimmed, item[dots.upperBound...].trimmed,
            ]
            if let first = Day(iso: ends[0]), let last = Day(iso: ends[1]) {
                if let days = Days(from: first, to: last) { return days }
                throw FormFault(
                    found: item, expected: "a range whose first date is not after its last",
                    maybe: "the two were swapped: \(last)..\(first)")
            }
        }
        throw .meant(DateGuess.stretch(item), found: item)
    }
}
