/// A valid linking year: the basis of matching, timetabling and the audit.
///
/// It is checked once, when it is made, and trusted from then on. Schools, classes, venues and sessions are sorted by
/// id and known by their number in that order, so that nothing depends on the order of rows. Rounds keep the order of
/// their file, which says which comes first.
public struct LinkingYear: Sendable {
    /// What counts as a good link and a good timetable.
    public internal(set) var policy: Policy
    /// The schools, sorted by id.
    public let schools: [School]
    /// The classes, sorted by id.
    public internal(set) var classes: [LinkingClass]
    /// The venues, sorted by id.
    public internal(set) var venues: [Venue]
    /// The rounds, in the order in which a link goes through them.
    public internal(set) var rounds: [Round]
    /// The sessions, sorted by id.
    public internal(set) var sessions: [Session]
    /// Whether sessions have been drawn up, even an empty list.
    public let hasSessions: Bool
    /// The school of each class.
    public let schoolOfClass: [Int]
    /// The classes of each school, ascending.
    public let classesOfSchool: [[Int]]
    /// The venue of each session; nil if it is online.
    public internal(set) var venueOfSession: [Int?]
    /// The round of each session; nil if any of its format may use it.
    public internal(set) var roundOfSession: [Int?]
    /// The history of past years.
    public let history: History
    /// The demands of the rules.
    public internal(set) var pins: Pins
    /// Metres between schools and venues.
    public let distances: Distances
    /// The dates on which each class is free.
    public internal(set) var dates: DateSets
    /// The backgrounds of the classes.
    public let measures: MeasureTable
    /// The linking area of each school, numbered.
    let areaOfSchool: [Int32]
    /// The year groups of each class as bits.
    let yearBits: [UInt16]
    /// The warnings, which do not prevent a plan.
    public internal(set) var warnings: [Fault]

    private let classNumbers: [ID: Int]
    private let sessionNumbers: [ID: Int]

    /// The year of a draft with valid rows: every id names something, and every value is in range.
    ///
    /// - Parameters:
    ///   - schoolOfClass: The school of each class, by number.
    ///   - classesOfSchool: The classes of each school, ascending.
    init(
        sound draft: YearDraft, _ index: YearIndex, schoolOfClass: [Int], classesOfSchool: [[Int]],
        pins: Pins,
        warnings: [Fault]
    ) {
        policy = draft.policy
        schools = index.schoolOrder.map { draft.schools[$0] }
        classes = index.classOrder.map { draft.classes[$0] }
        venues = index.venueOrder.map { draft.venues[$0] }
        rounds = draft.rounds
        let draftSessions = draft.sessions ?? []
        sessions = index.sessionOrder.map { draftSessions[$0] }
        hasSessions = draft.sessions != nil
        (classNumbers, sessionNumbers) = (index.class, index.session)
        (self.schoolOfClass, self.classesOfSchool, self.pins) = (schoolOfClass, classesOfSchool, pins)
        venueOfSession = sessions.map { $0.venue.flatMap { index.venue[$0] } }
        roundOfSession = sessions.map { $0.round.flatMap { index.round[$0] } }
        history = History(draft.history, schools: index.school, count: schools.count)
        distances = Distances(schools: schools, venues: venues, travel: draft.travel, index: index)
        yearBits = classes.map { $0.yearGroups.reduce(0) { $0 | ($1 >= 0 && $1 < 16 ? 1 << UInt16($1) : 0) } }
        var areas: [ID: Int32] = [:]
        areaOfSchool = schools.map { school in
            let area = ID(school.area)
            if let number = areas[area] { return number }
            let number = Int32(areas.count)
            areas[area] = number
            return number
        }
        dates = DateSets(sessions: draft.sessions, rounds: rounds, classes: classes)
        measures = MeasureTable(
            policy.match.difference, columns: draft.background,
            classes: index.classOrder.enumerated().map {
                ($0.element, index.schoolOrder[schoolOfClass[$0.offset]])
            })
        self.warnings = warnings
    }

    /// The rows of the `must_link` rules and their text, independent of the order of the rules: first those of classes,
    /// then those of schools, sorted by class or school.
    public var mustLinks: [(row: Int, text: String)] {
        let pairs =
            pins.classes.map { ($0.row, classes[$0.a].id, classes[$0.b].id) }
            + pins.schools.map { ($0.row, schools[$0.schools.a].id, schools[$0.schools.b].id) }
        return pairs.map { ($0.0, "\(Rule.Kind.mustLink.rawValue) \($0.1) \($0.2)") }
    }

    /// The same year without the `must_link` rules in these rows.
    public func without(mustLinks rows: Set<Int>) -> LinkingYear {
        var year = self
        year.pins = pins.without(rows)
        return year
    }

    /// The same year with these priorities for its timetable.
    public func with(schedulePriorities priorities: [Priority]) -> LinkingYear {
        var year = self
        year.policy.schedule.priorities = priorities
        return year
    }

    /// The same year with these priorities for its links.
    public func with(priorities: [Priority]) -> LinkingYear {
        var year = self
        year.policy.match.priorities = priorities
        return year
    }

    /// The number of the class with this id; nil if there is none.
    public func classNumber(_ id: ID) -> Int? { classNumbers[id] }

    /// The number of the session with this id; nil if there is none.
    public func sessionNumber(_ id: ID) -> Int? { sessionNumbers[id] }

    /// The number of the round with this id; nil if there is none.
    public func roundNumber(_ id: ID) -> Int? { rounds.firstIndex { $0.id == id } }
}
