public import Linking

/// What a class could say otherwise of itself, so that it might be linked.
extension LinkingYear {
    /// The changes of its own that the class `number` could make, by what they cost its school, the least first: to be one
    /// of three; a day of the week more, then all; a range of dates less that it is not free, then all; the other way to
    /// meet. Last comes a longer way, which is to be found out: see ``longerWays(_:)``.
    public func ownChanges(_ number: Int) -> [Change] {
        let value = classes[number]
        func edit(_ column: String, _ text: String) -> Change {
            .edit(CellEdit(.classes, value.id, column, text))
        }
        var changes = value.threeWay || policy.match.threeWay == .never ? [] : [edit("three_way", "yes")]
        let missing = Weekday.allCases.filter {
            Weekdays.school.contains($0) && !value.weekdays.contains($0)
        }
        changes += missing.map { edit("weekdays", value.weekdays.union(Weekdays($0)).text) }
        if missing.count > 1 { changes.append(edit("weekdays", value.weekdays.union(.school).text)) }
        var ranges: [Days] = []
        for range in value.unavailable where !ranges.contains(range) { ranges.append(range) }
        changes += ranges.sorted { ($0.first, $0.last) < ($1.first, $1.last) }.map { range in
            edit("unavailable", value.unavailable.filter { $0 != range }.text)
        }
        if ranges.count > 1 { changes.append(edit("unavailable", "")) }
        if value.formats != .either { changes.append(edit("mode", Formats.either.word)) }
        return changes
    }

    /// The longer ways, in kilometres and tenths, that would each let the class `number` link with others than the one
    /// before, ascending, none longer than the policy's; empty where its own limit is not in the way.
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
        return Set(metres.map { min(Change.kilometres(for: $0), policy.match.maxKm) }).sorted()
    }

    /// Whether the class `number` has in `changed` a link to choose that it does not have here, so that it is worth while to
    /// choose again. O(classes + partners²).
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
