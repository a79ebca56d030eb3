extension Double {
    /// The nearest whole number, halves away from zero: how every figure that is optimised comes to be exact.
    ///
    /// Figures are bounded long before (places, weights and fees are checked as they are read), so a value beyond
    /// `Int` is held at its ends rather than a crash.
    public var wholeNumber: Int {
        let value = rounded(.toNearestOrAwayFromZero)
        return Int(exactly: value) ?? (value > 0 ? Int.max : Int.min)
    }
}
