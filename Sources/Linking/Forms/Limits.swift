import Basics

/// The numbers that a column or a key of the policy may hold.
package struct Limits: Hashable, Sendable {
    /// What the number counts or measures, ready to follow the word "expected": `a whole number of pupils`.
    private let what: String
    private let least: Double?
    private let most: Double?
    /// Whether ``least`` itself is out of bounds.
    private let isAbove: Bool
    /// What to try if a number is out of bounds, ready to follow the word "Maybe".
    let maybe: String

    /// Numbers from `least` on, or above `bound`, up to `most`; each of these is optional.
    init(
        _ what: String, from least: Double? = nil, above bound: Double? = nil, to most: Double? = nil,
        maybe: String
    ) {
        (self.what, self.maybe, self.most) = (what, maybe, most)
        (self.least, isAbove) = (least ?? bound, bound != nil)
    }

    /// Whether the number is within bounds; NaN never is.
    package func contain(_ number: Double) -> Bool {
        if let least, !(isAbove ? number > least : number >= least) { return false }
        if let most, !(number <= most) { return false }
        return !number.isNaN
    }

    /// The bounds in words: `0 to 3660`, `1 or more`, `more than 0, at most 1000`; empty if there are none. Bounds of a
    /// thousand million only catch typing errors, and are not mentioned.
    package var range: String {
        func told(_ bound: Double?) -> String? {
            bound.flatMap { $0.magnitude < 1e9 ? PlainNumber.text($0) : nil }
        }
        let (low, high) = (told(least), told(most))
        switch (low, high) {
        case (let low?, let high?): return isAbove ? "more than \(low), at most \(high)" : "\(low) to \(high)"
        case (let low?, nil): return isAbove ? "more than \(low)" : "\(low) or more"
        case (nil, let high?): return "at most \(high)"
        case (nil, nil): return ""
        }
    }

    /// What is expected if a number is out of bounds.
    var expected: String { range.isEmpty ? what : "\(what), \(range)" }

    /// Metres and degrees, in ranges that contain the British Isles.
    static func place(_ what: String, _ range: ClosedRange<Double>) -> Limits {
        Limits(
            what, from: range.lowerBound, to: range.upperBound,
            maybe: "two figures were swapped, or a digit is missing or doubled")
    }

    /// Money, kilometres and weights beyond this are typing errors, and would exceed the exact whole numbers.
    static let largest = 1_000_000.0
}
