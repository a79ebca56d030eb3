import Basics

/// How a value is written as text, and how such text is read: a cell of a table, or a value of the policy.
package struct Form<Value: Sendable>: Sendable {
    /// The form in words for people, whatever its type.
    package let words: FormWords
    /// The value of a text that is trimmed and not empty.
    package let parse: @Sendable (String) throws(FormFault) -> Value
    /// The text of a value; parsing it gives the same value.
    package let text: @Sendable (Value) -> CellText
    /// The numbers in a value, if their range can be limited; otherwise none.
    package let numbers: @Sendable (Value) -> [Double]

    /// A form called `name` in the manual. `expected` and `advice` are as in ``FormWords``.
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

/// A form in words for people.
package struct FormWords: Hashable, Sendable {
    /// Its name in the manual: `whole number`.
    package let name: String
    /// The content of such a text, ready to follow the word "expected".
    package let expected: String
    /// General advice, ready to follow the word "Maybe".
    package let advice: String
    /// The allowed words, if only some words are allowed.
    package let choices: [String]
    /// Whether it is a number that may have decimals, which a spreadsheet may write with a comma.
    package let isDecimal: Bool
}

/// Why a text does not fit its form. Nil stands for what the text and the form say.
package struct FormFault: Error, Hashable {
    /// The part of the text that can't be understood, if it is not all of it.
    package var found: String?
    /// What was expected, if it is more specific than the form.
    package var expected: String?
    /// What to try, ready to follow the word "Maybe".
    package var maybe: String?

    /// A fault that another text would correct.
    static func meant(_ text: String?, found: String? = nil) -> FormFault {
        FormFault(found: found, maybe: text.map { "\"\($0)\" was meant" })
    }
}

/// The content of a cell.
package enum CellText: Hashable, Sendable {
    /// Nothing.
    case blank
    /// Words, not empty.
    case words(String)
    /// A whole number.
    case whole(Int)
    /// A number.
    case number(Double)

    /// Words; blank if the text is empty.
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
