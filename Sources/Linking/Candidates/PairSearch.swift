/// Finds for each class the later classes that it could be eligible with, each once, without looking at all of them.
struct PairSearch {
    private let year: LinkingYear
    private let grid: PlaceGrid
    /// Whether a `must_link` names the class, or a road distance from its school is known.
    private let isSpecial: [Bool]
    /// For each class, the later classes that the grid does not find: those that only meet online, or that a road or a
    /// `must_link` joins.
    private var beside: [Int: [Int32]] = [:]

    init(_ year: LinkingYear) {
        self.year = year
        grid = PlaceGrid(year)
        var hasRoad = [Bool](repeating: false, count: year.schools.count)
        for road in year.distances.schoolRoads { (hasRoad[road.a], hasRoad[road.b]) = (true, true) }
        isSpecial = year.classes.indices.map {
            hasRoad[year.schoolOfClass[$0]] || !year.pins.partners[$0].isEmpty
        }
        addOnlineOnly()
        addByRoad()
        for pin in year.pins.classes { offer(pin.a, pin.b) }
    }

    /// Calls `body` with every class after `a` that it could be eligible with, in no particular order.
    func forEachLater(than a: Int, _ body: (Int) -> Void) {
        grid.forEachNear(a) { b in
            if !isSpecial[a] || !isSpecial[b] || !isPinnedOrByRoad(a, b) { body(b) }
        }
        for b in beside[a] ?? [] { body(Int(b)) }
    }

    private mutating func offer(_ a: Int, _ b: Int) {
        beside[min(a, b), default: []].append(Int32(max(a, b)))
    }

    private func isPinnedOrByRoad(_ a: Int, _ b: Int) -> Bool {
        year.pins.isPinned(a, b)
            || year.distances.isRoadKnown(school: year.schoolOfClass[a], school: year.schoolOfClass[b])
    }

    /// Adds pairs that can only meet online, at any distance.
    private mutating func addOnlineOnly() {
        let online = year.classes.indices.filter { year.classes[$0].formats.contains(.online) }
        for a in online where year.classes[a].formats == .online {
            for b in online where a != b {
                // If both only meet online, the smaller class offers the pair.
                if year.classes[b].formats == .online, b < a { continue }
                if !isPinnedOrByRoad(a, b) { offer(a, b) }
            }
        }
    }

    /// Adds pairs whose schools have a known road distance, which may be shorter than the straight line.
    private mutating func addByRoad() {
        for road in year.distances.schoolRoads {
            for a in year.classesOfSchool[road.a] {
                for b in year.classesOfSchool[road.b] where !year.pins.isPinned(a, b) { offer(a, b) }
            }
        }
    }
}
