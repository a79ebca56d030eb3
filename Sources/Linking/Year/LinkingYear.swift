/// A valid linking year: the basis of matching, timetabling and the audit.
///
/// Checked once, when it is made; trusted from here on. Schools, classes, venues and sessions are sorted by id and
/// known by their number in that order, so that nothing depends on the order of rows; rounds keep the order of
/// their file, which says which comes first. Nothing of a year ever changes: another one is derived from its ``draft``.
public struct LinkingYear: Sendable {
    /// The rows that it was made from.
    public let draft: YearDraft
    /// What is demanded for the sake of a question; no file holds it.
    public internal(set) var demands: [PairDemand]
    /// What counts as a good link and a good timetable.
    public let policy: Policy
    /// The schools, sorted by id.
    public let schools: [School]
    /// The classes, sorted by id.
    public let classes: [LinkingClass]
    /// The venues, sorted by id.
    public let venues: [Venue]
    /// The rounds, in the order in which a link goes through them.
    public let rounds: [Round]
    /// The sessions, sorted by id.
    public let sessions: [Session]
    /// Whether sessions have been drawn up, even if none.
    public let hasSessions: Bool
    /// The school of each class.
    public let schoolOfClass: [Int]
    /// The classes of each school, ascending.
    public let classesOfSchool: [[Int]]
    /// The venue of each session; nil where it is online.
    public let venueOfSession: [Int?]
    /// The round of each session; nil where any of its format may use it.
    public let roundOfSession: [Int?]
    /// What past years say.
    public let history: History
    /// What the rules and the demands ask.
    public internal(set) var pins: Pins
    /// Metres between schools and venues.
    public let distances: Distances
    /// On which dates who is free.
    public let dates: DateSets
    /// The backgrounds.
    public let measures: MeasureTable
    /// The linking area of each school, numbered.
    let areaOfSchool: [Int32]
    /// The year groups of each class as bits.
    let yearBits: [UInt16]
    /// The warnings, which do not prevent a plan.
    public internal(set) var warnings: [Fault]

    /// Where ids stand in the draft, and their numbers.
    let index: YearIndex

    /// The year of a draft with valid rows: every id names something, and every value is in range.
    ///
    /// - Parameters:
    ///   - schoolOfClass: The school of each class, by number.
    ///   - classesOfSchool: The classes of each school, ascending.
    ///   - base: The year that the draft was derived from; what is the `same` in both is taken over.
    init(
        sound draft: YearDraft, _ index: YearIndex, schoolOfClass: [Int], classesOfSchool: [[Int]],
        pins: Pins,
        warnings: [Fault], like base: LinkingYear?, _ same: SameParts
    ) {
        func kept<Value>(_ part: KeyPath<LinkingYear, Value>, if isSame: Bool, else make: () -> Value)
            -> Value
        {
            if isSame, let base { base[keyPath: part] } else { make() }
        }
        (self.draft, self.index, demands) = (draft, index, [])
        let policy = draft.policy
        self.policy = policy
        let schools = kept(\.schools, if: same.schools) { index.school.rows.map { draft.schools[$0] } }
        let classes = kept(\.classes, if: same.classes) { index.class.rows.map { draft.classes[$0] } }
        let venues = kept(\.venues, if: same.venues) { index.venue.rows.map { draft.venues[$0] } }
        let sessions = kept(\.sessions, if: same.sessions) {
            let rows = draft.sessions ?? []
            return index.session.rows.map { rows[$0] }
        }
        (self.schools, self.classes, self.venues, self.sessions) = (schools, classes, venues, sessions)
        rounds = draft.rounds
        hasSessions = draft.sessions != nil
        (self.schoolOfClass, self.classesOfSchool, self.pins) = (schoolOfClass, classesOfSchool, pins)
        venueOfSession = kept(\.venueOfSession, if: same.sessions && same.venues) {
            sessions.map { $0.venue.flatMap { index.venue[$0] } }
        }
        roundOfSession = kept(\.roundOfSession, if: same.sessions && same.rounds) {
            sessions.map { $0.round.flatMap { index.round[$0] } }
        }
        history = kept(\.history, if: same.history && same.schools) {
            History(draft.history, schools: index.school, count: schools.count)
        }
        distances = kept(\.distances, if: same.places && same.travel) {
            Distances(schools: schools, venues: venues, travel: draft.travel, index: index)
        }
        yearBits = kept(\.yearBits, if: same.classes) {
            classes.map { $0.yearGroups.reduce(0) { $0 | ($1 >= 0 && $1 < 16 ? 1 << UInt16($1) : 0) } }
        }
        areaOfSchool = kept(\.areaOfSchool, if: same.schools) { Self.areas(schools) }
        dates = kept(\.dates, if: same.dates && same.classes) {
            DateSets(
                sessions: draft.sessions, rounds: draft.rounds, classes: classes,
                like: base.map { ($0.dates, $0.classes) })
        }
        let hasSameRows =
            base?.schoolOfClass == schoolOfClass && base?.index.class.rows == index.class.rows
            && base?.index.school.rows == index.school.rows
        measures = kept(
            \.measures,
            if: same.background && hasSameRows && base?.policy.match.difference == policy.match.difference
        ) {
            MeasureTable(
                policy.match.difference, columns: draft.background,
                classes: index.class.rows.enumerated().map {
                    ($0.element, index.school.rows[schoolOfClass[$0.offset]])
                })
        }
        self.warnings = warnings
    }

    /// The linking areas of schools, numbered as they come.
    private static func areas(_ schools: [School]) -> [Int32] {
        var areas: [ID: Int32] = [:]
        return schools.map { school in
            let area = ID(school.area)
            if let number = areas[area] { return number }
            let number = Int32(areas.count)
            areas[area] = number
            return number
        }
    }

    /// The `must_link` rules, each pair once and whatever the order of the rules: those of classes, then those of schools,
    /// sorted by them.
    package var mustLinks: [Rule] {
        pins.classes.map { Rule(.mustLink, classes[$0.a].id, classes[$0.b].id) }
            + pins.schools.map { Rule(.mustLink, schools[$0.schools.a].id, schools[$0.schools.b].id) }
    }

    /// The number of the school with this id; nil where there is none.
    package func schoolNumber(_ id: ID) -> Int? { index.school[id] }

    /// The number of the class with this id; nil where there is none.
    public func classNumber(_ id: ID) -> Int? { index.class[id] }

    /// The number of the venue with this id; nil where there is none.
    package func venueNumber(_ id: ID) -> Int? { index.venue[id] }

    /// The number of the session with this id; nil where there is none.
    public func sessionNumber(_ id: ID) -> Int? { index.session[id] }

    /// The number of the round with this id; nil where there is none.
    public func roundNumber(_ id: ID) -> Int? { index.round[id] }

    /// Whether classes, rounds and sessions have the same numbers in both years.
    func hasNumbers(of other: LinkingYear) -> Bool {
        func areSame<Row: Identified & Equatable>(_ a: [Row], _ b: [Row]) -> Bool {
            a == b || a.lazy.map(\.id).elementsEqual(b.lazy.map(\.id))
        }
        return areSame(classes, other.classes) && areSame(rounds, other.rounds)
            && areSame(sessions, other.sessions)
    }
}
