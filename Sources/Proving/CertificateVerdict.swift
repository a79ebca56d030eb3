public import Linking

/// What a certificate proves of a plan's links, and everything that is wrong with it.
public struct CertificateVerdict: Hashable, Sendable {
    /// What does not hold, by the place in the file: `leaves[0].priorities[3]`. A certificate with any finding proves
    /// nothing.
    public let findings: [Finding]
    /// For each priority of the policy what no plan passes that is as good as this one at the priorities before; nil
    /// where nothing is proved.
    public let bounds: [Int?]
    /// What the plan reaches at each priority.
    public let values: [Int]
    /// How many leaves the certificate has.
    public let leaves: Int

    /// Whether no plan is better than this one.
    public var isProved: Bool { findings.isEmpty && bounds.elementsEqual(values) { $0 == $1 } }
}
