import Basics

/// `set`: keys of the policy have other values.
public struct PolicyValues: Hashable, Sendable {
    /// A key and its value.
    public struct Entry: Hashable, Sendable {
        /// The dotted path, such as `match.max_km`.
        public let path: String
        /// The value; ``ChangeValue/none`` takes the key out, for its default.
        public let value: ChangeValue

        /// A key and its value.
        public init(_ path: String, _ value: ChangeValue) { (self.path, self.value) = (path, value) }
    }

    /// The keys and their values.
    public let entries: [Entry]

    /// Other values of some keys.
    public init(_ entries: [Entry]) { self.entries = entries }

    /// Another value of one key.
    public init(_ path: String, _ value: ChangeValue) { entries = [Entry(path, value)] }

    /// Other priorities of a program.
    public init(_ priorities: some Collection<Priority>, of program: Priority.Program) {
        self.init(NamedKeys.priorities(of: program), .list(priorities.map(\.rawValue)))
    }
}

extension PolicyValues: ChangeKind {
    func apply(to edit: inout YearEdit) {
        var policy = edit.draft.policy
        for entry in entries {
            do {
                try NamedKeys.write(entry.value, entry.path, among: entries.map(\.path), in: &policy)
            } catch {
                edit.fail(
                    entry.path, item: error.item, found: error.found ?? entry.value.text,
                    expected: error.expected, maybe: error.maybe)
            }
        }
        edit.draft.policy = policy
    }

    func words(in year: LinkingYear) -> String {
        let parts = entries.map { entry in
            let old = NamedKeys.text(entry.path, in: year.policy)
            let new = entry.value == .none ? "taken out" : entry.value.text
            return "\(entry.path) \(new)\(old.map { " instead of \($0)" } ?? "")"
        }
        return "\(Words.list(parts)) in the policy"
    }

    func cells(in year: LinkingYear) -> [ChangedCell] {
        entries.map { ChangedCell(.policy, id: nil, column: $0.path) }
    }
}

extension PolicyValues: WrittenChange {
    static let forms = [
        ChangeForm(
            "set", "keys of the policy have other values", [],
            others: "the dotted paths of keys of the policy; with no value a key has its default")
    ]

    init?(_ fields: inout FieldReader) {
        if fields.fields.isEmpty {
            fields.fail(
                nil, found: "", expected: "the path of a key and its value, such as match.max_km: 20",
                maybe: "say which key")
        }
        self.init(fields.fields.map { Entry($0.name, $0.value) })
    }

    var entry: ChangeEntry { ChangeEntry("set", entries.map { .init($0.path, $0.value) }) }

    func field(of cell: ChangedCell) -> String? {
        entries.last { entry in
            cell.column.map {
                $0 == entry.path || $0.hasPrefix("\(entry.path).") || entry.path.hasPrefix("\($0).")
            }
                ?? false
        }?.path
    }
}
