/// Numbers in files for programs: plain digits, no exponent, no dependence on a language.
public enum FixedPoint {
    /// A whole number of units of 10⁻ᵖˡᵃᶜᵉˢ as a decimal with so many places: 1250 with three is `1.250`.
    public static func text(_ units: Int, places: Int) -> String {
        let digits = String(units.magnitude)
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        let point = padded.index(padded.endIndex, offsetBy: -places)
        let sign = units < 0 ? "-" : ""
        return places == 0 ? sign + digits : "\(sign)\(padded[..<point]).\(padded[point...])"
    }
}
