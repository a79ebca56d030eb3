/// A value of a JSON file, with the line on which it begins.
///
/// Foundation's readers lose details that a proof must keep: the places of values, repeated keys, ids that differ only
/// in how an accent is composed, and whether a number was whole.
package struct JSONNode: Hashable, Sendable {
    /// The kind of value and its content.
    package enum Value: Hashable, Sendable {
        /// Keys and values in the order of the file.
        case object([Member])
        case array([JSONNode])
        case text(String)
        /// A number without point or exponent that fits an `Int`.
        case whole(Int)
        /// Any other number, as spelt.
        case number(String)
        case truth(Bool)
        case null
    }

    /// A key and its value.
    package struct Member: Hashable, Sendable {
        package let key: String
        package let node: JSONNode
    }

    package let value: Value
    /// The line, from 1.
    package let line: Int

    package init(value: Value, line: Int) { (self.value, self.line) = (value, line) }

    /// The kind of value, ready to follow the word "found".
    package var found: String {
        switch value {
        case .object(let members): members.isEmpty ? "an empty object" : "an object"
        case .array(let nodes): nodes.isEmpty ? "an empty list" : "a list"
        case .text(let text): CSVFault.quoting(text)
        case .whole(let number): "\(number)"
        case .number(let spelling): spelling
        case .truth(let truth): truth ? "true" : "false"
        case .null: "null"
        }
    }
}

/// Why bytes are not JSON, and where.
package struct JSONFault: Error, Hashable {
    package let line: Int
    /// The byte of the line, from 1.
    package let column: Int
    package let found: String
    package let expected: String
}
