public import Linking

/// The values of a plan at the priorities, each written down by itself after the words of the manual: the other reading
/// of what the programs take from ``/Linking/PriorityWeights``.
public enum PlainValues {
    /// The value of `plan` at `priority`, as files hold it.
    public static func value(of plan: Plan, at priority: Priority, _ year: LinkingYear) -> Int {
        let linked = plan.links.flatMap { Array($0) }
        return switch priority {
        case .linkEveryone: linked.count
        case .notLeftOutTwice: linked.count { year.history.satOut[year.schoolOfClass[$0]] }
        case .fewestThreeWay: -plan.links.count { $0.count == 3 }
        case .points: plan.links.map { year.points($0) ?? 0 }.reduce(0, +)
        case .worstDifference, .leximinDifference: plan.links.compactMap(year.difference).min() ?? 10_000
        case .requiredRounds: plan.meetings.count { year.rounds[$0.round].required }
        case .optionalRounds: plan.meetings.count { !year.rounds[$0.round].required }
        case .cost: cost(of: plan, year)
        }
    }

    /// Hundredths: of each meeting its travel, of each used session its fee.
    private static func cost(of plan: Plan, _ year: LinkingYear) -> Int {
        let weights = year.policy.schedule.cost
        func hundredths(_ cost: Double) -> Int { Int((100 * cost).rounded(.toNearestOrAwayFromZero)) }
        let travel = plan.meetings.map { meeting -> Int in
            guard let venue = year.venueOfSession[meeting.session] else { return 0 }
            let ways = plan.links[meeting.link].map { year.metres($0, toVenue: venue) }.sorted()
            let (sum, apart) = (ways.reduce(0, +), ways[ways.count - 1] - ways[0])
            return hundredths(weights.km * Double(sum) / 1000 + weights.imbalanceKm * Double(apart) / 1000)
        }
        let used = year.sessions.indices.filter { session in
            plan.meetings.contains { $0.session == session }
        }
        return travel.reduce(0, +) + used.reduce(0) { $0 + hundredths(weights.fee * year.sessions[$1].fee) }
    }
}

extension Priority {
    /// The priorities that are sums over links.
    public static let sums = all(of: .links).filter { !$0.isFairness }
}
