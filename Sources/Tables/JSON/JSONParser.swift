/// Reads JSON (RFC 8259) in one pass over its bytes.
///
/// Lists and objects may be nested 32 deep, so that no file can exhaust the stack; ours are nested 8 deep.
package struct JSONParser {
    private let bytes: [UInt8]
    private var position = 0
    private var line = 1
    private var lineStart = 0
    private static let deepest = 32

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The value spelt by all of `bytes`.
    package static func parse(_ bytes: [UInt8]) throws(JSONFault) -> JSONNode {
        var parser = JSONParser(bytes)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { (parser.position, parser.lineStart) = (3, 3) }
        let node = try parser.value(depth: 0)
        parser.skipSpace()
        guard parser.position == bytes.count else { throw parser.fault("the end of the file") }
        return node
    }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private func fault(_ expected: String, found: String? = nil) -> JSONFault {
        let here = next.map { byte in
            byte > 0x20 && byte < 0x7F
                ? "\"\(Character(Unicode.Scalar(byte)))\"" : "the byte \(String(byte, radix: 16))"
        }
        return JSONFault(
            line: line, column: position - lineStart + 1, found: found ?? here ?? "the end of the file",
            expected: expected)
    }

    private mutating func skipSpace() {
        while let byte = next {
            switch byte {
            case 0x0A:
                line += 1
                lineStart = position + 1
            case 0x20, 0x09, 0x0D: break
            default: return
            }
            position += 1
        }
    }

    /// Skips `byte`, with white space before it.
    private mutating func take(_ byte: Character) -> Bool {
        skipSpace()
        guard next == byte.asciiValue else { return false }
        position += 1
        return true
    }

    private mutating func value(depth: Int) throws(JSONFault) -> JSONNode {
        skipSpace()
        let start = line
        guard depth < JSONParser.deepest else { throw fault("at most \(JSONParser.deepest) levels") }
        let value: JSONNode.Value
        switch next.map({ Unicode.Scalar($0) }) {
        case "{": value = .object(try members(depth: depth))
        case "[": value = .array(try elements(depth: depth))
        case "\"": value = .text(try text())
        case "t": value = try word("true", .truth(true))
        case "f": value = try word("false", .truth(false))
        case "n": value = try word("null", .null)
        case let first? where first == "-" || ("0"..."9").contains(first): value = try number()
        default: throw fault("a value")
        }
        return JSONNode(value: value, line: start)
    }

    private mutating func members(depth: Int) throws(JSONFault) -> [JSONNode.Member] {
        position += 1
        var members: [JSONNode.Member] = []
        if take("}") { return [] }
        repeat {
            skipSpace()
            guard next == UInt8(ascii: "\"") else { throw fault("a key in quotes") }
            let key = try text()
            guard take(":") else { throw fault("\":\"") }
            members.append(JSONNode.Member(key: key, node: try value(depth: depth + 1)))
        } while take(",")
        guard take("}") else { throw fault("\",\" or \"}\"") }
        return members
    }

    private mutating func elements(depth: Int) throws(JSONFault) -> [JSONNode] {
        position += 1
        var nodes: [JSONNode] = []
        if take("]") { return [] }
        repeat { nodes.append(try value(depth: depth + 1)) } while take(",")
        guard take("]") else { throw fault("\",\" or \"]\"") }
        return nodes
    }

    private mutating func word(_ word: String, _ value: JSONNode.Value) throws(JSONFault) -> JSONNode.Value {
        guard bytes[position...].starts(with: word.utf8) else { throw fault("a value") }
        position += word.utf8.count
        return value
    }

    private mutating func number() throws(JSONFault) -> JSONNode.Value {
        let start = position
        while let byte = next, "+-.0123456789Ee".utf8.contains(byte) { position += 1 }
        let spelling = String(decoding: bytes[start..<position], as: UTF8.self)
        if let whole = Int(spelling) { return .whole(whole) }
        guard Double(spelling) != nil else { throw fault("a number", found: CSVFault.quoting(spelling)) }
        return .number(spelling)
    }

    private mutating func text() throws(JSONFault) -> String {
        position += 1
        var scalars = [UInt8]()
        while let byte = next {
            position += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let text = String(validating: scalars, as: UTF8.self) else {
                    throw fault("text in UTF-8", found: "other bytes before this place")
                }
                return text
            case UInt8(ascii: "\\"): try escape(&scalars)
            case 0..<0x20:
                position -= 1
                throw fault("text that ends with a quote on its line")
            default: scalars.append(byte)
            }
        }
        throw fault("a quote at the end of the text")
    }

    private mutating func escape(_ text: inout [UInt8]) throws(JSONFault) {
        guard let byte = next else { throw fault("a quote at the end of the text") }
        let plain: [Character: UInt8] = [
            "\"": 0x22, "\\": 0x5C, "/": 0x2F, "b": 0x08, "f": 0x0C, "n": 0x0A, "r": 0x0D, "t": 0x09,
        ]
        if let meant = plain[Character(Unicode.Scalar(byte))] {
            position += 1
            return text.append(meant)
        }
        guard byte == UInt8(ascii: "u") else { throw fault("an escape such as \\n or \\u00E9") }
        var unit = try unit()
        if 0xD800..<0xDC00 ~= unit, next == UInt8(ascii: "\\") {
            position += 1
            guard next == UInt8(ascii: "u") else { throw fault("the second half of a character") }
            let low = try self.unit()
            guard 0xDC00..<0xE000 ~= low else { throw fault("the second half of a character") }
            unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(unit) else { throw fault("both halves of a character") }
        text += Array(String(Character(scalar)).utf8)
    }

    /// Four hexadecimal digits after the `u` at the position.
    private mutating func unit() throws(JSONFault) -> UInt32 {
        position += 1
        let digits = bytes[position...].prefix(4)
        guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw fault("four hexadecimal digits") }
        position += 4
        return unit
    }
}
