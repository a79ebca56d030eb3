/// How the bytes of a CSV file encode characters.
public enum CSVEncoding: String, Sendable, Hashable {
    /// UTF-8, with or without a byte-order mark.
    case utf8 = "UTF-8"
    /// Windows-1252, in which older Excel saves "CSV".
    case windows1252 = "Windows-1252"
    /// UTF-16, in which Excel saves "Unicode text". Recognised by its byte-order mark, but not read.
    case utf16 = "UTF-16"
}

/// The bytes of a file as UTF-8, and how they were decoded.
package struct CSVDecoded {
    /// Valid UTF-8.
    package let bytes: [UInt8]
    /// Where the text starts in `bytes`, after a byte-order mark.
    package let start: Int
    /// The encoding of the file.
    package let encoding: CSVEncoding
    /// Offset in `bytes` of the first character that was not plain in the file: the first broken sequence of a
    /// marked UTF-8 file, the first character beyond ASCII of a Windows-1252 file.
    var firstOddity: Int?
    /// Offset in `bytes` of the first byte that Windows-1252 does not define.
    var firstUndefined: Int?
    /// The number of such bytes.
    var undefinedCount = 0

    /// Decodes a file.
    ///
    /// A UTF-16 mark settles it. Otherwise, valid UTF-8 is read as UTF-8, a file marked as UTF-8 is read as UTF-8 even
    /// if damaged, and anything else is read as Windows-1252.
    ///
    /// Valid UTF-8 is not copied.
    package init(_ file: [UInt8]) {
        if file.starts(with: [0xFF, 0xFE]) || file.starts(with: [0xFE, 0xFF]) {
            self.init(bytes: [], start: 0, encoding: .utf16)
            return
        }
        let isMarked = file.starts(with: [0xEF, 0xBB, 0xBF])
        do {
            _ = try UTF8Span(validating: file.span)
            self.init(bytes: file, start: isMarked ? 3 : 0, encoding: .utf8)
        } catch  where isMarked {
            self.init(bytes: Array(String(decoding: file, as: UTF8.self).utf8), start: 3, encoding: .utf8)
            firstOddity = error.byteOffsets.lowerBound
        } catch {
            self.init(windows1252: file)
        }
    }

    private init(bytes: [UInt8], start: Int, encoding: CSVEncoding) {
        self.bytes = bytes
        self.start = start
        self.encoding = encoding
    }

    private init(windows1252 file: [UInt8]) {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(file.count + file.count / 16)
        var firstOddity: Int?
        var firstUndefined: Int?
        var undefinedCount = 0
        for byte in file {
            guard byte >= 0x80 else {
                decoded.append(byte)
                continue
            }
            let scalar = byte < 0xA0 ? Self.windowsRange[Int(byte - 0x80)] : Unicode.Scalar(byte)
            firstOddity = firstOddity ?? decoded.count
            if scalar == "\u{FFFD}" {
                firstUndefined = firstUndefined ?? decoded.count
                undefinedCount += 1
            }
            decoded.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
        self.init(bytes: decoded, start: 0, encoding: .windows1252)
        self.firstOddity = firstOddity
        self.firstUndefined = firstUndefined
        self.undefinedCount = undefinedCount
    }

    /// Bytes 0x80 to 0x9F, where Windows-1252 differs from Latin-1; U+FFFD for undefined bytes.
    private static let windowsRange: [Unicode.Scalar] = [
        "\u{20AC}", "\u{FFFD}", "\u{201A}", "\u{0192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
        "\u{02C6}", "\u{2030}", "\u{0160}", "\u{2039}", "\u{0152}", "\u{FFFD}", "\u{017D}", "\u{FFFD}",
        "\u{FFFD}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
        "\u{02DC}", "\u{2122}", "\u{0161}", "\u{203A}", "\u{0153}", "\u{FFFD}", "\u{017E}", "\u{0178}",
    ]
}
