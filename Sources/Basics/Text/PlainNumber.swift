/// Numbers as people write them in files: `12` and `12.6`, never `12.0`, `1e-05` or `12.600000000000001` for 12.6.
package enum PlainNumber {
    /// The shortest decimal that reads back as `value`.
    package static func text(_ value: Double) -> String {
        guard let (units, places) = decimal(value), places > 0 else {
            return Int(exactly: value).map(String.init) ?? "\(value)"
        }
        return FixedPoint.text(units, places: places)
    }

    /// The number in whole units of its last place; nil if the units or their places exceed 18 digits.
    ///
    /// Swift describes a number by the shortest digits that read back as it; this applies the exponent to them.
    package static func decimal(_ value: Double) -> (units: Int, places: Int)? {
        if let whole = Int(exactly: value) { return (whole, 0) }
        let parts = "\(value)".split(separator: "e")
        guard let mantissa = parts.first, let exponent = parts.count == 2 ? Int(parts[1]) : 0 else {
            return nil
        }
        let halves = mantissa.split(separator: ".", omittingEmptySubsequences: false)
        guard let first = halves.first, halves.count <= 2 else { return nil }
        let fraction = halves.count == 2 && halves[1] != "0" ? String(halves[1]) : ""
        guard let units = Int(first + fraction) else { return nil }
        let places = fraction.count - exponent
        return (0...18).contains(places) ? (units, places) : nil
    }
}
