import Basics

/// How a priority is described to people.
public struct PriorityWords: Sendable {
    /// What is counted, to precede a figure: `classes linked`.
    public let counted: String
    /// The aim: `Link as many classes as possible`.
    public let aim: String
    /// What a better plan does: `links more classes`.
    public let better: String
    /// What it means, to follow its name in a list of all: `most classes in a link`.
    public let meaning: String
    /// The heading of a narrow column, also in files: `required`. Only tables of sessions have such columns, so
    /// priorities of links have their names here.
    public let column: String
    private let priority: Priority
    private let effect: @Sendable (Change) -> String
    private let gain: @Sendable (Change) -> String

    /// How much more or less one plan has than another.
    fileprivate struct Change: Sendable {
        /// The size of the change; above 0.
        let size: Int
        /// The same as shown to people.
        let figure: String
        /// Whether the value is larger.
        let isMore: Bool

        /// `2 classes more`.
        func counted(_ one: String, _ many: String? = nil) -> String {
            "\(Words.count(size, one, many)) \(isMore ? "more" : "fewer")"
        }
    }

    fileprivate init(
        _ priority: Priority, counted: String, aim: String, better: String, meaning: String,
        column: String? = nil, gain: (@Sendable (Change) -> String)? = nil,
        effect: @escaping @Sendable (Change) -> String
    ) {
        (self.priority, self.counted, self.aim, self.better) = (priority, counted, aim, better)
        (self.meaning, self.column, self.effect, self.gain) = (
            meaning, column ?? priority.rawValue, effect, gain ?? effect
        )
    }

    private func told(_ difference: Int, _ words: (Change) -> String) -> String? {
        guard difference != 0 else { return nil }
        return words(
            Change(
                size: Int(clamping: difference.magnitude), figure: priority.unit.size(difference),
                isMore: difference > 0))
    }

    /// The effect of a value larger by `difference`, as a sentence without its end: `2 classes more would be linked`;
    /// nil if the value is the same.
    public func effect(of difference: Int) -> String? { told(difference, effect) }

    /// The same to follow `there would be`: `2 meetings more of required rounds`.
    public func gain(of difference: Int) -> String? { told(difference, gain) }
}

extension Priority {
    /// How it is described to people.
    public var words: PriorityWords {
        switch self {
        case .linkEveryone:
            PriorityWords(
                self, counted: "classes linked", aim: "Link as many classes as possible",
                better: "links more classes", meaning: "most classes in a link"
            ) { "\($0.counted("class", "classes")) would be linked" }
        case .notLeftOutTwice:
            PriorityWords(
                self, counted: "classes linked whose school sat out last time",
                aim: "Link as many as possible of the classes whose school sat out last time",
                better: "links more of the classes whose school sat out last time",
                meaning: "fewest unlinked classes whose school was left out last year"
            ) {
                "\(Words.count($0.size, "class", "classes")) \($0.isMore ? "fewer" : "more") would be left out whose school was left out last time"
            }
        case .fewestThreeWay:
            PriorityWords(
                self, counted: "three-way links", aim: "Make as few links of three as possible",
                better: "has fewer links of three", meaning: "fewest links of three"
            ) {
                $0.isMore
                    ? "there would be \(Words.count($0.size, "link")) of three fewer"
                    : "there would be \(Words.count($0.size, "more link")) of three"
            }
        case .points:
            PriorityWords(
                self, counted: "points", aim: "Get as many points as possible", better: "has more points",
                meaning: "largest sum of points"
            ) { $0.counted("point") }
        case .worstDifference:
            PriorityWords(
                self, counted: "smallest difference",
                aim: "Make the least different link as different as possible",
                better: "has a least different link that is more different",
                meaning: "the least different link as different as possible",
                effect: { leastDifference($0) })
        case .leximinDifference:
            PriorityWords(
                self, counted: "smallest difference",
                aim: "Make the least different links as different as possible, one after the other",
                better: "has least different links that are more different",
                meaning: "the same, then the next least different, and so on",
                effect: { leastDifference($0) })
        case .requiredRounds: meetings("required", of: "rounds that are required")
        case .optionalRounds: meetings("optional", of: "the other rounds")
        case .cost:
            PriorityWords(
                self, counted: "cost", aim: "Cost as little as possible, in travel and fees",
                better: "costs less", meaning: "least cost", column: "cost",
                gain: { "\($0.isMore ? "higher" : "lower") cost by \($0.figure)" }
            ) { "the timetable would cost \($0.figure) \($0.isMore ? "more" : "less")" }
        }
    }
}

extension Priority {
    /// The words for meetings placed in some rounds.
    private func meetings(_ kind: String, of rounds: String) -> PriorityWords {
        PriorityWords(
            self, counted: "meetings of \(kind) rounds placed",
            aim: "Book as many meetings of the \(kind) rounds as possible",
            better: "books more meetings of the \(kind) rounds",
            meaning: "most meetings placed, of \(rounds)",
            column: kind, gain: { "\($0.counted("meeting")) of \(kind) rounds" }
        ) { "\($0.counted("meeting")) of \(kind) rounds would have a place" }
    }
}

/// The words for a change of the smallest difference.
private func leastDifference(_ change: PriorityWords.Change) -> String {
    "the smallest difference would be \(change.figure) \(change.isMore ? "larger" : "smaller")"
}
