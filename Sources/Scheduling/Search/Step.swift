import Linking

/// A priority that is being solved, and how long that may take.
struct Step: Sendable {
    /// The priority's place in the program.
    let priority: Int
    /// What those who listen hear that it is; nil where nobody hears of it.
    let goal: Goal?
    /// When to end, and who listens.
    let control: SolveControl

    /// Whether it is time to end.
    var isOver: Bool { control.isOver }
}
