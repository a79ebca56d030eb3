/// A line of a DIMACS file, whose words are taken one after the other.
struct DimacsLine {
    private let bytes: [UInt8]
    private let start: Int
    private let end: Int
    private var at: Int

    /// The bytes from `start` up to `end`.
    init(_ bytes: [UInt8], from start: Int, to end: Int) {
        (self.bytes, self.start, self.end, at) = (bytes, start, end, start)
    }

    /// Where the next word stands; nil at the end.
    @inline(__always)
    mutating func next() -> Range<Int>? {
        while at < end, Self.isSpace(bytes[at]) { at += 1 }
        guard at < end else { return nil }
        let first = at
        while at < end, !Self.isSpace(bytes[at]) { at += 1 }
        return first..<at
    }

    /// The column of a word, in bytes from 1.
    func column(_ word: Range<Int>) -> Int { word.lowerBound - start + 1 }

    /// The column after the last word.
    var endColumn: Int {
        var last = end
        while last > start, Self.isSpace(bytes[last - 1]) { last -= 1 }
        return last - start + 1
    }

    /// The whole number that a word is; nil where it is none, or far too large.
    @inline(__always)
    func number(_ word: Range<Int>) -> Int? {
        var at = word.lowerBound
        let isNegative = bytes[at] == UInt8(ascii: "-")
        if isNegative || bytes[at] == UInt8(ascii: "+") { at += 1 }
        // Eighteen digits can't overflow.
        guard at < word.upperBound, word.upperBound - at <= 18 else { return nil }
        var value = 0
        while at < word.upperBound {
            let digit = bytes[at] &- UInt8(ascii: "0")
            guard digit <= 9 else { return nil }
            value = value &* 10 &+ Int(digit)
            at += 1
        }
        return isNegative ? -value : value
    }

    @inline(__always)
    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
    }
}
