package import Explaining
package import Linking

extension CapacityTrial {
    /// How the figures of its row came about.
    package var basis: String { differences == nil ? "not_tried" : isProved ? "exact" : "not_proved" }

    /// What it means, for people.
    package func sentence(_ priorities: [Priority]) -> String {
        guard let differences else {
            return "\(condition), nobody knows: the time ran out before this was tried."
        }
        let parts = zip(priorities, differences).compactMap { $0.words.gain(of: $1) }
        let what = parts.isEmpty ? "nothing would change" : "there would be \(parts.joined(separator: ", "))"
        return "\(condition), \(what)\(isProved ? "" : ", as far as was found in the time")."
    }

    private var condition: String {
        switch kind {
        case .anotherSession: "With another session like it on that date"
        case .tenMorePlaces: "With \(Change.placesTried) more places"
        case .oneMoreLink: "With room for one more link"
        case .withoutSession: "Without it"
        }
    }
}
