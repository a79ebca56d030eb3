/// Something in a certificate that is wrong.
public struct GraphFinding: Hashable, Sendable, CustomStringConvertible {
    /// The part of the certificate concerned, as written in its file: `odd_sets[3]`.
    public let place: String
    /// What was found and what was expected.
    public let message: String

    /// Creates a finding.
    public init(_ place: String, _ message: String) { (self.place, self.message) = (place, message) }

    /// Place and message.
    public var description: String { "\(place): \(message)" }
}
