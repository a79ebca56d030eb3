/// A key of the policy: what it means, which values it has, and how a value becomes part of a policy and back.
package struct PolicyKey: Sendable {
    /// Its path: `match.max_km`.
    package let path: String
    /// What it means, for staff: words that begin small and end without a stop. Where it is one of a few words, they are
    /// named.
    package let meaning: String
    /// What is to be added to ``meaning``, if anything.
    package let remark: String?
    /// How a value, or each item of a list, is written.
    package let form: FormWords
    /// Whether its value is a list.
    package let isList: Bool
    /// The words that stand for something of their own, and what.
    package let choices: [(word: String, meaning: String)]
    /// The numbers that it may hold, if it holds numbers.
    package let limits: Limits?
    /// A value, as YAML writes it.
    package let example: String
    /// Puts the value, or the items of the list, into a policy.
    private let read: @Sendable ([String], inout Policy) throws(FormFault) -> Void
    private let items: @Sendable (Policy) -> [CellText]
    private let numbers: @Sendable (Policy) -> [Double]

    /// A key with one value, which is at `path` of the policy.
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

    /// A key with a list of the priorities of a program, each of which may stand once.
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

    /// The value in a policy as YAML writes it: `15`, `never`, `[a, b]`.
    package func text(_ policy: Policy) -> String {
        let words = items(policy).map(\.plain)
        return isList ? "[\(words.joined(separator: ", "))]" : words.joined()
    }

    /// The items of its list where a policy leaves it out.
    package var defaultItems: [String] { items(.standard).map(\.plain) }

    /// The value that it has where a policy leaves it out, as YAML writes it.
    package var defaultText: String { text(.standard) }

    /// Puts a value, or the items of a list, into a policy.
    ///
    /// - Throws: ``FormFault`` where a text is none of its values; the policy is then as it was. Limits are not checked.
    package func set(_ texts: [String], in policy: inout Policy) throws(FormFault) {
        try read(texts, &policy)
    }

    /// Everything that is wrong with the value in a policy, whoever made it.
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
    /// The policy of somebody who says nothing but what makes classes different.
    static let standard = Policy(match: MatchPolicy(difference: []))
}
