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
        scalar.map { $0.string.isEmpty && $0.style == .plain || $0.string == "~" || $0.string == "null" }
            ?? false
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

/// How single values of the policy are read: the value itself, or a fault and what it was before.
extension PolicyReader {
    /// The values of a mapping by their keys, of which only `keys` may be there; nil where it is no mapping.
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
                    path.isEmpty ? nil : path, key.place, "the key \(key.shown)", "one of \(Self.list(keys))",
                    near.map { "\"\($0)\" was meant" } ?? Self.home(of: name) ?? "delete it",
                    doubting: path.isEmpty ? near ?? name : "\(path).\(near ?? name)")
            }
        }
        return values
    }

    /// The part that a key belongs to, where it stands in another one.
    private static func home(of key: String) -> String? {
        let homes = [
            "match": [
                "max_year_gap", "min_shared_dates", "same_school", "across_areas", "repeat_links",
                "max_links_between_schools", "three_way", "points", "difference",
            ],
            "match or schedule": ["max_km", "priorities"],
            "match.points": ["distance", "year_gap", "shared_dates", "repeat"],
            "schedule": ["cost"], "schedule.cost": ["km", "imbalance_km", "fee"],
        ]
        return homes.keys.sorted().first { homes[$0]?.contains(key) == true }.map {
            "it belongs under \($0):"
        }
    }

    /// `a, b or c`.
    static func list(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return "\(words.dropLast().joined(separator: ", ")) or \(last)"
    }

    mutating func number(_ node: Node?, _ path: String, else old: Double) -> Double {
        read(node, path, Cells.number, else: old)
    }

    mutating func whole(_ node: Node?, _ path: String, else old: Int) -> Int {
        read(node, path, Cells.wholeNumber, else: old)
    }

    private mutating func read<Value>(_ node: Node?, _ path: String, _ form: CellForm<Value>, else old: Value)
        -> Value
    {
        guard let node else { return old }
        guard let text = node.scalar?.string, !node.isNothing else {
            fail(path, node.place, node.shown, form.expected, "take the key out, for the default")
            return old
        }
        do {
            return try form.parse(text)
        } catch {
            fail(path, node.place, node.shown, error.expected ?? form.expected, error.maybe ?? form.advice)
            return old
        }
    }

    /// One of the words of an enumeration.
    mutating func word<Word>(_ node: Node?, _ path: String, else old: Word) -> Word
    where Word: RawRepresentable<String> & CaseIterable {
        guard let node else { return old }
        if let text = node.scalar?.string, let word = Word(rawValue: text) { return word }
        let allowed = Word.allCases.map(\.rawValue)
        fail(
            path, node.place, node.shown, Self.list(allowed),
            Self.suggestion(node, allowed) ?? "take the key out, for the default")
        return old
    }

    /// What was meant by a word; YAML's people write yes and no too.
    static func suggestion(_ node: Node, _ allowed: [String]) -> String? {
        let text = node.scalar?.string.lowercased() ?? ""
        let meanings = ["no": "never", "false": "never", "yes": "allowed", "true": "allowed"]
        let meant =
            meanings[text].flatMap { allowed.contains($0) ? $0 : nil } ?? NearestWord.to(text, among: allowed)
        return meant.map { "\"\($0)\" was meant" }
    }

    /// A list of priorities of a program.
    mutating func priorities(
        _ node: Node?, _ path: String, of program: Priority.Program, else old: [Priority]
    ) -> [Priority] {
        guard let node else { return old }
        let allowed = Priority.all(of: program).map(\.rawValue)
        guard let items = node.sequence else {
            fail(
                path, node.place, node.shown, "a list of \(Self.list(allowed))",
                "put it in brackets: [\(allowed.joined(separator: ", "))]")
            return old
        }
        var priorities: [Priority] = []
        for item in items {
            if let priority = item.scalar.flatMap({ try? Priority(named: $0.string, of: program) }) {
                priorities.append(priority)
            } else {
                fail(
                    path, item.place, item.shown, Self.list(allowed),
                    Self.suggestion(item, allowed) ?? "delete it")
            }
        }
        return priorities.isEmpty && !items.isEmpty ? old : priorities
    }
}
