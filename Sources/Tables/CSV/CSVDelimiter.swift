/// The delimiter between two cells.
public enum CSVDelimiter: UInt8, Sendable, Hashable, CaseIterable {
    /// `,`
    case comma = 0x2C
    /// `;`, which Excel writes if the comma is the decimal mark.
    case semicolon = 0x3B
    /// The tab.
    case tab = 0x09

    /// The delimiter of a file: the one most frequent outside quotes in its header line, which is the first line with
    /// anything but delimiters, quotes and spaces. If two are equally frequent, comma goes before semicolon and
    /// semicolon before tab; if there is none, it is the comma.
    static func detected(in bytes: borrowing Span<UInt8>, from start: Int) -> CSVDelimiter {
        let header = headerStart(bytes, from: start)
        let counts =
            counts(bytes, from: header, honouringQuotes: true)
            ?? counts(bytes, from: header, honouringQuotes: false) ?? [0, 0, 0]
        var best = CSVDelimiter.comma
        var most = 0
        for (delimiter, count) in zip(allCases, counts) where count > most {
            best = delimiter
            most = count
        }
        return best
    }

    private static func headerStart(_ bytes: borrowing Span<UInt8>, from start: Int) -> Int {
        var lineStart = start
        for index in start..<bytes.count {
            switch bytes[index] {
            case Byte.lineFeed, Byte.carriageReturn: lineStart = index + 1
            case comma.rawValue, semicolon.rawValue, tab.rawValue, Byte.space, Byte.quote: continue
            default: return lineStart
            }
        }
        return lineStart
    }

    /// How often each delimiter, in the order of the cases, occurs in the record that starts at `start`; nil if a quote
    /// in it is never closed.
    private static func counts(
        _ bytes: borrowing Span<UInt8>, from start: Int, honouringQuotes: Bool
    ) -> [Int]? {
        var counts = [0, 0, 0]
        var isQuoted = false
        var atCellStart = true
        for index in start..<bytes.count {
            let byte = bytes[index]
            if isQuoted {
                // A doubled quote closes and opens again at once.
                if byte == Byte.quote {
                    isQuoted = false
                    atCellStart = true
                }
                continue
            }
            if byte == Byte.lineFeed || byte == Byte.carriageReturn { return counts }
            if byte == Byte.quote, atCellStart, honouringQuotes {
                isQuoted = true
            }
            atCellStart = false
            if let delimiter = allCases.firstIndex(where: { $0.rawValue == byte }) {
                counts[delimiter] += 1
                atCellStart = true
            }
        }
        return isQuoted ? nil : counts
    }
}

/// The bytes that mean something in a CSV file.
enum Byte {
    static let nul: UInt8 = 0x00
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let space: UInt8 = 0x20
    static let quote: UInt8 = 0x22
    static let apostrophe: UInt8 = 0x27
}
