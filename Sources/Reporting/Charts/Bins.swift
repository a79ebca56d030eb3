/// Equal stretches of whole numbers, each from its lower end up to but not including its upper; the last holds its upper
/// end too.
struct Bins: Hashable, Sendable {
    /// Where the first begins.
    let start: Int
    /// How long each is; at least 1.
    let step: Int
    /// How many there are; at least 1.
    let count: Int

    /// Bins of a round length (1, 2 or 5 times a power of ten, `unit` at least) that hold all of `values`, at most `most` of
    /// them. They begin at a multiple of the length; at 0 if `fromZero` says so, for values that are 0 or more.
    init(_ values: some Sequence<Int>, most: Int, unit: Int = 1, fromZero: Bool = false) {
        var (low, high) = (Int.max, Int.min)
        for value in values { (low, high) = (min(low, value), max(high, value)) }
        if low > high { (low, high) = (0, 0) }
        if fromZero { low = min(low, 0) }
        var (power, digit, step) = (1, 0, 1)
        let digits = [1, 2, 5]
        func fits(_ step: Int) -> Bool {
            let start = Bins.floor(low, step)
            return step >= unit && high - start <= step * most
        }
        while !fits(step), power < Int.max / 100 {
            digit += 1
            if digit == digits.count { (digit, power) = (0, power * 10) }
            step = digits[digit] * power
        }
        (start, self.step) = (Bins.floor(low, step), step)
        count = max(1, (high - start + step - 1) / step)
    }

    /// The bin that `value`, which one of them holds, is in.
    func place(_ value: Int) -> Int { min(count - 1, max(0, (value - start) / step)) }

    /// Where a bin begins, or the one before ends.
    func edge(_ place: Int) -> Int { start + place * step }

    /// How many of `values` are in each.
    func counts(_ values: some Sequence<Int>) -> [Int] {
        var counts = [Int](repeating: 0, count: count)
        for value in values { counts[place(value)] += 1 }
        return counts
    }

    private static func floor(_ value: Int, _ step: Int) -> Int {
        value >= 0 ? value / step * step : -((-value + step - 1) / step * step)
    }
}
