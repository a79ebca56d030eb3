import Basics

/// How a value is written as text, and how such text is understood: a cell of a table, or a value of the policy.
package struct Form<Value: Sendable>: Sendable {
    /// What people know of it, whatever its type.
    package let words: FormWords
    /// The value of a text, which is trimmed and not empty.
    package let parse: @Sendable (String) throws(FormFault) -> Value
    /// The text of a value. What is parsed from it is that value again.
    package let text: @Sendable (Value) -> CellText
    /// The numbers that a value consists of, for those whose range can be limited; else none.
    package let numbers: @Sendable (Value) -> [Double]

    /// A form, called `name` in the manual. `expected` and `advice` are as in ``FormWords``.
    init(
        _ name: String, expected: String, advice: String, choices: [String] = [],
        parse: @escaping @Sendable (String) throws(FormFault) -> Value,
        text: @escaping @Sendable (Value) -> CellText,
        numbers: @escaping @Sendable (Value) -> [Double] = { _ in [] }
    ) {
        words = FormWords(
            name: name, expected: expected, advice: advice, choices: choices,
            isDecimal: Value.self == Double.self)
        (self.parse, self.text, self.numbers) = (parse, text, numbers)
    }
}

/// What people know of a form.
package struct FormWords: Hashable, Sendable {
    /// What the manual calls it: `whole number`.
    package let name: String
    /// What such a text holds, ready to follow the word "expected".
    package let expected: String
    /// What to try where nothing more precise can be said, ready to follow the word "Maybe".
    package let advice: String
    /// The words that it allows, if it allows only some.
    package let choices: [String]
    /// Whether it is a number that may have decimals, which a spreadsheet may write with a comma.
    package let isDecimal: Bool
}

/// Why a text is no value of its form. What is nil is as the text and the form say.
package struct FormFault: Error, Hashable {
    /// The part of the text that can't be understood, where it isn't all of it.
    package var found: String?
    /// What was expected, where that is more than the form says.
    package var expected: String?
    /// What to try, ready to follow the word "Maybe".
    package var maybe: String?

    /// A fault whose cure is another text.
    static func meant(_ text: String?, found: String? = nil) -> FormFault {
        FormFault(found: found, maybe: text.map { "\"\($0)\" was meant" })
    }
}

/// What a cell holds.
package enum CellText: Hashable, Sendable {
    /// Nothing.
    case blank
    /// Words, not empty.
    case words(String)
    /// A whole number.
    case whole(Int)
    /// A number.
    case number(Double)

    /// Words; blank if there are none.
    static func filled(_ text: String) -> CellText { text.isEmpty ? .blank : .words(text) }

    /// A list, with `;` between its items.
    static func list(_ items: [String]) -> CellText { filled(items.joined(separator: ";")) }

    /// As plain text; empty if the cell is blank.
    package var plain: String {
        switch self {
        case .blank: ""
        case .words(let words): words
        case .whole(let number): "\(number)"
        case .number(let number): PlainNumber.text(number)
        }
    }
}
