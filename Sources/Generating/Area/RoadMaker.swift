import Basics
import Linking

/// Makes road distances between schools and nearby venues; they are somewhat longer than the straight line.
struct RoadMaker {
    let specification: AreaSpecification
    let schools: SchoolMaker
    let venues: [Venue]

    func roads() -> [RoadDistance] {
        var random = AreaPart.roads.generator(seed: specification.seed)
        let wanted = min(specification.roads, schools.schools.count * venues.count)
        guard wanted > 0 else { return [] }
        return random.permutation(schools.schools.count * venues.count).prefix(wanted).sorted().map {
            number in
            let (school, venue) = (number / venues.count, number % venues.count)
            var squared = 0.0
            if case .grid(let x, let y) = venues[venue].place {
                let point = schools.sites[school].point
                squared = Double(point.squaredDistance(Point(x: x.wholeNumber, y: y.wholeNumber)))
            }
            let tenths = (squared.squareRoot() * Double(random.within(110...150)) / 10_000).wholeNumber
            return RoadDistance(
                from: schools.schools[school].id, to: venues[venue].id, km: Double(tenths) / 10)
        }
    }
}
