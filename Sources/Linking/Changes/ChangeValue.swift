import Basics

/// What a field of a change says, as it is written.
public enum ChangeValue: Hashable, Sendable {
    /// Nothing: the name of the field with no value.
    case none
    /// A word, a number or a date.
    case text(String)
    /// Several of these.
    case list([String])

    /// As it is shown: `[a, b]` for a list.
    public var text: String {
        switch self {
        case .none: ""
        case .text(let text): text
        case .list(let items): "[\(items.joined(separator: ", "))]"
        }
    }
}
