import Basics
import Linking

/// Makes the classes of an area, school by school.
struct ClassMaker {
    let specification: AreaSpecification
    let calendar: MeetingCalendar
    let schools: SchoolMaker

    func classes() -> [LinkingClass] {
        var random = AreaPart.classes.generator(seed: specification.seed)
        var time = AreaPart.availability.generator(seed: specification.seed)
        let owners = schools.classCounts.enumerated().flatMap { school, count in
            (0..<count).map { (school: school, letter: $0) }
        }
        let formats = formats(owners.map { schools.sites[$0.school].isIsolated }, &random)
        let mixed = random.chosen(specification.mixedYears, of: owners.count)
        let willing = random.chosen(specification.threeWay, of: owners.count)
        let needy = random.chosen(specification.needs, of: owners.count)
        let limited = random.chosen(specification.limitedKm, of: owners.count)
        return owners.enumerated().map { number, owner in
            let school = schools.schools[owner.school]
            let isRural = schools.sites[owner.school].town == nil
            let year = 3 + random.index(weights: mixed[number] ? [20, 35, 30] : [20, 35, 30, 15])
            let reach = max(1, (specification.maxKm * Double(random.within(50...80)) / 100).wholeNumber)
            let need = random.index(weights: [70, 20, 10])
            return LinkingClass(
                id: ID("\(school.id)-\(["A", "B", "C"][owner.letter])"), school: school.id,
                yearGroups: mixed[number] ? [year, year + 1] : [year],
                pupils: random.within(isRural ? 14...24 : 24...31), weekdays: weekdays(&time),
                unavailable: unavailable(&time), formats: formats[number],
                maxKm: limited[number] ? Double(reach) : nil,
                needs: needy[number]
                    ? [["step_free"], ["quiet_room"], ["step_free", "quiet_room"]][need] : [],
                threeWay: willing[number])
        }
    }

    private func formats(_ isolated: [Bool], _ random: inout SplitMix64) -> [Formats] {
        var formats = isolated.map { $0 ? Formats.inPerson : .either }
        let free = isolated.indices.filter { !isolated[$0] }
        let order = random.permutation(free.count).map { free[$0] }
        let online = min(order.count, (specification.onlineOnly * Double(isolated.count)).wholeNumber)
        let inPerson = (specification.inPersonOnly * Double(isolated.count)).wholeNumber
        for index in order.prefix(online) { formats[index] = .online }
        for index in order.dropFirst(online).prefix(inPerson) { formats[index] = .inPerson }
        return formats
    }

    private var tightness: Int { (specification.tightness * 100).wholeNumber }

    private func weekdays(_ random: inout SplitMix64) -> Weekdays {
        var days = Weekdays.school
        let lost = min(3, (random.below(6 * tightness + 1) + 50) / 100)
        for day in random.permutation(5).prefix(lost) { days.remove(Weekdays(Weekday.allCases[day])) }
        return days
    }

    private func unavailable(_ random: inout SplitMix64) -> [Days] {
        let count = (random.below(4 * tightness + 1) + 50) / 100
        return (0..<count).compactMap { _ in
            let first = calendar.start + (7 * random.below(calendar.weeks) + random.below(5))
            return Days(from: first, to: first + random.below(5))
        }
    }
}
