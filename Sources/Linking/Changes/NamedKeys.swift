import Basics

/// Why a value can't stand at a key of the policy.
struct KeyFault: Error {
    /// What exactly was found, where it is a part of the value.
    var found: String?
    /// Which item of a list.
    var item: Int?
    /// What the key holds, ready to follow the word "expected".
    let expected: String
    /// What to try, ready to follow the word "Maybe".
    let maybe: String
}

/// Reads and writes keys of a policy by their dotted paths: those of the schema, and the blocks of measures, whose names are
/// the user's own.
enum NamedKeys {
    /// Writes a value at `path`; ``ChangeValue/none`` puts the default there, or takes a measure out.
    ///
    /// - Parameter paths: All keys that are written together, so that a measure may be new.
    static func write(
        _ value: ChangeValue, _ path: String, among paths: [String] = [], in policy: inout Policy
    ) throws(KeyFault) {
        if let (name, part) = measurePath(path) {
            return try write(
                value, measure: name, part, isNew: paths.contains("\(measures)\(name).measure"), in: &policy)
        }
        if let key = PolicySchema.key(path, in: policy) { return try write(value, key, in: &policy) }
        let near = NearestWord.to(path, among: PolicySchema.paths(in: policy))
        throw KeyFault(
            found: path, expected: "the dotted path of a key of the policy, such as match.max_km",
            maybe: near.map { "\"\($0)\" was meant" } ?? "begin it with match. or schedule.")
    }

    /// What stands at `path`, as the policy writes it; nil where there is no such key.
    static func text(_ path: String, in policy: Policy) -> String? {
        if let key = PolicySchema.key(path, in: policy) { return key.text(policy) }
        guard let (name, part) = measurePath(path),
            let measure = policy.match.difference.first(where: { $0.name == name })
        else { return nil }
        switch part {
        case .measure: return measure.kind.rawValue
        case .column: return measure.columns.first
        case .columns: return ChangeValue.list(measure.columns).text
        case .weight, nil: return nil
        }
    }

    /// The path of the key that lists a program's priorities.
    static func priorities(of program: Priority.Program) -> String {
        switch program {
        case .links: "match.priorities"
        case .timetable: "schedule.priorities"
        }
    }

    private static func write(_ value: ChangeValue, _ key: PolicyKey, in policy: inout Policy)
        throws(KeyFault)
    {
        switch (value, key.isList) {
        case (.none, _): try set(key.defaultItems, key, in: &policy)
        case (.text(let text), false): try set([text], key, in: &policy)
        case (.list(let items), true):
            // One by one first, to know which is wrong.
            for (item, text) in items.enumerated() { try set([text], key, in: &policy, item: item) }
            try set(items, key, in: &policy)
        case (.text, true):
            throw KeyFault(
                expected: "a list of \(key.form.choices.joined(separator: ", "))", maybe: "put it in brackets"
            )
        case (.list, false): throw KeyFault(expected: "a single value", maybe: "write it without brackets")
        }
    }

    private static func set(
        _ texts: [String], _ key: PolicyKey, in policy: inout Policy, item: Int? = nil
    ) throws(KeyFault) {
        do { try key.set(texts.map(\.trimmed), in: &policy) } catch {
            throw KeyFault(
                found: error.found ?? item.map { _ in texts.joined() }, item: item,
                expected: error.expected ?? key.form.expected, maybe: error.maybe ?? key.form.advice)
        }
    }

    // MARK: - Measures

    private static let measures = "\(PolicySchema.measures.path)."

    private enum Part: String {
        case measure, weight, column, columns
    }

    /// `meals` and `weight` of `match.difference.meals.weight`; no part for the measure as a whole.
    private static func measurePath(_ path: String) -> (name: String, part: Part?)? {
        guard path.hasPrefix(measures) else { return nil }
        let rest = path.dropFirst(measures.count)
        guard !rest.isEmpty else { return nil }
        guard let dot = rest.lastIndex(of: "."),
            let part = Part(rawValue: String(rest[rest.index(after: dot)...]))
        else { return (String(rest), nil) }
        return (String(rest[..<dot]), part)
    }

    private static func write(
        _ value: ChangeValue, measure name: String, _ part: Part?, isNew: Bool, in policy: inout Policy
    ) throws(KeyFault) {
        let known = policy.match.difference.firstIndex { $0.name == name }
        guard let index = known ?? (isNew ? policy.match.difference.endIndex : nil) else {
            let near = NearestWord.to(name, among: policy.match.difference.map(\.name))
            throw KeyFault(
                found: name,
                expected: "a measure of the policy, or a new one with measure, weight and column",
                maybe: near.map { "\"\($0)\" was meant" } ?? "give the new measure all three keys")
        }
        if known == nil { policy.match.difference.append(Measure(name, .share, weight: 0, columns: [])) }
        switch (part, value) {
        case (nil, .none): policy.match.difference.remove(at: index)
        case (.measure, .text(let text)):
            let form = Form<Measure.Kind>.choice
            do { policy.match.difference[index].kind = try form.parse(text.trimmed) } catch {
                throw KeyFault(
                    expected: error.expected ?? form.words.expected, maybe: error.maybe ?? form.words.advice)
            }
        case (.weight, .text):
            guard let key = PolicySchema.key("\(measures)\(name).weight", in: policy) else { return }
            try write(value, key, in: &policy)
        case (.column, .text(let text)): policy.match.difference[index].columns = [text]
        case (.columns, .list(let items)): policy.match.difference[index].columns = items
        default:
            throw KeyFault(
                expected: "measure, weight, column or columns of the measure \(name)",
                maybe: "columns is a list, the others are single values")
        }
    }
}
