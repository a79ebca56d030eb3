/// Names that every solver reads, made from ids, which can be any text.
///
/// A safe name has only ASCII letters and digits and `_`, and at most 60 of them. An id that is already safe keeps its
/// name. In any other id, each other character becomes `_` and what is too long is cut off; if the result is taken, the
/// id's position follows, counted from 1. The result depends only on the ids and their order. A safe name may begin
/// with a digit, so it must be used after a word and a point, as in `class.7A`.
public struct SafeNames: Sendable {
    /// A name for each id, in their order; no two are equal.
    public let names: [String]
    /// The number of ids that are not their own names.
    public let changed: Int

    private static let longest = 60

    /// The names of `ids`, which must all differ.
    public init(_ ids: [ID]) {
        let safe = ids.map { Self.safe($0.text) }
        var taken = Set(zip(ids, safe).filter { $0.0.text == $0.1 }.map(\.1))
        var (names, changed) = ([String](), 0)
        for (place, id) in ids.enumerated() {
            guard id.text != safe[place] else {
                names.append(safe[place])
                continue
            }
            changed += 1
            var name = safe[place]
            while !taken.insert(name).inserted { name += "_\(place + 1)" }
            names.append(name)
        }
        (self.names, self.changed) = (names, changed)
    }

    private static func safe(_ text: String) -> String {
        let name = text.unicodeScalars.map { scalar -> Character in
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9": Character(scalar)
            default: "_"
            }
        }
        return String(name.prefix(longest))
    }
}
