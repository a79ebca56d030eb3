/// What somebody may ask about a plan: classes and rounds by their numbers in the year, links by their places in the plan.
public enum Question: Hashable, Sendable {
    /// Why a class has the link partner that it has, and what others would cost.
    case linkingClass(Int)
    /// Why two classes, which differ, are linked or are not.
    case pair(Int, Int)
    /// Why a link meets where it does in a round that it has a meeting in.
    case meeting(link: Int, round: Int)
    /// Who has no place, why, and what would help.
    case unassigned
}

/// The answer to a ``Question`` of the same name.
public enum Answer: Hashable, Sendable {
    /// Of a class.
    case linkingClass(ClassAnswer)
    /// Of two classes.
    case pair(PairAnswer)
    /// Of a meeting.
    case meeting(MeetingAnswer)
    /// Of whoever has no place.
    case unassigned(UnassignedAnswer)
}
