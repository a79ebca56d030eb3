public import Linking

/// Why there is no plan.
public enum PlanningError: Error, Sendable {
    /// The time ran out, or somebody stopped the run, before any plan was found.
    case nothingFound
    /// The solver broke down.
    case solver(SolverFailure)
    /// The plan that was found does not pass the audit: a defect of ours.
    case audit([Finding])
    /// The links that were given break the rules of the year.
    case links([Finding])
}
