import Basics
import Linking
import Tables

/// `policy.yaml`: every key with its value, and beside it what it means, for a person who may change it.
struct PolicyFile {
    private let policy: Policy
    private var lines: [String] = []

    static func bytes(_ policy: Policy) -> [UInt8] {
        var file = PolicyFile(policy: policy)
        file.write()
        return Array((file.lines.joined(separator: "\n") + "\n").utf8)
    }

    private init(policy: Policy) { self.policy = policy }

    private mutating func write() {
        let root = PolicySchema.root
        lines = [
            "# The policy: \(root.meaning).", "#",
            "# Change a value to the right of a colon. Text after a # is an explanation and has no effect.",
            "# A key that is taken out has its default. Linkwright says where a word or a number can't be right.",
        ]
        for case .part(let part) in root.entries {
            lines += ["", Self.row("\(part.name):", part.meaning, at: 32), ""]
            entries(of: part, depth: 1)
        }
    }

    private mutating func entries(of part: PolicyPart, depth: Int) {
        let margin = String(repeating: "  ", count: depth)
        for entry in part.entries {
            switch entry {
            case .key(let key) where key.isList:
                lines += [""] + Self.comment(key).map { margin + $0 }
                lines.append("\(margin)\(key.name): \(key.text(policy))")
            case .key(let key):
                lines.append(
                    Self.row("\(margin)\(key.name): \(key.text(policy))", Self.withDefault(key), at: 40))
            case .part(let part):
                lines += ["", "\(margin)# \(Words.sentence(part.meaning)).", "\(margin)\(part.name):"]
                entries(of: part, depth: depth + 1)
            case .measures(let keys):
                lines += [""] + Self.comment(keys).map { margin + $0 } + ["\(margin)\(keys.name):"]
                lines += policy.match.difference.map { margin + "  " + Self.text($0, keys) }
            }
        }
    }

    // MARK: - What is said of a key

    /// What a key means, and which value is its default: said at the word that it is, or at the end.
    private static func withDefault(_ key: PolicyKey) -> String {
        let value = key.defaultText
        if key.form.choices.contains(value), let word = key.meaning.ranges(of: value).last {
            return "\(key.meaning[..<word.upperBound]) (default)\(key.meaning[word.upperBound...])"
        }
        return "\(key.meaning) (default \(value))\(key.remark.map { "; \($0)" } ?? "")"
    }

    /// What a list of words means, and what each word does.
    private static func comment(_ key: PolicyKey) -> [String] {
        let words = key.choices.map(\.word)
        let width = words.map(\.count).max() ?? 0
        return ["# \(Words.sentence(key.meaning)). Each may stand once:"]
            + key.choices.map { "#   \(padded($0.word, to: width))  \($0.meaning)" }
            + ["# Default: \(first(key.defaultItems, of: words)), in this order."]
    }

    /// `all three`, `the first four`, or the words themselves.
    private static func first(_ items: [String], of words: [String]) -> String {
        let numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
        guard words.starts(with: items), items.count < numbers.count else { return Words.list(items) }
        return "\(items.count == words.count ? "all" : "the first") \(numbers[items.count])"
    }

    /// What the keys of a measure mean.
    private static func comment(_ keys: MeasureKeys) -> [String] {
        let width = keys.all.map(\.name.count).max() ?? 0
        return [
            "# \(Words.sentence(keys.meaning)); there is no default. Each measure has a name of your choice and"
        ]
            + keys.all.flatMap { key in
                wrapped(key.meaning, to: 84).enumerated().map { number, line in
                    "#   \(padded(number == 0 ? key.name : "", to: width))  \(line)"
                }
            }
    }

    private static func text(_ measure: Measure, _ keys: MeasureKeys) -> String {
        let columns = measure.columns.map(word).joined(separator: ", ")
        let list =
            measure.kind.takesSeveral
            ? "\(keys.columns.name): [\(columns)]" : "\(keys.column.name): \(columns)"
        return "\(word(measure.name)): {\(keys.kind.name): \(measure.kind.rawValue), "
            + "\(keys.weight.name): \(PlainNumber.text(measure.weight)), \(list)}"
    }

    // MARK: - Lines

    /// A line with a comment that begins at the column `place`.
    private static func row(_ start: String, _ comment: String, at place: Int) -> String {
        padded(start, to: max(start.count + 2, place)) + "# " + comment
    }

    private static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    /// The lines of a text, broken between words.
    private static func wrapped(_ text: String, to width: Int) -> [String] {
        text.split(separator: " ").reduce(into: []) { lines, word in
            if let last = lines.last, last.count + word.count < width {
                lines[lines.count - 1] += " \(word)"
            } else {
                lines.append(String(word))
            }
        }
    }

    /// A word as YAML takes it for that word and nothing else: quoted, unless it is plainly a name.
    private static func word(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
                || byte == 0x5F
        }
        let startsAsName = text.utf8.first.map { !(0x30...0x39).contains($0) && $0 != 0x5F } ?? false
        let reserved = ["y", "n", "yes", "no", "true", "false", "on", "off", "null", "nan", "inf"]
        if isPlain, startsAsName, !reserved.contains(text.lowercased()) { return text }
        return YAMLWord.quoted(text)
    }
}
