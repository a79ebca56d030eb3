/// A value of a JSON file, with the line it begins on.
///
/// Foundation's readers lose what a proof must keep: the places of values, keys that stand twice, ids that differ only
/// in how an accent is composed, and whether a number was whole.
struct JSONNode: Hashable, Sendable {
    /// What it is.
    enum Value: Hashable, Sendable {
        /// Keys and values in the order of the file.
        case object([Member])
        case array([JSONNode])
        case text(String)
        /// A number without point or exponent that an `Int` holds.
        case whole(Int)
        /// Any other number, as it is spelt.
        case number(String)
        case truth(Bool)
        case null
    }

    /// A key and its value.
    struct Member: Hashable, Sendable {
        let key: String
        let node: JSONNode
    }

    let value: Value
    /// From 1.
    let line: Int

    /// What it is, ready to follow the word "found".
    var found: String {
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

/// Why bytes are no JSON, and where.
struct JSONFault: Error, Hashable {
    let line: Int
    /// The byte of the line, from 1.
    let column: Int
    let found: String
    let expected: String
}
