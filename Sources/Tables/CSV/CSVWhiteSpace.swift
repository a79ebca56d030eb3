/// White space as Unicode defines it, recognised in UTF-8 bytes without making a string.
enum CSVWhiteSpace {
    /// The part of `range` without the white space (of Unicode's property `White_Space`, so no-break spaces too)
    /// at its two ends.
    static func trimmed(_ range: Range<Int>, of bytes: borrowing Span<UInt8>) -> Range<Int> {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high {
            let width = leadingWidth(bytes, low, high)
            if width == 0 { break }
            low += width
        }
        while low < high {
            let width = trailingWidth(bytes, low, high)
            if width == 0 { break }
            high -= width
        }
        return low..<high
    }

    /// Whether the range holds nothing but white space.
    static func isBlank(_ range: Range<Int>, of bytes: borrowing Span<UInt8>) -> Bool {
        if range.isEmpty { return true }
        let first = bytes[range.lowerBound]
        if first > Byte.space && first < 0x80 { return false }
        return trimmed(range, of: bytes).isEmpty
    }

    private static func leadingWidth(_ bytes: borrowing Span<UInt8>, _ low: Int, _ high: Int) -> Int {
        let first = bytes[low]
        if first < 0x80 { return isASCIISpace(first) ? 1 : 0 }
        if low + 2 <= high, isSpace(first, bytes[low + 1]) { return 2 }
        if low + 3 <= high, isSpace(first, bytes[low + 1], bytes[low + 2]) { return 3 }
        return 0
    }

    private static func trailingWidth(_ bytes: borrowing Span<UInt8>, _ low: Int, _ high: Int) -> Int {
        let last = bytes[high - 1]
        if last < 0x80 { return isASCIISpace(last) ? 1 : 0 }
        if low + 2 <= high, isSpace(bytes[high - 2], last) { return 2 }
        if low + 3 <= high, isSpace(bytes[high - 3], bytes[high - 2], last) { return 3 }
        return 0
    }

    private static func isASCIISpace(_ byte: UInt8) -> Bool {
        byte == Byte.space || (byte >= 0x09 && byte <= 0x0D)
    }

    /// U+0085 and U+00A0.
    private static func isSpace(_ first: UInt8, _ second: UInt8) -> Bool {
        first == 0xC2 && (second == 0x85 || second == 0xA0)
    }

    /// U+1680, U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F, U+3000.
    private static func isSpace(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        switch (first, second) {
        case (0xE1, 0x9A): third == 0x80
        case (0xE2, 0x80): third <= 0x8A || third == 0xA8 || third == 0xA9 || third == 0xAF
        case (0xE2, 0x81): third == 0x9F
        case (0xE3, 0x80): third == 0x80
        default: false
        }
    }
}
