/// Two or three classes, by their numbers in the year.
public struct Link: Hashable, Comparable, Sendable {
    private let first, second: Int32
    /// Negative in a pair.
    private let third: Int32

    /// The link of two classes, in either order; nil if they are the same.
    public init?(_ a: Int, _ b: Int) {
        guard a != b else { return nil }
        (first, second, third) = (Int32(Swift.min(a, b)), Int32(Swift.max(a, b)), -1)
    }

    /// The link of two or three different classes, in any order; nil for any other number of classes.
    public init?(_ classes: [Int]) {
        let sorted = classes.sorted()
        guard sorted.count == 2 || sorted.count == 3, zip(sorted, sorted.dropFirst()).allSatisfy({ $0 < $1 })
        else { return nil }
        (first, second, third) = (
            Int32(sorted[0]), Int32(sorted[1]), sorted.count == 3 ? Int32(sorted[2]) : -1
        )
    }

    /// A link whose classes are known to be in ascending order; `c` is negative in a pair.
    package init(ascending a: Int32, _ b: Int32, _ c: Int32 = -1) { (first, second, third) = (a, b, c) }

    /// Whether it has three classes.
    public var isThreeWay: Bool { third >= 0 }

    /// Its pairs of classes: one or three.
    public var pairs: [(Int, Int)] {
        let (a, b, c) = (Int(first), Int(second), Int(third))
        return isThreeWay ? [(a, b), (a, c), (b, c)] : [(a, b)]
    }

    /// Ordered by the smallest class, then the next; a pair comes before the three-way links that begin with it.
    public static func < (x: Link, y: Link) -> Bool {
        (x.first, x.second, x.third) < (y.first, y.second, y.third)
    }
}

extension Link: RandomAccessCollection {
    /// The position of the smallest class.
    public var startIndex: Int { 0 }
    /// 2 or 3.
    public var endIndex: Int { isThreeWay ? 3 : 2 }
    /// The class at a position, the smallest first.
    public subscript(position: Int) -> Int {
        position == 0 ? Int(first) : position == 1 ? Int(second) : Int(third)
    }
}

/// One link in one round, in a session.
public struct Meeting: Hashable, Comparable, Sendable {
    /// The link, by its index among the plan's links.
    public let link: Int
    /// The round, by its number in the year.
    public let round: Int
    /// The session, by its number in the year.
    public let session: Int

    /// A meeting.
    public init(link: Int, round: Int, session: Int) {
        (self.link, self.round, self.session) = (link, round, session)
    }

    /// Ordered by link, then round, then session.
    public static func < (x: Meeting, y: Meeting) -> Bool {
        (x.link, x.round, x.session) < (y.link, y.round, y.session)
    }
}

/// Which classes meet, and when.
public struct Plan: Hashable, Sendable {
    /// The links, sorted: the n-th has the id `L` and n, from 1.
    public let links: [Link]
    /// The placed meetings, sorted.
    public let meetings: [Meeting]

    /// A plan of these links, which must be sorted, and meetings, in any order.
    public init(links: [Link], meetings: [Meeting] = []) {
        (self.links, self.meetings) = (links, meetings.sorted())
    }
}
