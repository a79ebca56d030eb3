import Linking

/// A comparison for programs.
public struct ComparisonJSON: Encodable {
    struct Link: Encodable {
        let change: String
        let before, after: Side?

        struct Side: Encodable {
            let linkID: String
            let classes: [String]
            let difference, distanceKm: Double
            let points: Int
        }
    }

    struct Meeting: Encodable {
        let change: String
        let roundID: String
        let classes: [String]
        let before, after: Side?

        struct Side: Encodable {
            let date, start, end, venueID, venue: String
        }
    }

    struct Class: Encodable {
        let classID: String
        let partners: String?
        /// `better_off`, `worse_off`, `same`, `only_first` or `only_second`, and what decides it.
        let result: String
        let because: String?
        let before, after: Side?

        struct Side: Encodable {
            let partners: [String]
            let meetings: Int?
            let difference, travelKm, partnerKm: Double?
        }
    }

    struct Priority: Encodable {
        let program, priority: String
        let change: String?
        let before, after: Side?

        struct Side: Encodable {
            let value: Int
            let bound: Int?
            let proved: Bool
        }
    }

    let first, second: String
    let notices: [String]
    let changedInputs: [String]
    let statusBefore, statusAfter: [String: String]
    let links: [Link]
    let classes: [Class]
    let meetings: [Meeting]?
    let priorities: [Priority]

    /// The comparison, with all that it holds.
    public init(_ comparison: PlanComparison) {
        (first, second) = (comparison.first.path, comparison.second.path)
        (notices, changedInputs) = (comparison.notices, comparison.changedInputs)
        func statuses(_ record: PlanRecord) -> [String: String] {
            Dictionary(record.statuses.map { ($0.program, $0.status) }, uniquingKeysWith: { one, _ in one })
        }
        (statusBefore, statusAfter) = (statuses(comparison.first), statuses(comparison.second))
        links = comparison.links.map {
            Link(
                change: $0.kind.rawValue, before: $0.before.map(Link.Side.init),
                after: $0.after.map(Link.Side.init))
        }
        meetings = comparison.meetings?.map {
            Meeting(
                change: $0.kind.rawValue, roundID: $0.round.text, classes: $0.classes.map(\.text),
                before: $0.before.map(Meeting.Side.init), after: $0.after.map(Meeting.Side.init))
        }
        classes = comparison.classes.map {
            Class(
                classID: $0.value.id.text, partners: $0.partners?.rawValue, result: $0.result,
                because: $0.decisive?.measure.rawValue, before: $0.before.map(Class.Side.init),
                after: $0.after.map(Class.Side.init))
        }
        priorities = comparison.priorities.map {
            Priority(
                program: $0.priority.program.rawValue, priority: $0.priority.rawValue,
                change: $0.verdict?.rawValue,
                before: $0.before.map(Priority.Side.init), after: $0.after.map(Priority.Side.init))
        }
    }
}

extension PlanComparison.ClassChange {
    /// What became of it, in one word for files.
    public var result: String {
        guard isInBoth else { return before == nil ? "only_second" : "only_first" }
        return decisive.map { $0.isBetter ? "better_off" : "worse_off" } ?? "same"
    }
}

extension ComparisonJSON.Link.Side {
    fileprivate init(_ link: PlanRecord.Link) {
        self.init(
            linkID: link.id, classes: link.classes.map(\.text), difference: Double(link.difference) / 10_000,
            distanceKm: Double(link.metres) / 1000, points: link.points)
    }
}

extension ComparisonJSON.Meeting.Side {
    fileprivate init(_ meeting: PlanRecord.Meeting) {
        self.init(
            date: "\(meeting.date)", start: "\(meeting.start)", end: "\(meeting.end)",
            venueID: meeting.venue.text, venue: meeting.venueName)
    }
}

extension ComparisonJSON.Class.Side {
    fileprivate init(_ standing: ClassStanding) {
        self.init(
            partners: standing.partners.map(\.text), meetings: standing.meetings,
            difference: standing.difference.map { Double($0) / 10_000 },
            travelKm: standing.travelMetres.map { Double($0) / 1000 },
            partnerKm: standing.partnerMetres.map { Double($0) / 1000 })
    }
}

extension ComparisonJSON.Priority.Side {
    fileprivate init(_ outcome: PriorityOutcome) {
        self.init(value: outcome.value, bound: outcome.bound, proved: outcome.isProved)
    }
}
