/// A cell read as a number.
public enum CSVNumber<Value: Sendable & Hashable>: Sendable, Hashable {
    /// Nothing but white space: the number is missing.
    case blank
    /// The number.
    case value(Value)
    /// Text that is not such a number, or one beyond its type's range.
    case malformed
}

/// Numbers read from ASCII bytes without making a string.
package enum CSVNumberParser {
    /// A whole number: digits, with an optional `+` or `-` before them.
    static func integer(_ range: Range<Int>, of bytes: borrowing Span<UInt8>) -> CSVNumber<Int> {
        if range.isEmpty { return .blank }
        let isNegative = bytes[range.lowerBound] == minus
        var index = range.lowerBound + (isNegative || bytes[range.lowerBound] == plus ? 1 : 0)
        guard index < range.upperBound else { return .malformed }
        var value = 0
        while index < range.upperBound {
            guard let digit = digit(bytes[index]) else { return .malformed }
            let (tenfold, overflows) = value.multipliedReportingOverflow(by: 10)
            let (next, carries) =
                isNegative
                ? tenfold.subtractingReportingOverflow(Int(digit))
                : tenfold.addingReportingOverflow(Int(digit))
            if overflows || carries { return .malformed }
            value = next
            index += 1
        }
        return .value(value)
    }

    @inline(__always)
    private static func digit(_ byte: UInt8) -> UInt8? {
        let value = byte &- 0x30
        return value < 10 ? value : nil
    }

    private static let plus: UInt8 = 0x2B
    private static let minus: UInt8 = 0x2D
}
