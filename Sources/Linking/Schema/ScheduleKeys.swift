extension PolicySchema {
    /// The timetable part of the policy.
    static let schedule = PolicyPart(
        path: "schedule", meaning: "when and where the linked classes meet",
        entries: [
            .key(
                PolicyKey(
                    "schedule.max_km", \.schedule.maxKm, .kilometres,
                    meaning: "longest way to a venue, in kilometres", limits: .farthest, example: "10")),
            .key(
                PolicyKey(
                    priorities: "schedule.priorities", \.schedule.priorities, of: .timetable,
                    meaning: "what counts first, second and so on, as for the links",
                    example: "[required_rounds, cost, optional_rounds]")),
            .part(cost),
        ])

    private static let cost = PolicyPart(
        path: "schedule.cost", meaning: "what makes up the cost",
        entries: [
            .key(
                PolicyKey(
                    "schedule.cost.km", \.schedule.cost.km, .number,
                    meaning: "for each kilometre that a class travels", limits: .cost, example: "0.5")),
            .key(
                PolicyKey(
                    "schedule.cost.imbalance_km", \.schedule.cost.imbalanceKm, .number,
                    meaning: "for each kilometre that one partner travels further", limits: .cost,
                    example: "0")),
            .key(
                PolicyKey(
                    "schedule.cost.fee", \.schedule.cost.fee, .number,
                    meaning: "for each pound of a session's fee", limits: .cost, example: "1")),
        ])
}

extension Limits {
    fileprivate static let cost = Limits(
        "a number", from: 0, to: largestWeight, maybe: "0 leaves it out of account")

    /// The longest distances that a policy allows.
    static let farthest = Limits(
        "kilometres", above: 0, to: largest, maybe: "take the key out, for the default")

    /// Weights beyond this would exceed the whole numbers in which optima are exact.
    static let largestWeight = 1000.0
}
