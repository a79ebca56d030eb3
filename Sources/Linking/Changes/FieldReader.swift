import Basics

/// Reads the fields of a change, and notes what is wrong with them.
struct FieldReader {
    /// How the change is written.
    let form: ChangeForm
    /// The fields that are there, in their order.
    let fields: [ChangeEntry.Field]
    /// What is wrong so far.
    private(set) var faults: [ChangeFault] = []

    /// Looks the names over.
    init(_ form: ChangeForm, _ fields: [ChangeEntry.Field]) {
        (self.form, self.fields) = (form, fields)
        guard form.others == nil else { return }
        let names = form.fields.map(\.name)
        for field in fields where !names.contains(field.name) {
            let near = NearestWord.to(field.name, among: names)
            fail(
                field.name, found: field.name,
                expected: "one of the fields of \(form.word): \(Words.list(names))",
                maybe: near.map { "\"\($0)\" was meant" } ?? "delete it")
        }
    }

    /// Notes a fault.
    mutating func fail(
        _ field: String?, item: Int? = nil, found: String, expected: String, maybe: String = ""
    ) {
        faults.append(ChangeFault(field, item: item, found: found, expected: expected, maybe: maybe))
    }

    /// Whether the field is there, if only without a value.
    func has(_ field: String) -> Bool { fields.contains { $0.name == field } }

    /// The value of a field; nil where it is not there.
    func value(_ field: String) -> ChangeValue? { fields.first { $0.name == field }?.value }

    /// The text of a field; nil where it is not there or blank, and where it is a list, which is a fault.
    mutating func text(_ field: String) -> String? {
        switch value(field) {
        case nil, ChangeValue.none?: return nil
        case .text(let text)?: return text.trimmed.isEmpty ? nil : text.trimmed
        case .list?:
            fail(
                field, found: value(field)?.text ?? "", expected: "a single value",
                maybe: "write it without brackets, or make a change for each")
            return nil
        }
    }

    /// The id in a field.
    mutating func id(_ field: String) -> ID? { text(field).map { ID($0) } }

    /// The whole number in a field.
    mutating func whole(_ field: String) -> Int? { read(field, .wholeNumber) }

    /// The number in a field.
    mutating func number(_ field: String) -> Double? { read(field, .number) }

    /// The date in a field.
    mutating func day(_ field: String) -> Day? { read(field, .date) }

    /// The time in a field.
    mutating func time(_ field: String) -> ClockTime? { read(field, .time) }

    /// Yes or no in a field.
    mutating func answer(_ field: String) -> Bool? { read(field, .yesNo) }

    private mutating func read<Value>(_ field: String, _ form: Form<Value>) -> Value? {
        text(field).flatMap { parse($0, form, field) }
    }

    private mutating func parse<Value>(_ text: String, _ form: Form<Value>, _ field: String, item: Int? = nil)
        -> Value?
    {
        do { return try form.parse(text.trimmed) } catch {
            fail(
                field, item: item, found: error.found ?? text,
                expected: error.expected ?? form.words.expected, maybe: error.maybe ?? form.words.advice)
            return nil
        }
    }

    /// The dates in a field: one, a range, or a list of these.
    mutating func stretches(_ field: String) -> [Days] {
        switch value(field) {
        case nil, ChangeValue.none?: return []
        case .text(let text)?: return parse(text, .stretches, field) ?? []
        case .list(let items)?:
            var stretches: [Days] = []
            for (item, text) in items.enumerated() {
                stretches += parse(text, .stretches, field, item: item) ?? []
            }
            return stretches
        }
    }

    /// Two ids in a field.
    mutating func pair(_ field: String) -> (ID, ID)? {
        if case .list(let items)? = value(field), items.count == 2 { return (ID(items[0]), ID(items[1])) }
        fail(
            field, found: value(field)?.text ?? "", expected: "two ids in brackets, such as [P01-A, P05-A]",
            maybe: "one is missing, or there is one too many")
        return nil
    }

    /// The one field that is there of several of which one must be; a fault where none is, or two are.
    mutating func one(of names: [String]) -> String? {
        let there = names.filter(has)
        if there.count == 1 { return there[0] }
        let expected = "one of \(Words.list(names.map { "\($0):" }))"
        if let second = there.dropFirst().first {
            fail(second, found: second, expected: "only \(expected)", maybe: "make two changes of it")
        } else {
            fail(nil, found: "", expected: "\(expected) after \(form.word)", maybe: "say what is meant")
        }
        return nil
    }

    /// Notes that a field is missing, unless it is there and wrong, which is told already.
    mutating func need(_ field: String) {
        guard !faults.contains(where: { $0.field == field }) else { return }
        let meaning = form.fields.first { $0.name == field }?.meaning ?? "a value"
        fail(
            has(field) ? field : nil, found: "", expected: "\(field): and \(meaning)",
            maybe: "every \(form.word) has one")
    }
}
