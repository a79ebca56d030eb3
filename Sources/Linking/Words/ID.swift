/// The id of a school, a class, a venue, a round or a session in the files.
///
/// Any text. Ids are compared exactly, code point by code point, and ordered by their UTF-8 bytes. (Swift's own
/// `String` comparison takes composed and decomposed accents for equal, which a file must not.)
public struct ID: Hashable, Comparable, Sendable {
    /// The id as in the file, trimmed.
    public let text: String

    /// The id with this `text`.
    public init(_ text: String) { self.text = text }

    /// Whether both have the same code points.
    public static func == (a: ID, b: ID) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }

    /// Whether `a` comes before `b` in the order of their UTF-8 bytes.
    public static func < (a: ID, b: ID) -> Bool { a.text.utf8.lexicographicallyPrecedes(b.text.utf8) }

    /// Feeds the UTF-8 bytes to `hasher`.
    public func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        hasher.combine(0xFF as UInt8)
    }
}

extension ID: CustomStringConvertible, ExpressibleByStringLiteral {
    /// The id itself.
    public var description: String { text }

    /// The id with the text of a literal.
    public init(stringLiteral value: String) { self.init(value) }
}
