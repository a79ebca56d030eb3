import Basics
package import Explaining
package import Linking

extension CapacityTrial {
    /// How the figures of its row came about.
    package var basis: String { differences == nil ? "not_tried" : isProved ? "exact" : "not_proved" }

    /// What it means, for people.
    package func sentence(_ priorities: [SchedulePriority]) -> String {
        guard let differences else {
            return "\(condition), nobody knows: the time ran out before this was tried."
        }
        let parts = zip(priorities, differences).compactMap { priority, difference -> String? in
            guard difference != 0 else { return nil }
            let more = difference > 0 ? "more" : "fewer"
            let size = Int(difference.magnitude)
            return switch priority {
            case .requiredRounds: "\(Words.count(size, "meeting")) \(more) of required rounds"
            case .optionalRounds: "\(Words.count(size, "meeting")) \(more) of optional rounds"
            case .cost: "\(difference > 0 ? "higher" : "lower") cost by \(FixedPoint.text(size, places: 2))"
            }
        }
        let what = parts.isEmpty ? "nothing would change" : "there would be \(parts.joined(separator: ", "))"
        return "\(condition), \(what)\(isProved ? "" : ", as far as was found in the time")."
    }

    private var condition: String {
        switch kind {
        case .anotherSession: "With another session like it on that date"
        case .tenMorePlaces: "With \(CapacityTrial.places) more places"
        case .oneMoreLink: "With room for one more link"
        case .withoutSession: "Without it"
        }
    }
}
