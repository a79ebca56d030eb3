/// A generator of random whole numbers whose output is always the same on every machine.
///
/// SplitMix64: Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (OOPSLA 2014), with the mixing
/// constants of Stafford's thirteenth variant. The standard library has no seeded generator, and it does not guarantee
/// how it makes bounded numbers; so both are here.
public struct SplitMix64: Sendable, Hashable {
    private var state: UInt64

    /// Starts from `seed`; each seed has a sequence of its own.
    public init(seed: UInt64) { state = seed }

    /// The next 64 bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// A whole number from 0 up to but not including `bound`, each equally likely; 0 if `bound` is below 1.
    ///
    /// Lemire, "Fast random integer generation in an interval" (ACM TOMACS 29, 2019): the high half of a product, drawn
    /// again in the few cases that would favour some numbers.
    public mutating func below(_ bound: Int) -> Int {
        guard bound > 1 else { return 0 }
        let bound = UInt64(bound)
        var product = next().multipliedFullWidth(by: bound)
        if product.low < bound {
            let threshold = (0 &- bound) % bound
            while product.low < threshold { product = next().multipliedFullWidth(by: bound) }
        }
        return Int(product.high)
    }

    /// A whole number in `range`, including both ends, each equally likely.
    public mutating func within(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + below(range.upperBound - range.lowerBound + 1)
    }

    /// A whole number from `-size` to `size`, more likely near 0: the sum of three draws.
    public mutating func around(_ size: Int) -> Int {
        let third = max(0, size) / 3
        return within(-third...third) + within(-third...third) + within(-third...third)
    }

    /// True `percent` times in a hundred.
    public mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

    /// An index of `weights`, with a probability in proportion to its weight; 0 if no weight is above 0.
    public mutating func index(weights: [Int]) -> Int {
        var left = below(weights.reduce(0) { $0 + max(0, $1) })
        for (index, weight) in weights.enumerated() where weight > 0 {
            if left < weight { return index }
            left -= weight
        }
        return 0
    }

    /// The numbers from 0 up to but not including `count`, in random order, every order equally likely (Durstenfeld,
    /// CACM algorithm 235, 1964).
    public mutating func permutation(_ count: Int) -> [Int] {
        var order = Array(0..<max(0, count))
        var last = order.count - 1
        while last > 0 {
            order.swapAt(last, below(last + 1))
            last -= 1
        }
        return order
    }
}
