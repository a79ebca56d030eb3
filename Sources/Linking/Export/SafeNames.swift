/// Names that every solver reads, made from ids, which can be any text.
///
/// A safe name has only letters and digits of ASCII and `_`, and no more than 60 of them. An id that is one already
/// keeps it. In another each other character becomes `_` and what is too long is cut off; where the outcome is taken,
/// the id's place follows, counted from 1. The outcome depends on the ids and their order alone. A safe name may
/// begin with a digit, and is thus to be used behind a word and a point, as in `class.7A`.
public struct SafeNames: Sendable {
    /// A name for each id, in their order; no two are equal.
    public let names: [String]
    /// How many ids are not their own names.
    public let changed: Int

    private static let longest = 60

    /// The names of `ids`, all of which differ.
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
