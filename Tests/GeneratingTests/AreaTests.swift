import Basics
import Generating
import Linking
import Testing

@Suite struct AreaTests {
    /// Specifications across all ranges; each knob is drawn on its own.
    static func anySpecification(_ number: Int) -> AreaSpecification {
        var random = SplitMix64(seed: UInt64(number))
        var specification = AreaSpecification()
        specification.seed = random.next()
        for knob in AreaSpecification.knobs {
            switch knob.value {
            case .count(let path, let range): specification[keyPath: path] = random.within(range)
            case .amount(let path, let range):
                // Hundredths, including both ends.
                let share = Double(random.within(0...100)) / 100
                specification[keyPath: path] =
                    range.lowerBound + share * (range.upperBound - range.lowerBound)
            }
        }
        specification.classes = random.within(2...60)
        if specification.onlineOnly + specification.inPersonOnly > 1 { specification.inPersonOnly = 0 }
        if random.chance(50) { specification.isolated = 0 }
        return specification
    }

    @Test("any specification within the ranges makes a valid year with that many classes", arguments: 0..<150)
    func valid(number: Int) throws {
        let specification = Self.anySpecification(number)
        let draft = try specification.draft()
        let year = try LinkingYear(draft)
        #expect(year.classes.count == specification.classes)
        #expect(year.hasSessions == (specification.rounds > 0))
        #expect(year.rounds.count == specification.rounds)
        #expect(year.classesOfSchool.allSatisfy { (1...3).contains($0.count) })
        #expect(Set(draft.schools.map(\.name)).count == draft.schools.count)
        #expect(Set(draft.venues.map(\.name)).count == draft.venues.count)
    }

    @Test("the default area causes no warnings, whatever its seed", arguments: 1...30)
    func quiet(seed: UInt64) throws {
        var specification = AreaSpecification()
        specification.seed = seed
        #expect(try LinkingYear(specification.draft()).warnings.isEmpty)
    }

    @Test("the same specification makes the same area; another seed makes another")
    func repeatable() throws {
        var specification = AreaSpecification()
        let first = try specification.draft()
        #expect(try specification.draft() == first)
        specification.seed = 2
        #expect(try specification.draft() != first)
    }

    @Test("changing the sessions leaves the schools, the classes and the past alone")
    func apart() throws {
        var specification = AreaSpecification()
        let first = try specification.draft()
        specification.slack = 0.5
        let second = try specification.draft()
        #expect(second.sessions != first.sessions)
        #expect(
            second.schools == first.schools && second.classes == first.classes
                && second.venues == first.venues)
        #expect(second.history == first.history && second.rules == first.rules)
    }

    @Test("shares are met to the nearest class")
    func shares() throws {
        var specification = AreaSpecification()
        specification.classes = 40
        specification.onlineOnly = 0.25
        specification.inPersonOnly = 0.5
        specification.mixedYears = 0.1
        specification.threeWay = 0.3
        specification.needs = 0.2
        specification.limitedKm = 1
        let classes = try specification.draft().classes
        #expect(classes.filter { $0.formats == .online }.count == 10)
        #expect(classes.filter { $0.formats == .inPerson }.count == 20)
        #expect(classes.filter { $0.yearGroups.count == 2 }.count == 4)
        #expect(classes.filter(\.threeWay).count == 12)
        #expect(classes.filter { !$0.needs.isEmpty }.count == 8)
        #expect(classes.allSatisfy { $0.maxKm != nil })
    }

    @Test("isolated classes have no candidates; most others do")
    func isolated() throws {
        var specification = AreaSpecification()
        specification.classes = 40
        specification.isolated = 0.1
        let year = try LinkingYear(specification.draft())
        let candidates = Candidates(year)
        let remote = year.classes.indices.filter { number in
            year.classes[number].formats == .inPerson && candidates.partners(of: number).isEmpty
        }
        #expect(remote.count >= 4)
        let others = year.classes.indices.filter { !candidates.partners(of: $0).isEmpty }
        #expect(others.count >= 34)
        let metres = remote.flatMap { a in
            year.schoolOfClass.map { year.distances.metres(school: year.schoolOfClass[a], school: $0) }
        }
        #expect(metres.filter { $0 > 15_000 }.count > 4 * 36)
    }

    @Test(
        "online sessions offer slack times as many places as the links need", arguments: [0.5, 1.0, 1.4, 3.0])
    func slack(slack: Double) throws {
        var specification = AreaSpecification()
        specification.classes = 20
        specification.onlineOnly = 0
        specification.inPersonOnly = 0
        specification.slack = slack
        let draft = try specification.draft()
        // Twenty classes that can all meet online make ten links.
        let places = (draft.sessions ?? []).filter { $0.round == "online" }.compactMap(\.capacityLinks)
            .reduce(0, +)
        #expect(places == Int(slack * 10))
    }

    @Test("sessions are within the window of their round and on school days")
    func windows() throws {
        let draft = try AreaSpecification().draft()
        for session in draft.sessions ?? [] {
            let open = draft.rounds.filter { $0.format == session.format && $0.window.contains(session.date) }
            #expect(open.contains { $0.id == session.round ?? $0.id })
            #expect(Weekdays.school.contains(session.date.weekday))
        }
    }

    @Test("no two sessions share a venue and a date")
    func noClash() throws {
        let sessions = try AreaSpecification().draft().sessions ?? []
        let used = sessions.compactMap { session in session.venue.map { "\($0) \(session.date)" } }
        #expect(Set(used).count == used.count)
    }

    @Test("nearby schools are more alike than distant ones")
    func correlated() throws {
        var specification = AreaSpecification()
        specification.classes = 120
        specification.missing = 0
        let year = try LinkingYear(specification.draft())
        var (near, far): ([Int], [Int]) = ([], [])
        for a in year.classes.indices {
            for b in year.classes.indices where a < b && year.schoolOfClass[a] != year.schoolOfClass[b] {
                guard let difference = year.measures.difference(a, b) else { continue }
                let metres = year.distances.metres(
                    school: year.schoolOfClass[a], school: year.schoolOfClass[b])
                if metres < 1500 { near.append(difference) } else if metres > 6000 { far.append(difference) }
            }
        }
        #expect(near.count > 100 && far.count > 100)
        let (nearSum, farSum) = (near.reduce(0, +), far.reduce(0, +))
        #expect(nearSum * far.count < farSum * near.count)
    }

    @Test("ethnic groups are in tenths of a percent and add up to a hundred")
    func composition() throws {
        var specification = AreaSpecification()
        specification.missing = 0
        let draft = try specification.draft()
        let columns = draft.background.filter { $0.name.hasPrefix("eth_") }
        #expect(columns.count == 6)
        for row in draft.schools.indices {
            let tenths = columns.map { column in
                if case .number(let value) = column.schools[row] { (value * 10).wholeNumber } else { -1 }
            }
            #expect(tenths.reduce(0, +) == 1000 && tenths.allSatisfy { $0 >= 0 })
        }
    }
}
