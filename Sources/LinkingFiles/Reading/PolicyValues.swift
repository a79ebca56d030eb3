import Basics
import Linking
import Tables
import Yams

/// Where something stands in the policy: a line and a character of it, both from 1.
struct PolicyPlace {
    let line: Int
    let column: Int
}

extension PolicyPlace {
    /// The place that Yams gives.
    init(_ mark: Mark) { self.init(line: mark.line, column: mark.column) }
}

extension Node {
    /// Where it stands.
    var place: PolicyPlace? { mark.map { PolicyPlace($0) } }

    /// Whether a key was written with nothing after it.
    var isNothing: Bool {
        scalar.map { $0.style == .plain && ["", "~", "null"].contains($0.string) } ?? false
    }

    /// The node in a few words, for messages.
    var shown: String {
        switch self {
        case .scalar(let scalar): isNothing ? "nothing" : CSVFault.quoting(scalar.string)
        case .mapping: "keys and values"
        case .sequence: "a list"
        case .alias(let alias): CSVFault.quoting("*\(alias.anchor.rawValue)")
        }
    }
}

extension PolicyReader {
    /// The values of a part by their keys, of which only those of the part may be there; nil where it is no mapping.
    mutating func mapping(_ node: Node, _ part: PolicyPart) -> [String: Node]? {
        mapping(node, part.path, part.entries.map(\.name), example: part.example)
    }

    /// The same for a block whose keys are `keys`.
    mutating func mapping(_ node: Node, _ path: String, _ keys: [String], example: String) -> [String: Node]?
    {
        guard let pairs = node.mapping else {
            fail(
                path.isEmpty ? nil : path, node.place, node.shown, example,
                "the lines that belong to it are not further in than it is")
            return nil
        }
        var values: [String: Node] = [:]
        for (key, value) in pairs {
            let name = key.scalar?.string ?? ""
            let full = path.isEmpty ? name : "\(path).\(name)"
            if keys.contains(name) {
                values[name] = value
                mark(full, key.place)
            } else {
                let near = NearestWord.to(name, among: keys)
                // Its neighbours are as good as before; the key that was meant is not missing but misspelt.
                fail(
                    path.isEmpty ? nil : path, key.place, "the key \(key.shown)",
                    "one of \(Words.either(keys))",
                    near.map { "\"\($0)\" was meant" } ?? Self.home(of: name) ?? "delete it",
                    doubting: path.isEmpty ? near ?? name : "\(path).\(near ?? name)")
            }
        }
        return values
    }

    /// The part that a key belongs to, where it stands in another one.
    private static func home(of key: String) -> String? {
        let homes = PolicySchema.homes(of: key)
        return homes.isEmpty ? nil : "it belongs under \(Words.either(homes)):"
    }
}
