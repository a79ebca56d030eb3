import GLPK
import Linking

/// A better timetable from the options that the linear program likes best: the whole is solved with these alone, a few
/// nodes deep, first with few of them and then with more.
///
/// Source: kernel search (Angelelli, Mansini and Speranza 2010), with the reduced costs of options as the measure.
extension TimetableSolver {
    /// How much of the gap an option may cost.
    private static let shares = [0.01, 0.05, 0.2]

    mutating func searchKernels(
        _ priority: Int, _ pricing: PatternPricing, _ bound: Double, _ stage: String, _ control: SolveControl
    ) throws(GLPKError) {
        for share in Self.shares where !control.isOver && !isHopeless(bound, priority) {
            let gap = max(0, bound - Double(bestValues[priority]) - 1)
            let options = withBest(pricing.options(within: share * gap))
            guard 2 * options.reduce(0, { $0 + $1.count }) < program.optionCount else { return }
            _ = try solve(program.parts(options), priority, .kernel, control)
            report(priority, bound, stage)
        }
    }
}
