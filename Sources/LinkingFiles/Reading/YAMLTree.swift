import Basics
import Tables
import Yams

/// A text as a tree of YAML, or what is wrong with it.
enum YAMLTree {
    /// The tree.
    case tree(Node)
    /// There is nothing but blanks and comments.
    case empty
    /// It is no YAML.
    case broken([YAMLFault])

    /// Reads `text`. `example` is what its lines look like, ready to follow the word "expected".
    init(_ text: String, example: String) {
        do {
            self = try Yams.compose(yaml: text).map { .tree($0) } ?? .empty
        } catch let error as YamlError {
            self = .broken(YAMLFault.all(error, text, example))
        } catch {
            self = .broken([YAMLFault(found: "\(error)", expected: "YAML", maybe: "the file is damaged")])
        }
    }
}

/// Why a text is no YAML, in words.
struct YAMLFault {
    var place: PolicyPlace?
    let found: String
    let expected: String
    let maybe: String
    var other: PolicyPlace?

    /// The fault of a file.
    func fault(_ file: String) -> FileFault {
        FileFault(
            file: file, line: place?.line, column: place?.column, found: found, expected: expected,
            maybe: maybe, other: other.map { "\(file):\($0.line)" }, severity: .error)
    }

    fileprivate static func all(_ error: YamlError, _ text: String, _ example: String) -> [YAMLFault] {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let words = [context?.text, problem].compactMap(\.self).map(\.trimmed).joined(separator: ", ")
            return [
                YAMLFault(
                    place: PolicyPlace(mark), found: "no YAML: \(words)", expected: example,
                    maybe:
                        "a : or a bracket is missing on this line or the one before, or a tab stands at its start"
                )
            ]
        case .duplicatedKeysInMapping(let names, let context):
            let first = PolicyPlace(context.mark)
            return names.map { name in
                let again = Self.second(name, after: first, in: text)
                return YAMLFault(
                    place: again ?? first, found: "the key \(FileFault.shown(name)) twice",
                    expected: "each key once", maybe: "delete one of the two",
                    other: again == nil ? nil : first)
            }
        case .reader(let problem, let offset, _, _):
            let before = text.prefix(offset ?? 0)
            let line = before.count(where: \.isNewline) + 1
            let column = before.reversed().prefix { !$0.isNewline }.count + 1
            return [
                YAMLFault(
                    place: PolicyPlace(line: line, column: column), found: "no YAML: \(problem)",
                    expected: "plain text",
                    maybe: "the file is damaged; delete the character that can't be seen")
            ]
        default:
            return [
                YAMLFault(
                    found: "no YAML", expected: "YAML", maybe: "the file is damaged; save it again as UTF-8")
            ]
        }
    }

    /// Where a key stands again, further down but as far in as at `mark`.
    private static func second(_ key: String, after mark: PolicyPlace, in text: String) -> PolicyPlace? {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for line in lines.indices.dropFirst(mark.line) {
            let rest = lines[line].dropFirst(mark.column - 1)
            let isIndented = lines[line].prefix(mark.column - 1).allSatisfy { $0 == " " }
            if isIndented, rest.hasPrefix(key),
                rest.dropFirst(key.count).drop(while: { $0 == " " }).first == ":"
            {
                return PolicyPlace(line: line + 1, column: mark.column)
            }
        }
        return nil
    }
}
