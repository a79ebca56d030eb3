import Basics
import Linking

/// A priority of the policy as people would put it.
struct Wish {
    /// What it asks for: `Link as many classes as possible`.
    let aim: String
    /// What a better plan would do: `links more classes`.
    let better: String
    private let priority: PriorityWords

    /// What is counted: `classes linked`.
    var counted: String { priority.name }
    /// Whether less is better, as people count it.
    var isLeast: Bool { priority.isLeast }

    /// A value of the plan as people read it.
    func words(_ value: Int) -> String { Figures.grouped(priority.text(value)) }

    /// How far two values are apart.
    func distance(_ a: Int, _ b: Int) -> String {
        let text = words(a - b)
        return text.hasPrefix("−") ? String(text.dropFirst()) : text
    }

    /// That no plan passes `bound`.
    func passes(_ bound: Int) -> String { "none can be \(isLeast ? "below" : "above") \(words(bound))" }

    /// The priority, of links or of timetables, that the policy writes so.
    init(_ name: String) {
        priority = PriorityWords(name)
        (aim, better) =
            switch (MatchPriority(rawValue: name), SchedulePriority(rawValue: name)) {
            case (.linkEveryone, _): ("Link as many classes as possible", "links more classes")
            case (.notLeftOutTwice, _):
                (
                    "Link as many as possible of the classes whose school sat out last time",
                    "links more of the classes whose school sat out last time"
                )
            case (.fewestThreeWay, _):
                ("Make as few links of three as possible", "has fewer links of three")
            case (.points, _): ("Get as many points as possible", "has more points")
            case (.worstDifference, _):
                (
                    "Make the least different link as different as possible",
                    "has a least different link that is more different"
                )
            case (.leximinDifference, _):
                (
                    "Make the least different links as different as possible, one after the other",
                    "has least different links that are more different"
                )
            case (_, .requiredRounds):
                (
                    "Book as many meetings of the required rounds as possible",
                    "books more meetings of the required rounds"
                )
            case (_, .optionalRounds):
                (
                    "Book as many meetings of the optional rounds as possible",
                    "books more meetings of the optional rounds"
                )
            case (_, .cost): ("Cost as little as possible, in travel and fees", "costs less")
            default: (name, "is better at \(name)")
            }
    }

    /// That no other plan is better at any of these, said one after the other.
    static func noBetter(_ what: String, _ wishes: [Wish]) -> String {
        wishes.enumerated().map { place, wish in
            switch place {
            case 0: "No other \(what) \(wish.better)."
            case 1: "Among those that do as well at that, none \(wish.better)."
            default: "Among those that are equal so far, none \(wish.better)."
            }
        }.joined(separator: " ")
    }

    /// What is proved and what is open, of a plan that is not proved to be the best.
    static func open(_ priorities: [(Wish, PriorityOutcome)]) -> [String] {
        let proved = priorities.prefix { $0.1.isProved }.map(\.0.counted)
        let first = priorities.first { !$0.1.isProved }
        let known =
            proved.isEmpty
            ? [] : ["It is proved that none does better in \(Words.list(proved))."]
        let open = first.map { wish, outcome in
            guard let bound = outcome.bound else {
                return
                    "In \(wish.counted) it has \(wish.words(outcome.value)); how much better it could be is not known."
            }
            return
                "In \(wish.counted) it has \(wish.words(outcome.value)), and \(wish.passes(bound)): so the best is at most \(wish.distance(bound, outcome.value)) away."
        }
        return known + (open.map { [$0] } ?? [])
    }
}
