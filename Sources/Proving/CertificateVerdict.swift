public import Linking

/// What a certificate proves of a plan's links, and everything that is wrong with it.
public struct CertificateVerdict: Hashable, Sendable {
    /// What does not hold, by the place in the file: `leaves[0].priorities[3]`. A certificate with any finding proves
    /// nothing.
    public let findings: [Finding]
    /// For each priority of the policy, a bound on all plans that are as good at the earlier ones; nil if none is
    /// proved.
    public let bounds: [Int?]
    /// The value of the plan at each priority.
    public let values: [Int]
    /// The number of leaves of the certificate.
    public let leaves: Int

    /// Whether no plan is better than this one.
    public var isProved: Bool { findings.isEmpty && bounds.elementsEqual(values) { $0 == $1 } }
}
