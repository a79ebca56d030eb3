/// Metres between schools, and between schools and venues: in a straight line, or by road if the road distance is
/// known.
public struct Distances: Sendable {
    /// Two places of the year, by their numbers; venues are numbered after the schools.
    private struct Pair: Hashable, Sendable {
        let low: Int32
        let high: Int32
        init(_ a: Int, _ b: Int) { (low, high) = (Int32(min(a, b)), Int32(max(a, b))) }
    }

    private let places: [Place]
    private let schoolCount: Int
    private let roads: [Pair: Int]
    private let hasRoad: [Bool]

    init(schools: [School], venues: [Venue], travel: [RoadDistance], index: YearIndex) {
        places = schools.map(\.place) + venues.map(\.place)
        schoolCount = schools.count
        var roads: [Pair: Int] = [:]
        var hasRoad = [Bool](repeating: false, count: places.count)
        func number(_ id: ID) -> Int? { index.school[id] ?? index.venue[id].map { $0 + schools.count } }
        for row in travel {
            guard let a = number(row.from), let b = number(row.to), a != b else { continue }
            roads[Pair(a, b)] = (1000 * row.km).wholeNumber
            (hasRoad[a], hasRoad[b]) = (true, true)
        }
        (self.roads, self.hasRoad) = (roads, hasRoad)
    }

    /// Metres between two schools; 0 from a school to itself.
    public func metres(school a: Int, school b: Int) -> Int { a == b ? 0 : between(a, b) }

    /// Metres from a school to a venue.
    public func metres(school: Int, venue: Int) -> Int { between(school, schoolCount + venue) }

    private func between(_ a: Int, _ b: Int) -> Int {
        if hasRoad[a], hasRoad[b], let known = roads[Pair(a, b)] { return known }
        return places[a].metres(to: places[b]) ?? Int.max
    }

    /// Whether the road distance from school `a` to school `b` is known, so that the straight line does not matter.
    func isRoadKnown(school a: Int, school b: Int) -> Bool {
        hasRoad[a] && hasRoad[b] && roads[Pair(a, b)] != nil
    }

    /// The pairs of schools with a known road distance, in the order of their numbers.
    var schoolRoads: [(a: Int, b: Int)] {
        roads.keys.filter { $0.high < schoolCount }.map { (Int($0.low), Int($0.high)) }
            .sorted { ($0.a, $0.b) < ($1.a, $1.b) }
    }
}
