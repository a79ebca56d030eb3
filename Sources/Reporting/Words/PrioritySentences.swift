import Basics
import Linking

/// Priorities in what staff read.
extension Priority {
    /// A value of a plan as people read it: `43,504`.
    func figure(_ value: Int) -> String { Figures.grouped(unit.text(value)) }

    /// How far two values are apart.
    func distance(_ a: Int, _ b: Int) -> String { Figures.grouped(unit.size(a - b)) }

    /// That no plan passes `bound`.
    func passes(_ bound: Int) -> String {
        "none can be \(isLessBetter ? "below" : "above") \(figure(bound))"
    }

    /// That no other plan is better at any of these, said one after the other.
    static func noBetter(_ what: String, _ priorities: [Priority]) -> String {
        priorities.enumerated().map { place, priority in
            switch place {
            case 0: "No other \(what) \(priority.words.better)."
            case 1: "Among those that do as well at that, none \(priority.words.better)."
            default: "Among those that are equal so far, none \(priority.words.better)."
            }
        }.joined(separator: " ")
    }

    /// What is proved and what is open, of a plan that is not proved to be the best.
    static func open(_ outcomes: [PriorityOutcome]) -> [String] {
        let proved = outcomes.prefix(while: \.isProved).map(\.priority.words.counted)
        let first = outcomes.first { !$0.isProved }
        let known =
            proved.isEmpty
            ? [] : ["It is proved that none does better in \(Words.list(proved))."]
        let open = first.map { outcome in
            let (priority, counted) = (outcome.priority, outcome.priority.words.counted)
            guard let bound = outcome.bound else {
                return
                    "In \(counted) it has \(priority.figure(outcome.value)); how much better it could be is not known."
            }
            return
                "In \(counted) it has \(priority.figure(outcome.value)), and \(priority.passes(bound)): so the best is at most \(priority.distance(bound, outcome.value)) away."
        }
        return known + (open.map { [$0] } ?? [])
    }
}
