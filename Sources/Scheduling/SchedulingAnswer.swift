public import Linking

/// What timetabling found.
public struct SchedulingAnswer: Hashable, Sendable {
    /// The meetings that are placed, sorted.
    public let meetings: [Meeting]
    /// What is known of them. A timetable is never infeasible: a meeting may stay without a place.
    public let outcome: ProgramOutcome

    /// An answer.
    public init(meetings: [Meeting], outcome: ProgramOutcome) {
        (self.meetings, self.outcome) = (meetings, outcome)
    }
}
