import Linking

/// A priority that is being solved, and its limit on time.
struct Step: Sendable {
    /// The priority's place in the program.
    let priority: Int
    /// What progress reports call it; nil if it has no reports.
    let goal: Goal?
    /// When to stop, and who gets the reports of progress.
    let control: SolveControl

    /// Whether it is time to stop.
    var isOver: Bool { control.isOver }
}
