extension Double {
    /// The nearest whole number, halves away from zero: how every figure that is optimised comes to be exact.
    ///
    /// Figures are bounded long before (places, weights and fees are checked as they are read), so a value beyond
    /// `Int` is held at its ends rather than a crash.
    public var wholeNumber: Int {
        let value = rounded(.toNearestOrAwayFromZero)
        return Int(exactly: value) ?? (value > 0 ? Int.max : Int.min)
    }

    /// The whole metres in a limit of so many kilometres; distances are whole metres, so that no more are within it.
    ///
    /// A product of doubles can fall short of what the digits say, as 1000 · 2.01 does of 2010; a millionth of a metre
    /// makes up for that, and is less than any limit means.
    package var wholeMetres: Double { (1000 * self + 1e-6).rounded(.down) }
}
