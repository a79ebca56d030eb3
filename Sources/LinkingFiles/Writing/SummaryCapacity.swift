import Proving
public import Explaining
public import Linking

extension Summary {
    /// What places are worth, as `capacity.csv` tells it too.
    public struct Capacity: Hashable, Sendable, Codable {
        /// Each venue, by id.
        public var venues: [Place]
        /// Each session, by id.
        public var sessions: [Place]
        /// The changes that were tried, the most promising of each kind first; nil where none was to be tried.
        public var changes: [Change]?

        /// How a venue or a session is used.
        public struct Place: Hashable, Sendable, Codable {
            /// Its id.
            public var id: String
            /// Meetings there, and their pupils.
            public var meetings, pupils: Int
            /// How many pupils and links there could be; nil where any number.
            public var capacityPupils, capacityLinks: Int?
            /// Meetings without a place that could be there but for room.
            public var waiting: Int
            /// By priority, what another session like it, or of a venue one more like each of its sessions, could add at
            /// most, in hundredths of a meeting or of the unit of cost; priorities at which nothing is known are left out.
            public var another: [String: Int]?

            enum CodingKeys: String, CodingKey {
                case id, meetings, pupils, waiting, another
                case capacityPupils = "capacity_pupils"
                case capacityLinks = "capacity_links"
            }
        }

        /// What a change was found to do.
        public struct Change: Hashable, Sendable, Codable {
            /// The session's id.
            public var session: String
            /// What is changed.
            public var change: String
            /// By priority, what it adds; nil where it was not tried.
            public var differences: [String: Int]?
            /// Whether that is proved to be exact.
            public var proved: Bool
        }
    }
}

extension Summary.Capacity {
    /// What `report` says of `plan`.
    public init(_ year: LinkingYear, _ plan: Plan, _ report: CapacityReport) {
        let use = CapacityUse(year, plan)
        let names = report.priorities.map(\.rawValue)
        func place(_ id: ID, _ use: CapacityUse.Use, _ another: [Int?]) -> Place {
            let known = zip(names, another).compactMap { name, value in value.map { (name, $0) } }
            return Place(
                id: id.text, meetings: use.meetings, pupils: use.pupils, capacityPupils: use.capacityPupils,
                capacityLinks: use.capacityLinks, waiting: use.waiting.count,
                another: Dictionary(known, uniquingKeysWith: { first, _ in first }))
        }
        venues = year.venues.indices.map {
            place(year.venues[$0].id, use.venues[$0], report.another.venues[$0])
        }
        sessions = year.sessions.indices.map {
            place(year.sessions[$0].id, use.sessions[$0], report.another.sessions[$0])
        }
        changes =
            report.isTried
            ? report.trials.map { trial in
                Change(
                    session: year.sessions[trial.session].id.text, change: trial.kind.rawValue,
                    differences: trial.differences.map {
                        Dictionary(zip(names, $0).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
                    }, proved: trial.isProved)
            } : nil
    }

    /// The report again, as far as it names sessions and changes of this year; what it does not name is not known.
    public func report(_ year: LinkingYear) -> CapacityReport {
        let priorities = year.policy.schedule.priorities
        func another(_ places: [Place], _ ids: [ID]) -> [[Int?]] {
            let claimed = Dictionary(places.map { (ID($0.id), $0.another) }, uniquingKeysWith: { a, _ in a })
            return ids.map { id in priorities.map { claimed[id]??[$0.rawValue] } }
        }
        let trials = (changes ?? []).compactMap { change -> CapacityTrial? in
            guard let number = year.sessionNumber(ID(change.session)),
                let kind = CapacityTrial.Kind(rawValue: change.change)
            else { return nil }
            return CapacityTrial(
                session: number, kind: kind,
                differences: change.differences.map { found in
                    priorities.map { found[$0.rawValue] ?? 0 }
                }, isProved: change.proved)
        }
        return CapacityReport(
            priorities: priorities,
            another: MoreSessions(
                sessions: another(sessions, year.sessions.map(\.id)),
                venues: another(venues, year.venues.map(\.id))),
            trials: trials, isTried: changes != nil)
    }
}
