public import Linking

/// The properties of a synthetic timetable: an area whose links are fixed, so that only their meetings remain to be
/// placed. The same specification gives the same year, to the byte, on any machine.
///
/// The area is an ``AreaSpecification`` with twice as many classes as links; the more venues it has, the wider it
/// is. Its classes are paired by distance, with a `must_link` rule for each pair. There are no other rules and no
/// past.
public struct TimetableSpecification: Hashable, Sendable {
    /// The seed of all random choices; any number.
    public var seed: UInt64
    /// The number of links; slightly fewer if the remaining classes have no format in common.
    public var links: Int
    /// The number of venues.
    public var venues: Int
    /// The number of rounds. 1: a day at a neutral venue. 2: also an online meeting before it. 3: also a
    /// social-action day.
    public var rounds: Int
    /// The places of a round's sessions, in links of average size, per link that could need one.
    public var slack: Double

    /// Creates a specification.
    public init(links: Int, venues: Int, rounds: Int = 1, slack: Double = 1.4, seed: UInt64 = 1) {
        (self.links, self.venues, self.rounds, self.slack) = (links, venues, rounds, slack)
        self.seed = seed
    }

    /// The allowed numbers of links.
    public static let linkRange = 1...2500

    /// The area behind the timetable.
    var area: AreaSpecification {
        var area = AreaSpecification()
        (area.seed, area.classes, area.venues, area.rounds) = (seed, 2 * links, venues, rounds)
        area.slack = slack
        // So wide that a class reaches about eleven venues, if there are that many. With fewer to choose from, the
        // timetable falls apart into small ones that are easy to solve.
        area.extentKm = min(150, max(4, (8 * Double(venues).squareRoot()).rounded()))
        area.towns = min(40, max(2, links / 6))
        (area.history, area.leftOut, area.missing, area.onlineOnly) = (0, 0, 0, 0.03)
        area.tightness = 0.15
        (area.mustLink, area.mustNotLink, area.minSharedDates) = (0, 0, 1)
        return area
    }

    /// The year, as a draft that makes a valid ``Linking/LinkingYear`` with a `must_link` rule for each link. O(links²).
    ///
    /// - Throws: ``ImpossibleArea`` if a number is out of its range.
    public func draft() throws(ImpossibleArea) -> YearDraft {
        var faults: [String] = []
        if !Self.linkRange.contains(links) {
            faults.append(
                "links is \(links), but must be from \(Self.linkRange.lowerBound) to \(Self.linkRange.upperBound)"
            )
        }
        if venues < 1 { faults.append("venues is \(venues), but must be 1 or more") }
        if rounds < 1 { faults.append("rounds is \(rounds), but must be from 1 to 3") }
        guard faults.isEmpty else { throw ImpossibleArea(faults: faults) }
        var draft = try area.draft()
        draft.policy.match.threeWay = .never
        draft.policy.match.maxLinksBetweenSchools = 0
        draft.rules = Self.pairs(draft).map { Rule(.mustLink, draft.classes[$0].id, draft.classes[$1].id) }
        return draft
    }

    /// Pairs each class in turn with the nearest remaining class of another school that shares a format with it.
    private static func pairs(_ draft: YearDraft) -> [(Int, Int)] {
        let place = Dictionary(
            draft.schools.map { ($0.id, $0.place) }, uniquingKeysWith: { first, _ in first })
        let places = draft.classes.map { place[$0.school] }
        var isPaired = [Bool](repeating: false, count: draft.classes.count)
        var pairs: [(Int, Int)] = []
        for a in draft.classes.indices where !isPaired[a] {
            var nearest: (metres: Int, number: Int)?
            for b in draft.classes.indices where b > a && !isPaired[b] {
                let (one, other) = (draft.classes[a], draft.classes[b])
                guard one.school != other.school, !one.formats.isDisjoint(with: other.formats),
                    let from = places[a], let to = places[b], let metres = from.metres(to: to)
                else { continue }
                if metres < nearest?.metres ?? .max { nearest = (metres, b) }
            }
            guard let nearest else { continue }
            (isPaired[a], isPaired[nearest.number]) = (true, true)
            pairs.append((a, nearest.number))
        }
        return pairs
    }
}
