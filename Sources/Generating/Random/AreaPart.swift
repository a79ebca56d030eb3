import Basics

/// The parts of an area that are drawn independently, so that changing one leaves the others alone: with more
/// sessions, the schools stay where they were.
enum AreaPart: UInt64 {
    case names, places, backgrounds, classes, availability, venues, sessions, past, rules, roads

    /// The generator for this part of the area with `seed`.
    func generator(seed: UInt64) -> SplitMix64 {
        var first = SplitMix64(seed: seed)
        var second = SplitMix64(seed: first.next() &+ rawValue)
        return SplitMix64(seed: second.next())
    }
}
