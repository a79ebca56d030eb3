import Linking
import LinkingFiles

/// A year reduced to pairs, without rules about schools or earlier years: what every peer can express.
struct PairsOnly {
    /// The year.
    let year: LinkingYear

    /// The area in the folder `area`; with `nearest`, only that many classes, those nearest to the centre of its
    /// schools.
    init(area: String, nearest: Int?) throws {
        var draft = try InputFolder.read(area).draft
        draft.policy.match.threeWay = .never
        draft.policy.match.maxLinksBetweenSchools = 0
        draft.policy.match.priorities = [.linkEveryone, .points]
        (draft.rules, draft.history) = ([], [])
        (draft.rounds, draft.sessions, draft.venues) = ([], nil, [])
        if let nearest {
            let kept = Self.nearest(nearest, draft)
            let rows = draft.classes.indices.filter { kept.contains(draft.classes[$0].id) }
            // A column's values are in the order of the classes.
            for column in draft.background.indices where !draft.background[column].classes.isEmpty {
                draft.background[column].classes = rows.map { draft.background[column].classes[$0] }
            }
            draft.classes = rows.map { draft.classes[$0] }
        }
        year = try LinkingYear(draft)
    }

    private static func nearest(_ count: Int, _ draft: YearDraft) -> Set<ID> {
        var places: [ID: (x: Double, y: Double)] = [:]
        for school in draft.schools {
            switch school.place {
            case .grid(let easting, let northing): places[school.id] = (easting, northing)
            case .degrees(let latitude, let longitude): places[school.id] = (longitude, latitude)
            }
        }
        // The median of each coordinate: a point with schools all around.
        let all = draft.schools.compactMap { places[$0.id] }
        let middle = (all.map(\.x).sorted()[all.count / 2], all.map(\.y).sorted()[all.count / 2])
        func distance(_ linkingClass: LinkingClass) -> Double {
            guard let place = places[linkingClass.school] else { return .infinity }
            return (place.x - middle.0) * (place.x - middle.0) + (place.y - middle.1) * (place.y - middle.1)
        }
        let sorted = draft.classes.sorted { (distance($0), $0.id) < (distance($1), $1.id) }
        return Set(sorted.prefix(count).map(\.id))
    }
}
