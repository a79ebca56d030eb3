/// How bad something in the input is.
public enum Severity: Hashable, Sendable {
    /// Nothing can be planned before it is mended.
    case error
    /// A plan is made; the owner should look.
    case warning
}
