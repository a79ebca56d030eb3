public import Linking

/// What a synthetic timetable shall be like: an area whose links are settled, so that only their meetings are to be
/// placed. The same specification gives the same year, to the byte, on any machine.
///
/// The area is an ``AreaSpecification`` with twice as many classes as links, that is the wider the more venues it has.
/// Its classes are paired by distance, and a `must_link` rule says so for each pair; there are no other rules and no
/// past.
public struct TimetableSpecification: Hashable, Sendable {
    /// Where all choices come from; any number.
    public var seed: UInt64
    /// How many links there are; a few fewer where classes are left over that can't meet in the same way.
    public var links: Int
    /// How many venues there are.
    public var venues: Int
    /// How many rounds: 1 a day at a neutral venue; 2 an online meeting first; 3 a social-action day too.
    public var rounds: Int
    /// The places of a round's sessions, counted in links of average size, for each link that could need one.
    public var slack: Double

    /// A specification.
    public init(links: Int, venues: Int, rounds: Int = 1, slack: Double = 1.4, seed: UInt64 = 1) {
        (self.links, self.venues, self.rounds, self.slack) = (links, venues, rounds, slack)
        self.seed = seed
    }

    /// How many links there may be.
    public static let linkRange = 1...2500

    /// The area behind it.
    var area: AreaSpecification {
        var area = AreaSpecification()
        (area.seed, area.classes, area.venues, area.rounds) = (seed, 2 * links, venues, rounds)
        area.slack = slack
        // So wide that a class reaches about eleven venues, if there are so many: with fewer to choose from, timetables
        // fall apart into small ones, and are easy.
        area.extentKm = min(150, max(4, (8 * Double(venues).squareRoot()).rounded()))
        area.towns = min(40, max(2, links / 6))
        (area.history, area.leftOut, area.missing, area.onlineOnly) = (0, 0, 0, 0.03)
        area.tightness = 0.15
        (area.mustLink, area.mustNotLink, area.minSharedDates) = (0, 0, 1)
        return area
    }

    /// The year: a draft that makes a valid ``LinkingYear``, with a `must_link` rule for each link. O(links²).
    ///
    /// - Throws: ``ImpossibleArea`` where a number is out of its range.
    public func draft() throws(ImpossibleArea) -> YearDraft {
        var faults: [String] = []
        if !Self.linkRange.contains(links) {
            faults.append(
                "links is \(links), which is not from \(Self.linkRange.lowerBound) to \(Self.linkRange.upperBound)"
            )
        }
        if venues < 1 { faults.append("venues is \(venues), which is not 1 or more") }
        if rounds < 1 { faults.append("rounds is \(rounds), which is not from 1 to 3") }
        guard faults.isEmpty else { throw ImpossibleArea(faults: faults) }
        var draft = try area.draft()
        draft.policy.match.threeWay = .never
        draft.policy.match.maxLinksBetweenSchools = 0
        draft.rules = Self.pairs(draft).map { Rule(.mustLink, draft.classes[$0].id, draft.classes[$1].id) }
        return draft
    }

    /// Class by class the nearest that is left, of another school, that meets in the same way.
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
