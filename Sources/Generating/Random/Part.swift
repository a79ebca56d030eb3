import Basics

/// The parts of an area that are drawn apart from each other, so that a change to one leaves the others as they are:
/// with more sessions, the schools stay where they were.
enum Part: UInt64 {
    case names, places, backgrounds, classes, availability, venues, sessions, past, rules, roads

    /// The generator of this part of the area with `seed`.
    func generator(seed: UInt64) -> SplitMix64 {
        var first = SplitMix64(seed: seed)
        var second = SplitMix64(seed: first.next() &+ rawValue)
        return SplitMix64(seed: second.next())
    }
}
