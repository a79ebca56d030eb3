import Basics
import Linking
import Tables
import Yams

/// Reads a list of changes out of a YAML tree, and keeps where everything stands.
struct ChangeListReader {
    /// The name of the file, for faults.
    let file: String
    private(set) var changes: [PlacedChange] = []
    private(set) var faults: [FileFault] = []

    /// Reads the list at `node`.
    init(_ node: Node, file: String) {
        self.file = file
        guard let items = node.sequence else {
            fail(
                node.place, nil, node.shown, "a list of changes",
                "begin each on a line of its own with -, as in - close: {venue: V03}")
            return
        }
        for item in items { read(item) }
    }

    private mutating func read(_ item: Node) {
        guard let pairs = item.mapping, let (word, fields) = pairs.first.map({ ($0.key, $0.value) }) else {
            fail(
                item.place, nil, item.shown, "a change such as close: {venue: V03}",
                "a : after the word is missing")
            return
        }
        for (other, _) in pairs.dropFirst() {
            fail(
                other.place, nil, "the change \(other.shown)", "one change after each -",
                "put a - before it")
        }
        let name = word.scalar?.string ?? ""
        var places = ChangePlaces(word: name, change: word.place)
        guard let values = values(fields, name, &places) else { return }
        var wrong: [ChangeFault] = []
        let change = Change(ChangeEntry(name, values), faults: &wrong)
        faults += wrong.map { places.fault($0, file) }
        if let change, wrong.isEmpty { changes.append(PlacedChange(change: change, places: places)) }
    }

    /// The fields of a change; nil where there are none.
    private mutating func values(_ node: Node, _ word: String, _ places: inout ChangePlaces)
        -> [ChangeEntry.Field]?
    {
        guard node.mapping != nil else {
            let isKnown = Change.forms.contains { $0.word == word }
            fail(
                isKnown ? node.place : places.change, word, isKnown ? node.shown : FileFault.shown(word),
                isKnown ? "fields in braces, as in close: {venue: V03}" : Self.words,
                isKnown ? "say in braces what it is about" : Self.nearest(word))
            return nil
        }
        var fields: [ChangeEntry.Field] = []
        add(node, "", word, to: &fields, &places)
        return fields
    }

    private static var words: String { "one of \(Words.list(Change.forms.map(\.word)))" }

    private static func nearest(_ word: String) -> String {
        NearestWord.to(word, among: Change.forms.map(\.word)).map { "\"\($0)\" was meant" }
            ?? "a change begins with what it does"
    }

    /// Adds the fields of a mapping; those of one inside it with a dotted path before, as keys of the policy may be written.
    private mutating func add(
        _ node: Node, _ path: String, _ word: String, to fields: inout [ChangeEntry.Field],
        _ places: inout ChangePlaces
    ) {
        for (key, value) in node.mapping ?? [:] {
            let name = path + (key.scalar?.string ?? "")
            places.fields[name] = .init(key: key.place, value: value.place)
            if value.isNothing {
                fields.append(.init(name, .none))
            } else if let text = value.scalar?.string {
                fields.append(.init(name, .text(name == "file" ? Self.table(text) : text)))
            } else if let items = value.sequence, items.allSatisfy({ $0.scalar != nil }) {
                places.fields[name]?.items = items.map(\.place)
                fields.append(.init(name, .list(items.compactMap { $0.scalar?.string })))
            } else if value.mapping != nil, word == "set" {
                add(value, "\(name).", word, to: &fields, &places)
            } else {
                fail(
                    value.place, "\(word).\(name)", value.shown, "a value, or several in brackets",
                    "take the inner brackets out")
            }
        }
    }

    /// The table of which a file is; the text itself where it is no file of an input folder.
    private static func table(_ text: String) -> String {
        InputTable.allCases.first { $0.fileName == text }?.rawValue ?? text
    }

    private mutating func fail(
        _ place: PolicyPlace?, _ name: String?, _ found: String, _ expected: String, _ maybe: String
    ) {
        faults.append(
            FileFault(
                file: file, line: place?.line, column: place?.column, columnName: name, found: found,
                expected: expected, maybe: maybe, severity: .error))
    }
}

/// A change and where it stands.
struct PlacedChange {
    let change: Change
    let places: ChangePlaces
}

/// Where a change and its fields stand.
struct ChangePlaces {
    /// A field.
    struct Field {
        let key, value: PolicyPlace?
        var items: [PolicyPlace?] = []
    }

    /// The word that it begins with.
    let word: String
    /// Where that stands.
    let change: PolicyPlace?
    var fields: [String: Field] = [:]

    init(word: String, change: PolicyPlace?) { (self.word, self.change) = (word, change) }

    /// A fault of the change, with its place in the file.
    func fault(_ fault: ChangeFault, _ file: String) -> FileFault {
        let field = fault.field.flatMap { fields[$0] }
        let item = fault.item.flatMap { item in
            field.flatMap { $0.items.indices.contains(item) ? $0.items[item] : nil }
        }
        let isName = fault.found == fault.field
        let place = item ?? (isName ? field?.key : field?.value ?? field?.key) ?? change
        return FileFault(
            file: file, line: place?.line, column: place?.column,
            columnName: field == nil ? word : "\(word).\(fault.field ?? "")",
            found: FileFault.shown(fault.found), expected: fault.expected, maybe: fault.maybe,
            severity: .error)
    }
}
