/// Reads decimal numbers from ASCII bytes without making a string.
package enum DecimalText {
    /// The nearest `Double` to a decimal number such as `-0.25`, `.5`, `12.` or `1.5e3`, ties to even; nil if the bytes
    /// are no such number, or one beyond its range.
    ///
    /// Up to 19 digits are collected in a whole number. If that is below 2⁵³ and the power of ten is at most 22, both
    /// are exact as doubles, so one multiplication or division rounds once and correctly (Clinger, "How to read
    /// floating point numbers accurately", 1990, its fast path). Everything else goes to the standard library, which
    /// also rounds correctly.
    package static func number(_ range: Range<Int>, of bytes: borrowing Span<UInt8>) -> Double? {
        if range.isEmpty { return nil }
        let isNegative = bytes[range.lowerBound] == minus
        var index = range.lowerBound + (isNegative || bytes[range.lowerBound] == plus ? 1 : 0)
        var digits: UInt64 = 0
        var digitCount = 0
        var places = 0
        var isPastPoint = false
        while index < range.upperBound {
            let byte = bytes[index]
            if let digit = digit(byte) {
                digits = digits &* 10 &+ UInt64(digit)
                digitCount += 1
                places += isPastPoint ? 1 : 0
            } else if byte == point, !isPastPoint {
                isPastPoint = true
            } else {
                break
            }
            index += 1
        }
        guard digitCount > 0 else { return nil }
        let hasExponent = index < range.upperBound
        guard !hasExponent || isExponent(index..<range.upperBound, of: bytes) else { return nil }
        if !hasExponent, digitCount <= 19, digits <= 1 << 53, places <= 22 {
            let magnitude = Double(digits) / powersOfTen[places]
            return isNegative ? -magnitude : magnitude
        }
        let text = String(decoding: range.map { bytes[$0] }, as: UTF8.self)
        guard let value = Double(text), value.isFinite else { return nil }
        return value
    }

    private static func isExponent(_ range: Range<Int>, of bytes: borrowing Span<UInt8>) -> Bool {
        var index = range.lowerBound
        guard bytes[index] | 0x20 == 0x65 else { return false }
        index += 1
        if index < range.upperBound, bytes[index] == plus || bytes[index] == minus { index += 1 }
        guard index < range.upperBound else { return false }
        while index < range.upperBound {
            guard digit(bytes[index]) != nil else { return false }
            index += 1
        }
        return true
    }

    @inline(__always)
    private static func digit(_ byte: UInt8) -> UInt8? {
        let value = byte &- 0x30
        return value < 10 ? value : nil
    }

    private static let plus: UInt8 = 0x2B
    private static let minus: UInt8 = 0x2D
    private static let point: UInt8 = 0x2E
    /// 10⁰ to 10²², all exact.
    private static let powersOfTen: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
        1e18,
        1e19, 1e20, 1e21, 1e22,
    ]
}
