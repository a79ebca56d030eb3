/// Whoever has no place in a plan, why, and what would help.
public struct UnassignedAnswer: Hashable, Sendable {
    /// The classes in no link, ascending.
    public let classes: [LeftOutAnswer]
    /// The meetings without a session, by link and round.
    public let meetings: [MeetingUnplaced]

    /// An answer.
    public init(classes: [LeftOutAnswer], meetings: [MeetingUnplaced]) {
        (self.classes, self.meetings) = (classes, meetings)
    }

    /// What can be said without choosing again.
    public init(_ explainer: Explainer) {
        self.init(
            classes: explainer.classesLeftOut().map { LeftOutAnswer(explainer.year, $0) },
            meetings: explainer.meetingsUnplaced())
    }

    /// For how many classes changes of their own were tried.
    public var tried: Int { classes.count { $0.help != .notTried } }
}
