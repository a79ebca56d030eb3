public import Linking

/// What comes of a plan's links, or of its meetings, when they are chosen again under another condition.
public struct Anew<Item: Hashable & Sendable>: Hashable, Sendable {
    /// What is known: `optimal` where ``differences`` are exact, `infeasible` where nothing keeps all the rules.
    public let status: SolveStatus
    /// All that the best choice has that was found, sorted; nil where none was found.
    public let chosen: [Item]?
    /// At each priority what the best choice that was found has more than the plan; below 0 what it has less. More is
    /// better but at cost. Nil where none was found.
    public let differences: [Int]?
    /// At each priority the best difference that a choice under the condition could have which is as good at the priorities
    /// before; nil where that is not known.
    public let bounds: [Int?]

    /// What was found.
    public init(status: SolveStatus, chosen: [Item]?, differences: [Int]?, bounds: [Int?]) {
        (self.status, self.chosen, self.differences, self.bounds) = (status, chosen, differences, bounds)
    }

    /// The plan itself, where it is known to be the best under the condition.
    public init(plan: [Item], priorities: Int) {
        let none = [Int](repeating: 0, count: priorities)
        self.init(status: .optimal, chosen: plan, differences: none, bounds: none)
    }

    /// Whether it is settled: the best choice is known, or that there is none.
    public var isSettled: Bool { status == .optimal || status == .infeasible }

    /// Whether the condition costs nothing at any priority, as far as was found.
    public var isFree: Bool { differences.map { $0.allSatisfy { $0 == 0 } } ?? false }

}

extension Anew<Link> {
    /// The better of two, where one of two conditions may be chosen.
    public func or(_ other: Anew) -> Anew {
        let better = isBelow(other) ? other : self
        let isSettled = self.isSettled && other.isSettled
        let open: SolveStatus = [status, other.status].contains(.interrupted) ? .interrupted : .feasible
        let status = isSettled ? better.status : open
        let bounds = isSettled ? better.bounds : better.bounds.map { _ in Int?.none }
        return Anew(
            status: status, chosen: better.chosen, differences: better.differences, bounds: bounds)
    }

    private func isBelow(_ other: Anew) -> Bool {
        guard let theirs = other.differences else { return false }
        return differences.map { $0.lexicographicallyPrecedes(theirs) } ?? true
    }
}

/// Of the best plans of a year, which have a certain link.
public enum LinkShare: String, Sendable {
    /// All have it.
    case inEvery = "every"
    /// Some have it, and some as good have not.
    case inSome = "some"
    /// None has it.
    case inNone = "none"
    /// The time ran out before that was known.
    case unknown

    /// What follows from the best plans with the link and the best without it.
    public init(with link: Anew<Link>, without: Anew<Link>) {
        switch (link.status, without.status) {
        case (.optimal, .optimal):
            let (own, others) = (link.differences ?? [], without.differences ?? [])
            self = own == others ? .inSome : others.lexicographicallyPrecedes(own) ? .inEvery : .inNone
        case (.optimal, .infeasible): self = .inEvery
        case (.infeasible, .optimal): self = .inNone
        default: self = .unknown
        }
    }
}
