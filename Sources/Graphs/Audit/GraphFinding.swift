/// Something in a certificate that does not hold.
public struct GraphFinding: Hashable, Sendable, CustomStringConvertible {
    /// The part of the certificate that it is about, as its file writes it: `odd_sets[3]`.
    public let place: String
    /// What was found and what was expected.
    public let message: String

    /// A finding.
    public init(_ place: String, _ message: String) { (self.place, self.message) = (place, message) }

    /// Place and message.
    public var description: String { "\(place): \(message)" }
}
