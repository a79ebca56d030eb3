import Basics
public import Linking
import Tables
import Yams

/// Changes that were read from a file, with their places in it.
public struct WrittenChanges: Sendable {
    /// The changes, in their order.
    public let changes: [Change]
    private let file: String
    private let places: [ChangePlaces]

    /// Reads a list of changes, as `scenarios.yaml` and others have them: see the page on changes in Linking's manual.
    ///
    /// - Parameters:
    ///   - yaml: The text.
    ///   - file: The name of the file, for faults.
    /// - Throws: `InputError.faults` with every fault of the list at once.
    public init(yaml: String, file: String) throws(InputError) {
        var reader: ChangeListReader?
        var faults: [FileFault] = []
        switch YAMLTree(yaml, example: "changes such as - close: {venue: V03}") {
        case .tree(let node):
            let read = ChangeListReader(node, file: file)
            (reader, faults) = (read, read.faults)
        case .empty: break
        case .broken(let found): faults = found.map { $0.fault(file) }
        }
        guard faults.isEmpty else { throw Self.failure(faults) }
        let found = reader?.changes ?? []
        (changes, places, self.file) = (found.map(\.change), found.map(\.places), file)
    }

    /// The year with the changes.
    ///
    /// - Throws: `InputError.faults` with every fault, each with its place: what a change names that is not there, and
    ///   what would be wrong with the edited folder.
    public func scenario(_ year: LinkingYear) throws(InputError) -> Scenario {
        do { return try Scenario(year, changes) } catch {
            throw Self.failure(
                error.faults.map { fault in
                    let place = fault.change.map { places[$0] } ?? ChangePlaces(word: "", change: nil)
                    return place.fault(fault, file)
                })
        }
    }

    private static func failure(_ faults: [FileFault]) -> InputError {
        .faults(InputFaults(faults: faults.sorted(by: FileFault.precedes), leftOut: 0, warnings: []))
    }
}

/// Writes changes as YAML, in the form in which ``WrittenChanges`` reads them.
public enum ChangesText {
    /// The list, a line each; nil where one of the changes is a demand, which no file holds.
    public static func yaml(_ changes: [Change]) -> String? {
        let entries = changes.compactMap(\.entry)
        return entries.count == changes.count ? entries.map { "- \(line($0))\n" }.joined() : nil
    }

    private static func line(_ entry: ChangeEntry) -> String {
        let fields = entry.fields.map { field in
            switch field.value {
            case .none: "\(YAMLWord.text(field.name)): null"
            case .text(let text):
                "\(YAMLWord.text(field.name)): \(YAMLWord.text(field.name == "file" ? file(text) : text))"
            case .list(let items):
                "\(YAMLWord.text(field.name)): [\(items.map(YAMLWord.text).joined(separator: ", "))]"
            }
        }
        return "\(entry.word): {\(fields.joined(separator: ", "))}"
    }

    /// The file of a table.
    private static func file(_ table: String) -> String { InputTable(rawValue: table)?.fileName ?? table }
}
