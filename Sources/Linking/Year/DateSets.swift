/// The dates on which links of each set of formats could meet, and those on which each class is free. They are packed
/// as bits, so that shared dates are counted a word at a time.
public struct DateSets: Sendable {
    /// What stands for a date where neither sessions nor rounds say which there are.
    private enum Universe: Hashable, Sendable {
        case days([Day])
        case nominalWeek
    }

    private let universe: Universe
    private let wordsPerClass: Int
    /// The dates of each set of formats; index = its raw value.
    private let masks: [[UInt64]]
    private let open: [UInt64]

    /// The dates of the sessions, or without a sessions file Monday to Friday in the windows of the rounds, or
    /// without either five nominal weekdays.
    ///
    /// - Parameter base: Those of a year with the same classes, but for when they are free: where the dates are the same, only
    ///   classes that are free at other times are looked at again.
    init(
        sessions: [Session]?, rounds: [Round], classes: [LinkingClass],
        like base: (dates: DateSets, classes: [LinkingClass])? = nil
    ) {
        var dated: [(day: Day, format: Formats)] = []
        if let sessions {
            dated = sessions.map { ($0.date, $0.format) }
        } else {
            for round in rounds {
                for number in round.window.first.number...round.window.last.number {
                    let day = Day(number: number)
                    if Weekdays.school.contains(day.weekday) { dated.append((day, round.format)) }
                }
            }
        }
        let isNominal = sessions == nil && rounds.isEmpty
        let days = isNominal ? [] : Set(dated.map(\.day)).sorted()
        universe = isNominal ? .nominalWeek : .days(days)
        let count = isNominal ? 5 : days.count
        let words = max(1, (count + 63) / 64)
        wordsPerClass = words
        let position = Dictionary(uniqueKeysWithValues: days.enumerated().map { ($0.element, $0.offset) })
        masks = (0..<4).map { raw in
            var mask = [UInt64](repeating: 0, count: words)
            if isNominal {
                if raw != 0 { mask[0] = 0b1_1111 }
            } else {
                for (day, format) in dated where Formats(rawValue: UInt8(raw)).contains(format) {
                    if let p = position[day] { mask[p / 64] |= 1 << UInt64(p % 64) }
                }
            }
            return mask
        }
        let isKnown = base?.dates.universe == universe && base?.classes.count == classes.count
        let known = isKnown ? base : nil
        var open = known?.dates.open ?? [UInt64](repeating: 0, count: words * classes.count)
        for (number, value) in classes.enumerated() {
            if let old = known?.classes[number], value.isFree(as: old) { continue }
            if isNominal {
                open[number * words] = UInt64(value.weekdays.rawValue & 0b1_1111)
            } else {
                for word in 0..<words { open[number * words + word] = 0 }
                for (p, day) in days.enumerated() where value.isAvailable(on: day) {
                    open[number * words + p / 64] |= 1 << UInt64(p % 64)
                }
            }
        }
        self.open = open
    }

    /// The number of dates of links with `formats` on which both classes are free.
    package func shared(_ a: Int, _ b: Int, formats: Formats) -> Int {
        var count = 0
        for w in 0..<wordsPerClass {
            count +=
                (open[a * wordsPerClass + w] & open[b * wordsPerClass + w] & masks[Int(formats.rawValue)][w])
                .nonzeroBitCount
        }
        return count
    }

    /// The number of dates of links with `formats` on which all of `classes` are free.
    func shared(_ classes: some Sequence<Int>, formats: Formats) -> Int {
        var common = masks[Int(formats.rawValue)]
        for number in classes {
            for w in 0..<wordsPerClass { common[w] &= open[number * wordsPerClass + w] }
        }
        return common.reduce(0) { $0 + $1.nonzeroBitCount }
    }

    /// The number of dates that links with `formats` could have, whatever their classes.
    public func count(formats: Formats) -> Int {
        masks[Int(formats.rawValue)].reduce(0) { $0 + $1.nonzeroBitCount }
    }
}
