import Foundation

/// JSON as in all our files: keys in order, indented, slashes unescaped, a line feed at the end.
public enum JSONText {
    /// The bytes of `value`; with `snakeCase` its property `roundID` is called `round_id`, and so on.
    public static func bytes(_ value: some Encodable, snakeCase: Bool = false) throws -> [UInt8] {
        let encoder = JSONEncoder()
        if snakeCase { encoder.keyEncodingStrategy = .convertToSnakeCase }
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(value)) + Array("\n".utf8)
    }

    /// A value from bytes.
    package static func value<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws -> Value {
        try JSONDecoder().decode(type, from: Data(bytes))
    }
}
