import Basics
import Linking

/// How people are told of a priority: what is counted, and how a figure of it is written.
public struct PriorityWords: Sendable {
    /// What is counted, to stand before a figure: `classes linked`.
    public let name: String
    /// Whether less is better, as it is written.
    public let isLeast: Bool
    private let places: Int
    private let sign: Int

    /// The words of the priority that the policy calls `priority`; one that is not known keeps its name.
    public init(_ priority: String) {
        let words: (name: String, isLeast: Bool, places: Int, sign: Int) =
            switch (MatchPriority(rawValue: priority), SchedulePriority(rawValue: priority)) {
            case (.linkEveryone, _): ("classes linked", false, 0, 1)
            case (.notLeftOutTwice, _): ("classes linked whose school sat out last time", false, 0, 1)
            // Three-way links are counted below zero, so that more is better at every priority of links.
            case (.fewestThreeWay, _): ("three-way links", true, 0, -1)
            case (.worstDifference, _), (.leximinDifference, _): ("smallest difference", false, 4, 1)
            case (.points, _): ("points", false, 0, 1)
            case (_, .requiredRounds): ("meetings of required rounds placed", false, 0, 1)
            case (_, .optionalRounds): ("meetings of optional rounds placed", false, 0, 1)
            case (_, .cost): ("cost", true, 2, 1)
            default: (priority, false, 0, 1)
            }
        (name, isLeast, places, sign) = words
    }

    /// A figure as people read it.
    public func text(_ value: Int) -> String { FixedPoint.text(sign * value, places: places) }

    /// Whether `after` is better than `before`, worse, or neither.
    public func change(_ before: Int, _ after: Int) -> Int {
        if after == before { return 0 }
        // Compared and not subtracted, for a damaged file may hold any two numbers.
        return (after > before) == (isLeast == (sign < 0)) ? 1 : -1
    }
}
