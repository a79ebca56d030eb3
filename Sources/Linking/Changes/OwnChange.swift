/// A change to a class's own entries in `classes.csv` that might let it be linked.
public enum OwnChange: Hashable, Sendable {
    /// It accepts a three-way link.
    case willing
    /// It can also meet on this day of the week.
    case weekday(Weekday)
    /// It can meet on every school day of the week.
    case everyWeekday
    /// It is now free in this range of its unavailable dates.
    case free(Days)
    /// It has no unavailable dates.
    case everyDate
    /// It can meet both online and in person.
    case eitherMode
    /// It travels this many kilometres.
    case maxKm(Double)
}

extension LinkingYear {
    /// The year with the class `number` changed; the dates of links stay the same.
    public func changed(_ number: Int, by change: OwnChange) -> LinkingYear {
        var year = self
        var value = classes[number]
        switch change {
        case .willing: value.threeWay = true
        case .weekday(let day): value.weekdays.formUnion(Weekdays(day))
        case .everyWeekday: value.weekdays.formUnion(.school)
        case .free(let days): value.unavailable.removeAll { $0 == days }
        case .everyDate: value.unavailable = []
        case .eitherMode: value.formats = .either
        case .maxKm(let km): value.maxKm = km
        }
        year.classes[number] = value
        year.dates = DateSets(sessions: hasSessions ? sessions : nil, rounds: rounds, classes: year.classes)
        return year
    }

    /// The changes that the class `number` could make to its own entries, those that cost its school least first.
    ///
    /// These are: accepting a three-way link; one more day of the week, then all; one range fewer of unavailable dates,
    /// then none; the other way to meet; and last a longer distance, at most the policy's limit, if that is to be found
    /// out: see ``longerWays(_:)``.
    public func ownChanges(_ number: Int) -> [OwnChange] {
        let value = classes[number]
        var changes: [OwnChange] = value.threeWay || policy.match.threeWay == .never ? [] : [.willing]
        let missing = Weekday.allCases.filter {
            Weekdays.school.contains($0) && !value.weekdays.contains($0)
        }
        changes += missing.map(OwnChange.weekday)
        if missing.count > 1 { changes.append(.everyWeekday) }
        var ranges: [Days] = []
        for range in value.unavailable where !ranges.contains(range) { ranges.append(range) }
        changes += ranges.sorted { ($0.first, $0.last) < ($1.first, $1.last) }.map(OwnChange.free)
        if ranges.count > 1 { changes.append(.everyDate) }
        if value.formats != .either { changes.append(.eitherMode) }
        return changes
    }

    /// The longer distance limits, in kilometres and tenths, that would each let the class `number` link with more
    /// classes than the one before. Ascending, none longer than the policy's; empty if its own limit is not in the way.
    public func longerWays(_ number: Int) -> [Double] {
        guard let own = classes[number].maxKm, own < policy.match.maxKm else { return [] }
        let metres = classes.indices.filter { $0 != number }.compactMap { other -> Int? in
            let reading = reading(number, other)
            let theirs = min(policy.match.maxKm, classes[other].maxKm ?? .infinity)
            guard reading.failed == [.distance], Double(reading.metres) <= theirs.wholeMetres else {
                return nil
            }
            return reading.metres
        }
        return Set(metres.map { min(Double(($0 + 99) / 100) / 10, policy.match.maxKm) }).sorted()
    }

    /// Whether the class `number` has a link in `changed` that it does not have here, so that choosing again is worth
    /// while. O(classes + partners²).
    public func opensLinks(_ number: Int, in changed: LinkingYear) -> Bool {
        func partners(_ year: LinkingYear) -> [Int] {
            year.classes.indices.filter { $0 != number && year.reading(number, $0).isEligible }
        }
        let (before, after) = (Set(partners(self)), partners(changed))
        if after.contains(where: { !before.contains($0) }) { return true }
        guard changed.policy.match.threeWay == .whenNeeded, changed.classes[number].threeWay,
            !classes[number].threeWay
        else { return false }
        let willing = after.filter { classes[$0].threeWay }
        return willing.indices.contains { place in
            willing[(place + 1)...].contains { reading(willing[place], $0).isEligible }
        }
    }
}

extension OwnChange {
    /// The change as the first half of a sentence about the class, to be followed by "it would be linked with …".
    public func condition(_ number: Int, _ year: LinkingYear) -> String {
        let value = year.classes[number]
        switch self {
        case .willing: return "If it were willing to be one of three (three_way yes in classes.csv)"
        case .weekday(let day): return "If it could also meet on \(day.name)s (weekdays in classes.csv)"
        case .everyWeekday: return "If it could meet on any day of the week (weekdays in classes.csv)"
        case .free(let days):
            let range =
                days.first == days.last
                ? "on \(days.first.spoken)" : "from \(days.first.spoken) to \(days.last.spoken)"
            return "If it were free \(range) after all (unavailable in classes.csv)"
        case .everyDate: return "If it had no dates on which it is not free (unavailable in classes.csv)"
        case .eitherMode:
            let way = value.formats == .online ? "in person" : "online"
            return "If it could also meet \(way) (mode either in classes.csv)"
        case .maxKm(let km):
            let now = value.maxKm.map { EligibilityWords.kilometres(limit: $0) } ?? "now"
            return
                "If its partner could be \(EligibilityWords.kilometres(limit: km)) away instead of \(now) (max_km in classes.csv)"
        }
    }
}
