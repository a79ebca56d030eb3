/// Walks over the pairs of classes that could be eligible, each once, without looking at all of them.
struct PairSweep {
    let year: LinkingYear

    /// Calls `body` with the smaller class first. Pairs come in no particular order.
    func forEachPair(_ body: (Int, Int) -> Void) {
        inPerson(body)
        onlineOnly(body)
        byRoad(body)
        pinned(body)
    }

    private func meetsInPerson(_ a: Int, _ b: Int) -> Bool { year.formats(a, b).contains(.inPerson) }

    private func isByRoad(_ a: Int, _ b: Int) -> Bool {
        year.distances.isRoadKnown(school: year.schoolOfClass[a], school: year.schoolOfClass[b])
    }

    /// Pairs that meet in person and whose straight line counts.
    private func inPerson(_ body: (Int, Int) -> Void) {
        struct Stop {
            let north: Double
            let place: Place
            let number: Int
            let reach: Double
        }
        let stops = year.classes.indices.filter { year.classes[$0].formats.contains(.inPerson) }
            .map { number -> Stop in
                let place = year.schools[year.schoolOfClass[number]].place
                return Stop(
                    north: place.metresNorth, place: place, number: number,
                    // A metre more: rounding to whole metres must not lose a pair at the limit.
                    reach: 1000 * min(year.policy.match.maxKm, year.classes[number].maxKm ?? .infinity) + 1)
            }
            .sorted { ($0.north, $0.number) < ($1.north, $1.number) }
        for i in stops.indices {
            let one = stops[i]
            for j in (i + 1)..<max(stops.count, i + 1) {
                let other = stops[j]
                if other.north - one.north > one.reach { break }
                if case .grid(let x, _) = one.place, case .grid(let u, _) = other.place,
                    (x - u).magnitude > one.reach
                {
                    continue
                }
                if !isPinnedOrByRoad(one.number, other.number) { offer(one.number, other.number, body) }
            }
        }
    }

    /// Pairs that can only meet online, however far apart.
    private func onlineOnly(_ body: (Int, Int) -> Void) {
        let online = year.classes.indices.filter { year.classes[$0].formats.contains(.online) }
        for a in online where year.classes[a].formats == .online {
            for b in online where a != b {
                // Where both only meet online, the smaller offers the pair.
                if year.classes[b].formats == .online, b < a { continue }
                if !isPinnedOrByRoad(a, b) { offer(a, b, body) }
            }
        }
    }

    /// Pairs whose schools are joined by a known road, which may be shorter than the sweep believes.
    private func byRoad(_ body: (Int, Int) -> Void) {
        for road in year.distances.schoolRoads {
            for a in year.classesOfSchool[road.a] {
                for b in year.classesOfSchool[road.b] where !year.pins.isPinned(a, b) { offer(a, b, body) }
            }
        }
    }

    /// Pairs that a `must_link` lets be far apart.
    private func pinned(_ body: (Int, Int) -> Void) {
        for pin in year.pins.classes { offer(pin.a, pin.b, body) }
    }

    private func isPinnedOrByRoad(_ a: Int, _ b: Int) -> Bool { year.pins.isPinned(a, b) || isByRoad(a, b) }

    private func offer(_ a: Int, _ b: Int, _ body: (Int, Int) -> Void) { body(min(a, b), max(a, b)) }
}
