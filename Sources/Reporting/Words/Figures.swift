import Basics

/// Numbers as people read them. All take whole numbers, so that nothing depends on how a machine prints a fraction.
enum Figures {
    /// `value` / 10^`places` with so many decimals: 4667 with 4 places is `0.4667`. Below zero with a true minus sign.
    static func decimal(_ value: Int, places: Int) -> String {
        grouped(FixedPoint.text(value, places: places))
    }

    /// A whole number with commas between thousands.
    static func whole(_ value: Int) -> String { decimal(value, places: 0) }

    /// A difference in ten-thousandths with two decimals.
    static func difference(_ value: Int) -> String { decimal(divided(value, 100), places: 2) }

    /// Metres as kilometres with one decimal, and the unit.
    static func km(_ metres: Int) -> String { decimal(divided(metres, 100), places: 1) + " km" }

    /// The part that `part` is of `whole`, in percent with one decimal; `–` where there is no whole.
    static func percent(_ part: Int, of whole: Int) -> String {
        whole == 0 ? "–" : decimal(divided(1000 * part, whole), places: 1) + " %"
    }

    /// `1 class`, `2 classes`, `1,200 classes`.
    static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
        "\(whole(number)) \(number == 1 ? one : many ?? one + "s")"
    }

    /// A position on a drawing with one decimal at most, as SVG writes it.
    static func place(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        let text = (tenths < 0 ? "-" : "") + String(tenths.magnitude / 10)
        return tenths % 10 == 0 ? text : "\(text).\(tenths.magnitude % 10)"
    }

    /// `number` / `by`, rounded to nearest, halves away from zero; `by` is above 0.
    static func divided(_ number: Int, _ by: Int) -> Int {
        number < 0 ? -((-number * 2 + by) / (2 * by)) : (number * 2 + by) / (2 * by)
    }

    /// A decimal in plain digits with commas between thousands, and a true minus sign.
    static func grouped(_ plain: String) -> String {
        let isNegative = plain.hasPrefix("-")
        let parts = plain.drop { $0 == "-" }.split(separator: ".")
        guard let whole = parts.first else { return plain }
        var text = isNegative ? "−" : ""
        for (position, digit) in whole.enumerated() {
            if position > 0, (whole.count - position) % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return parts.count > 1 ? "\(text).\(parts[1])" : text
    }
}
