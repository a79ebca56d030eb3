/// The solver failed, and no input is at fault: a defect of ours, or of the solver.
public struct SolverFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was being solved.
    public let stage: String
    /// The solver's own words.
    public let message: String

    /// A failure.
    public init(stage: String, message: String) { (self.stage, self.message) = (stage, message) }

    /// The stage and the words.
    public var description: String { "\(stage): \(message)" }
}
