import Basics
import Linking

/// A point on the grid, in whole metres.
struct Point: Hashable, Sendable {
    let x, y: Int

    var place: Place { .grid(easting: Double(x), northing: Double(y)) }

    func squaredDistance(_ other: Point) -> Int {
        let (dx, dy) = (x - other.x, y - other.y)
        return dx * dx + dy * dy
    }
}

/// A town: its centre, and roughly how far it reaches, in metres.
struct Town: Sendable {
    let name: String
    let centre: Point
    let radius: Int
    /// How many schools it has, relative to other towns.
    let weight: Int
}

/// The site of a school.
struct Site: Sendable {
    let point: Point
    /// The number of its town; nil in the country.
    let town: Int?
    /// Its neighbourhood within the town, 0 to 3.
    let quarter: Int
    /// Whether it is too far from all other sites to be linked.
    let isIsolated: Bool
}

/// The towns of an area, and the sites of its schools and venues.
struct Ground: Sendable {
    let towns: [Town]
    private let low: Point
    private let high: Point
    private let maxMetres: Int

    /// The middle of the grid, which leaves room for isolated sites on all sides.
    private static let middle = Point(x: 350_000, y: 550_000)
    private static let grid = Point(x: 700_000, y: 1_300_000)

    init(_ specification: AreaSpecification, names: inout PlaceNames, _ random: inout SplitMix64) {
        self.init(specification)
        let (low, high) = (low, high)
        let margin = (high.x - low.x) / 10
        var towns: [Town] = []
        for rank in 1...specification.towns {
            // Of several random points, take the one furthest from the towns so far (Mitchell's best candidate,
            // SIGGRAPH 1991).
            let candidates = (0..<8).map { _ in
                Point(
                    x: random.within(low.x + margin...high.x - margin),
                    y: random.within(low.y + margin...high.y - margin))
            }
            var centre = candidates[0]
            var furthest = -1
            for candidate in candidates {
                let nearest = towns.map { $0.centre.squaredDistance(candidate) }.min() ?? 0
                if nearest > furthest { (centre, furthest) = (candidate, nearest) }
            }
            // Sizes fall with rank, as those of real towns do.
            let spread = 0.09 * Double(high.x - low.x) / Double(rank).squareRoot()
            towns.append(
                Town(name: names.next(), centre: centre, radius: 600 + Int(spread), weight: 1000 / rank))
        }
        self = Ground(low: low, high: high, maxMetres: maxMetres, towns: towns)
    }

    /// The square alone, without towns.
    init(_ specification: AreaSpecification) {
        let half = Int(specification.extentKm * 500)
        self.init(
            low: Point(x: Self.middle.x - half, y: Self.middle.y - half),
            high: Point(x: Self.middle.x + half, y: Self.middle.y + half),
            maxMetres: Int(specification.maxKm * 1000) + 1, towns: [])
    }

    private init(low: Point, high: Point, maxMetres: Int, towns: [Town]) {
        (self.low, self.high, self.maxMetres, self.towns) = (low, high, maxMetres, towns)
    }

    /// A site for a school: usually in a town, more often in a large one; one time in ten in the country.
    func site(_ random: inout SplitMix64) -> Site {
        if random.chance(10) {
            let point = Point(x: random.within(low.x...high.x), y: random.within(low.y...high.y))
            return Site(point: point, town: nil, quarter: 0, isIsolated: false)
        }
        let number = random.index(weights: towns.map(\.weight))
        let point = near(towns[number].centre, within: towns[number].radius, &random)
        let centre = towns[number].centre
        let quarter = (point.x >= centre.x ? 1 : 0) + (point.y >= centre.y ? 2 : 0)
        return Site(point: point, town: number, quarter: quarter, isIsolated: false)
    }

    /// A point near `centre`, inside the square.
    func near(_ centre: Point, within radius: Int, _ random: inout SplitMix64) -> Point {
        let (x, y) = (centre.x + random.around(radius), centre.y + random.around(radius))
        return Point(x: min(max(x, low.x), high.x), y: min(max(y, low.y), high.y))
    }

    /// Points on a lattice so wide that each is further from the square, and from every other point, than the
    /// policy lets classes travel. The nearest come first.
    var lonelyPoints: [Point] {
        let step = maxMetres * 5 / 4
        var points: [Point] = []
        for x in stride(from: step / 2, to: Self.grid.x - step / 4, by: step) {
            for y in stride(from: step / 2, to: Self.grid.y - step / 4, by: step) {
                let isNear =
                    (low.x - step...high.x + step).contains(x) && (low.y - step...high.y + step).contains(y)
                if !isNear { points.append(Point(x: x, y: y)) }
            }
        }
        return points.sorted { a, b in
            let (i, j) = (a.squaredDistance(Self.middle), b.squaredDistance(Self.middle))
            return (i, a.x, a.y) < (j, b.x, b.y)
        }
    }

    /// The site of an isolated school: one of ``lonelyPoints``, shifted so little that it stays isolated.
    func lonelySite(at point: Point, _ random: inout SplitMix64) -> Site {
        let nudge = maxMetres / 10
        let moved = Point(
            x: point.x + random.within(-nudge...nudge), y: point.y + random.within(-nudge...nudge))
        return Site(point: moved, town: nil, quarter: 0, isIsolated: true)
    }
}
