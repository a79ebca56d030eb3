import Basics
import Linking

/// Makes the venues of an area, near the centres of its towns.
struct VenueMaker {
    private(set) var venues: [Venue] = []
    /// Roughly what a day at each venue costs, in tens.
    private(set) var fees: [Int] = []

    private static let kinds = [
        "Museum", "Art Gallery", "Library", "Town Hall", "Science Centre", "Theatre", "Archive",
        "Botanic Garden",
    ]

    init(_ specification: AreaSpecification, ground: Ground, schools: SchoolMaker, names: inout PlaceNames) {
        guard specification.rounds > 0 else { return }
        var random = AreaPart.venues.generator(seed: specification.seed)
        let count =
            specification.venues > 0 ? specification.venues : max(2, (specification.classes + 7) / 8)
        var kindsTaken = [Int](repeating: 0, count: ground.towns.count)
        for number in 0..<count {
            let town = number == 0 ? 0 : random.index(weights: ground.towns.map(\.weight))
            let kind = Self.kinds[(kindsTaken[town] + town) % Self.kinds.count]
            let name = kindsTaken[town] < Self.kinds.count ? ground.towns[town].name : names.next()
            kindsTaken[town] += 1
            let point = ground.near(ground.towns[town].centre, within: ground.towns[town].radius / 2, &random)
            let capacity = [64, 70, 75, 90, 120, 150][random.index(weights: [15, 20, 20, 20, 15, 10])]
            // The first venue provides everything, so that every need is met somewhere.
            let provides = [("step_free", 80), ("quiet_room", 45), ("hearing_loop", 30)].filter {
                _, percent in
                random.chance(percent) || number == 0
            }
            let isHome = random.chance(15) && number > 0
            venues.append(
                Venue(
                    id: ID("V\(padded(number + 1, to: count))"), name: "\(name) \(kind)", place: point.place,
                    capacityPupils: capacity, provides: provides.map(\.0),
                    homeOf: isHome ? [Self.nearest(to: point, schools)] : []))
            fees.append([0, 0, 6, 9, 12, 18, 25][random.below(7)])
        }
    }

    private static func nearest(to point: Point, _ schools: SchoolMaker) -> ID {
        var nearest = 0
        for (number, site) in schools.sites.enumerated()
        where site.point.squaredDistance(point) < schools.sites[nearest].point.squaredDistance(point) {
            nearest = number
        }
        return schools.schools[nearest].id
    }
}
