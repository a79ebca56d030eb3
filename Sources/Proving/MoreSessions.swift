import Linking

/// The most that more sessions could add to the best timetable of a plan's links, at each priority while the earlier
/// ones keep their values.
///
/// In hundredths of a meeting, or of the unit of cost that they could save.
public struct MoreSessions: Hashable, Sendable {
    /// For each session, by its number, what another like it could add at each priority of the policy, in its order;
    /// nil if not known.
    public let sessions: [[Int?]]
    /// For each venue, by its number, what another of each of its sessions could add together. That is more than the
    /// sum over its sessions if two halves make a whole.
    public let venues: [[Int?]]

    /// The figures from these lists.
    public init(sessions: [[Int?]], venues: [[Int?]]) { (self.sessions, self.venues) = (sessions, venues) }

    /// The same figures, filled in from `other` at the priorities where nothing is known.
    public func completed(by other: MoreSessions) -> MoreSessions {
        func complete(_ mine: [[Int?]], _ others: [[Int?]]) -> [[Int?]] {
            zip(mine, others).map { zip($0, $1).map { $0 ?? $1 } }
        }
        return MoreSessions(
            sessions: complete(sessions, other.sessions), venues: complete(venues, other.venues))
    }
}

extension TimetableBounds {
    /// The limit on a figure, so that it can be given in hundredths.
    private static let largestFigure = 1_000_000_000_000

    /// What more sessions could add to a timetable with these `values`, by the duals of `certificate`; nil at
    /// priorities that it does not reach. The certificate must have no faults.
    ///
    /// A second session adds its own term to the value of the duals and changes nothing else. So the new sum, rounded
    /// down to a whole number, bounds every timetable. What the session adds is this bound less the timetable's own
    /// value, not the term alone: the duals may already be worth more than the timetable. (<doc:Capacity>)
    public func moreSessions(_ certificate: TimetableCertificate?, values: [Int]) -> MoreSessions {
        let proofs = certificate?.priorities ?? []
        let duals = proofs.map { value($0, values: values) }
        // A session that no meeting may use adds nothing, whatever is still open.
        func most(_ added: [Int]) -> [Int?] {
            let useful = added.filter(isUsable)
            return values.indices.map { place in
                guard place < duals.count else { return nil }
                if useful.isEmpty { return 0 }
                let more = duals[place].bound(adding: useful).subtractingReportingOverflow(values[place])
                let size = more.overflow ? Self.largestFigure : Int(clamping: more.partialValue.magnitude)
                return duals[place].priority.unit.hundredths(min(size, Self.largestFigure))
            }
        }
        let ofVenue = year.venues.indices.map { venue in
            year.sessions.indices.filter { year.venueOfSession[$0] == venue }
        }
        return MoreSessions(sessions: year.sessions.indices.map { most([$0]) }, venues: ofVenue.map(most))
    }
}
