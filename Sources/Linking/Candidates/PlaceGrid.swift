/// The classes that meet in person, in square cells as wide as the longest distance limit. So the classes near one are
/// in the nine cells around it (Bentley, Stanat and Williams 1977: fixed-radius near neighbours).
///
/// Places in degrees have bands from south to north instead of cells, because the length of a degree of longitude
/// varies.
struct PlaceGrid {
    private let east: [Double]
    private let north: [Double]
    /// How far each class may go, in metres; below 0 if it does not meet in person.
    private let reach: [Double]
    private let width: Int
    private let height: Int
    private let cellOfClass: [Int32]
    /// The classes cell by cell, ascending within each cell; each cell begins at its start.
    private let members: [Int32]
    private let starts: [Int32]

    /// O(classes).
    init(_ year: LinkingYear) {
        let places = year.classes.indices.map { year.schools[year.schoolOfClass[$0]].place }
        north = places.map(\.metresNorth)
        east = places.map { if case .grid(let easting, _) = $0 { easting } else { 0 } }
        // One metre more, so that rounding to whole metres loses no pair at the limit.
        reach = year.classes.map {
            $0.formats.contains(.inPerson)
                ? 1000 * min(year.policy.match.maxKm, $0.maxKm ?? .infinity) + 1 : -1
        }
        let (west, south) = (east.min() ?? 0, north.min() ?? 0)
        let extent = max((east.max() ?? 0) - west, (north.max() ?? 0) - south)
        // At most four cells per class, however short the longest distance limit.
        let cell = max(reach.max() ?? 1, extent / (2 * Double(max(1, year.classes.count)).squareRoot()), 1)
        let (width, height) = (
            Int(((east.max() ?? 0) - west) / cell) + 1, Int(((north.max() ?? 0) - south) / cell) + 1
        )
        let cells = zip(east, north).map { Int32(Int(($1 - south) / cell) * width + Int(($0 - west) / cell)) }
        var starts = [Int32](repeating: 0, count: width * height + 1)
        for cell in cells { starts[Int(cell) + 1] += 1 }
        for cell in 0..<width * height { starts[cell + 1] += starts[cell] }
        var members = [Int32](repeating: 0, count: cells.count)
        var next = starts
        for (number, cell) in cells.enumerated() {
            members[Int(next[Int(cell)])] = Int32(number)
            next[Int(cell)] += 1
        }
        (self.width, self.height, cellOfClass) = (width, height, cells)
        (self.members, self.starts) = (members, starts)
    }

    /// Calls `body` with every class after `a` that is within the reach of both in a straight line. For places in
    /// degrees, only the distance from south to north counts.
    func forEachNear(_ a: Int, _ body: (Int) -> Void) {
        let own = reach[a]
        if own < 0 { return }
        let (x, y) = (east[a], north[a])
        let (row, column) = Int(cellOfClass[a]).quotientAndRemainder(dividingBy: width)
        for row in max(0, row - 1)...min(height - 1, row + 1) {
            // The cells of a row are adjacent, and so are their members.
            let first = starts[row * width + max(0, column - 1)]
            let end = starts[row * width + min(width - 1, column + 1) + 1]
            for place in Int(first)..<Int(end) {
                let b = Int(members[place])
                guard b > a else { continue }
                let (dx, dy, limit) = (east[b] - x, north[b] - y, min(own, reach[b]))
                if limit >= 0, dx * dx + dy * dy <= limit * limit { body(b) }
            }
        }
    }
}
