import Foundation
import Linking
import Synchronization

/// One line on standard error that says how far the work is, rewritten in place at most ten times a second.
final class ProgressLine: Sendable {
    private struct State {
        var last: ContinuousClock.Instant?
        var width = 0
    }

    private let isShown: Bool
    private let start = ContinuousClock.now
    private let state = Mutex(State())

    /// A line that is only shown if `isShown`.
    init(isShown: Bool) { self.isShown = isShown }

    /// Shows `progress`, unless the line was rewritten less than a tenth of a second ago.
    func show(_ progress: Linking.Progress) {
        guard isShown else { return }
        state.withLock { state in
            let now = ContinuousClock.now
            if let last = state.last, now - last < .milliseconds(100) { return }
            state.last = now
            let text = text(progress, elapsed: (now - start) / .seconds(1))
            let padding = String(repeating: " ", count: max(0, state.width - text.count))
            state.width = text.count
            Terminal.write("\r\(text)\(padding)")
        }
    }

    /// Wipes the line.
    func clear() {
        guard isShown else { return }
        state.withLock { state in
            if state.width > 0 { Terminal.write("\r\(String(repeating: " ", count: state.width))\r") }
            state.width = 0
        }
    }

    private func text(_ progress: Linking.Progress, elapsed: Double) -> String {
        var parts = ["\(progress.program.rawValue): \(progress.goal.words)"]
        if let count = progress.count {
            parts.append("\(count.done)\(count.all.map { " of \($0)" } ?? "") \(count.what)")
        }
        if let best = progress.best { parts.append("best so far \(progress.goal.text(best))") }
        if let bound = progress.bound { parts.append("limit \(progress.goal.text(bound))") }
        if let best = progress.best, let bound = progress.bound, best != 0 {
            let share = 100 * Double(bound - best).magnitude / Double(best.magnitude)
            parts.append("\(String(format: "%.2f", share)) % apart")
        }
        return (parts + ["\(Int(elapsed)) s"]).joined(separator: "  ")
    }
}

extension Goal {
    /// What is worked at, in few words.
    fileprivate var words: String {
        switch self {
        case .candidates: "candidates"
        case .rules: "rules"
        case .pairs: "pairs"
        case .priority(let priority), .band(let priority): priority.words.counted
        case .fairStart: "fairness"
        case .meeting: "the meeting"
        case .proof: "proof"
        }
    }

    /// A value as people read it.
    fileprivate func text(_ value: Int) -> String { priority?.unit.text(value) ?? "\(value)" }
}
