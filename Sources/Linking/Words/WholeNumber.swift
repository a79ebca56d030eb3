extension Double {
    /// The nearest whole number, halves rounded away from zero: makes every figure that is optimised exact.
    ///
    /// Figures are bounded long before (places, weights and fees are checked as they are read), so a value beyond `Int`
    /// is clamped instead of causing a crash.
    public var wholeNumber: Int {
        let value = rounded(.toNearestOrAwayFromZero)
        return Int(exactly: value) ?? (value > 0 ? Int.max : Int.min)
    }

    /// The whole metres within a limit in kilometres; distances are whole metres, so this loses none of them.
    ///
    /// A product of doubles can fall short of what the digits say, as 1000 · 2.01 does of 2010. A millionth of a metre
    /// corrects that, and is finer than any limit.
    package var wholeMetres: Double { (1000 * self + 1e-6).rounded(.down) }
}
