public import Linking

/// All that is made of a year, so that two ways to the same year can be compared: its rows, what is read of every pair, of
/// every link and session, the candidates and the warnings.
public struct Fingerprint: Hashable, Sendable {
    private let rows: [String]
    private let numbers: [[Int?]]
    private let pairs: [PairReading]
    private let points: [Candidates.Pair]
    private let options: [[MeetingOption]]
    private let rules: [String]

    /// Reads a year.
    public init(_ year: LinkingYear) {
        rows =
            year.schools.map { "\($0)" } + year.classes.map(Self.text) + year.venues.map { "\($0)" }
            + year.rounds.map { "\($0)" } + year.sessions.map { "\($0)" } + ["\(year.policy)"]
        numbers =
            [
                year.schoolOfClass, year.venueOfSession, year.roundOfSession,
                year.classes.map { year.classNumber($0.id) }, year.sessions.map { year.sessionNumber($0.id) },
                year.rounds.map { year.roundNumber($0.id) }, [year.hasSessions ? 1 : 0],
                year.schools.indices.map { year.history.satOut[$0] ? 1 : 0 },
            ] + year.classesOfSchool
        let all = year.classes.indices.flatMap { a in year.classes.indices.filter { $0 > a }.map { (a, $0) } }
        pairs = all.map { year.reading($0, $1) }
        points = Candidates(year).pairs
        options = all.compactMap { Link($0, $1) }.flatMap { link in
            year.rounds.indices.map { year.options(link, round: $0) }
        }
        rules =
            year.pins.partners.map { "\($0)" } + year.pins.schools.map { "\($0.schools)" }
            + all.map { "\(year.pins.barringRows($0, $1))" } + year.warnings.map { "\($0)" }
    }

    /// A class, with the dates on which it is not free one by one: ranges and days can say the same.
    private static func text(_ value: LinkingClass) -> String {
        var plain = value
        plain.unavailable = []
        let days = Set(value.unavailable.flatMap { ($0.first.number...$0.last.number) }).sorted()
        return "\(plain) \(days)"
    }
}
