/// A key of the policy: its meaning, its values, and how a value is read into a policy and written.
package struct PolicyKey: Sendable {
    /// Its path: `match.max_km`.
    package let path: String
    /// Its meaning, in words for staff, with a small first letter and no full stop. If it is one of a few words, they
    /// are named.
    package let meaning: String
    /// An addition to ``meaning``, if any.
    package let remark: String?
    /// The form of a value, or of each item of a list.
    package let form: FormWords
    /// Whether its value is a list.
    package let isList: Bool
    /// The words with a meaning of their own, and that meaning.
    package let choices: [(word: String, meaning: String)]
    /// The limits on its numbers, if it holds numbers.
    package let limits: Limits?
    /// A value as in YAML.
    package let example: String
    /// Puts the value, or the items of the list, into a policy.
    private let read: @Sendable ([String], inout Policy) throws(FormFault) -> Void
    private let items: @Sendable (Policy) -> [CellText]
    private let numbers: @Sendable (Policy) -> [Double]

    /// A key with one value, at `path` of the policy.
    init<Value: Sendable>(
        _ name: String, _ path: any WritableKeyPath<Policy, Value> & Sendable, _ form: Form<Value>,
        meaning: String, remark: String? = nil, limits: Limits? = nil, example: String
    ) {
        (self.path, self.meaning, self.remark, self.limits) = (name, meaning, remark, limits)
        (self.example, self.form, isList, choices) = (example, form.words, false, [])
        read = { (texts, policy) throws(FormFault) in
            guard let text = texts.first, texts.count == 1 else { throw FormFault() }
            policy[keyPath: path] = try form.parse(text)
        }
        items = { [form.text($0[keyPath: path])] }
        numbers = { form.numbers($0[keyPath: path]) }
    }

    /// A key with a list of the priorities of a program, each at most once.
    init(
        priorities name: String, _ path: any WritableKeyPath<Policy, [Priority]> & Sendable,
        of program: Priority.Program, meaning: String, example: String
    ) {
        let all = Priority.all(of: program)
        let form = Form<Priority>.choice(among: all)
        (self.path, self.meaning, self.example, self.form) = (name, meaning, example, form.words)
        (isList, remark, limits) = (true, nil, nil)
        choices = all.map { ($0.rawValue, $0.words.meaning) }
        read = { (texts, policy) throws(FormFault) in
            var priorities: [Priority] = []
            for text in texts { priorities.append(try form.parse(text)) }
            policy[keyPath: path] = priorities
        }
        items = { $0[keyPath: path].map(form.text) }
        numbers = { _ in [] }
    }

    /// Its own name: `max_km`.
    package var name: String { path.split(separator: ".").last.map(String.init) ?? path }

    /// The value in a policy as in YAML: `15`, `never`, `[a, b]`.
    package func text(_ policy: Policy) -> String {
        let words = items(policy).map(\.plain)
        return isList ? "[\(words.joined(separator: ", "))]" : words.joined()
    }

    /// The items of its list if a policy leaves it out.
    package var defaultItems: [String] { items(.standard).map(\.plain) }

    /// Its value if a policy leaves it out, as in YAML.
    package var defaultText: String { text(.standard) }

    /// Puts a value, or the items of a list, into a policy.
    ///
    /// - Throws: ``FormFault`` if a text is not one of its values; the policy is then unchanged. Limits are not
    ///   checked.
    package func set(_ texts: [String], in policy: inout Policy) throws(FormFault) {
        try read(texts, &policy)
    }

    /// All faults of the value in a policy, whatever its origin.
    func faults(_ policy: Policy) -> [Fault] {
        let spot = Spot(.policy, column: path)
        if let limits, !numbers(policy).allSatisfy(limits.contain) {
            return [Fault(spot, found: text(policy), expected: limits.expected, maybe: limits.maybe)]
        }
        guard isList else { return [] }
        let words = items(policy).map(\.plain)
        if words.isEmpty {
            return [
                Fault(
                    spot, found: "[]", expected: "at least one priority",
                    maybe: "take the key out, for the default")
            ]
        }
        return words.enumerated().flatMap { index, word -> [Fault] in
            var faults: [Fault] = []
            if !form.choices.contains(word) {
                faults.append(
                    Fault(
                        spot, found: word, expected: "one of \(form.choices.joined(separator: ", "))",
                        maybe: "it belongs in the other list of priorities"))
            }
            if words[..<index].contains(word) {
                faults.append(
                    Fault(spot, found: word, expected: "each priority once", maybe: "delete the second"))
            }
            return faults
        }
    }
}

extension Policy {
    /// The policy that states only what makes classes different.
    static let standard = Policy(match: MatchPolicy(difference: []))
}
