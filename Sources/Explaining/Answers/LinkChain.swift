public import Linking

/// One class that changes its link where links are chosen again.
public struct ChainStep: Hashable, Sendable {
    /// The class whose turn it is.
    public let number: Int
    /// The link that it had; nil where it was in none.
    public let before: Link?
    /// The link that it would have; nil where it would be in none.
    public let after: Link?
}

/// What differs between two choices of links, in an order in which one change makes the next.
public struct LinkChain: Hashable, Sendable {
    /// The changes that follow from the first one: each step's class has lost a link partner to a step before. Classes that
    /// come into a link at a step have none of their own.
    public let steps: [ChainStep]
    /// Changes that hang together with those only through a rule about several links, such as the limit between schools.
    public let elsewhere: [ChainStep]

    /// The chain from `old` to `new`, beginning with `first`.
    public init(from old: [Link], to new: [Link], first: [Int]) {
        let (before, after) = (Self.linkOfClass(old), Self.linkOfClass(new))
        var seen: Set<Int> = []
        func follow(_ first: [Int]) -> [ChainStep] {
            var steps: [ChainStep] = []
            var queue = first
            var next = 0
            while next < queue.count {
                let number = queue[next]
                next += 1
                guard !seen.contains(number), before[number] != after[number] else { continue }
                let link = after[number]
                steps.append(ChainStep(number: number, before: before[number], after: link))
                let members = link.map(Array.init) ?? [number]
                seen.formUnion(members)
                for member in members { queue += (before[member].map(Array.init) ?? []) }
            }
            return steps
        }
        steps = follow(first)
        elsewhere = follow(Set(before.keys).union(after.keys).sorted())
    }

    /// `new` with every change taken back that need not be: those that do not hang together with `first`, where `isAsGood`
    /// says that what is left is as good and breaks no rule.
    public static func shortened(
        from old: [Link], to new: [Link], first: [Int], where isAsGood: ([Link]) -> Bool
    ) -> [Link] {
        let chain = LinkChain(from: old, to: new, first: first)
        guard !chain.elsewhere.isEmpty else { return new }
        let (oldOf, newOf) = (linkOfClass(old), linkOfClass(new))
        // Changes that hang together by their classes are taken back together.
        var best = new
        var done: Set<Int> = []
        for step in chain.elsewhere where !done.contains(step.number) {
            var group: Set<Int> = [step.number]
            var queue = [step.number]
            while let number = queue.popLast() {
                for other in (oldOf[number].map(Array.init) ?? []) + (newOf[number].map(Array.init) ?? [])
                where group.insert(other).inserted { queue.append(other) }
            }
            done.formUnion(group)
            let back =
                (best.filter { !group.contains($0[0]) } + old.filter { group.contains($0[0]) }).sorted()
            if isAsGood(back) { best = back }
        }
        return best
    }

    private static func linkOfClass(_ links: [Link]) -> [Int: Link] {
        var found: [Int: Link] = [:]
        for link in links { for number in link { found[number] = link } }
        return found
    }
}
