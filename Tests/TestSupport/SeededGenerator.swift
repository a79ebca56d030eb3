import Basics
import Linking

/// A repeatable source of random numbers, as the standard library asks for one: `SplitMix64`.
public struct SeededGenerator: RandomNumberGenerator {
    private var source: SplitMix64

    /// The source that `seed` names.
    public init(seed: UInt64) { source = SplitMix64(seed: seed) }

    /// The next 64 bits.
    public mutating func next() -> UInt64 { source.next() }

    /// A whole number of `range`.
    public mutating func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    /// True in `percent` of a hundred cases.
    public mutating func chance(_ percent: Int) -> Bool { int(1...100) <= percent }

    /// One of `choices`, which must not be empty.
    public mutating func pick<Choice>(_ choices: [Choice]) -> Choice { choices[int(0...choices.count - 1)] }
}
