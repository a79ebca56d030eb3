public import Linking

/// From a year to an audited plan: candidates, links, meetings, audit.
public struct Planner: Sendable {
    let year: LinkingYear
    let control: SolveControl

    /// A planner for `year`, which works within `control`.
    public init(_ year: LinkingYear, control: SolveControl = SolveControl()) {
        (self.year, self.control) = (year, control)
    }
}
