public import Linking
public import Proving

/// What timetabling found.
public struct SchedulingAnswer: Hashable, Sendable {
    /// The meetings that are placed, sorted.
    public let meetings: [Meeting]
    /// What is known of them. A timetable is never infeasible: a meeting may stay without a place.
    public let outcome: ProgramOutcome
    /// What proves the outcome, as far as duals can.
    public let certificate: TimetableCertificate
    /// What more or less room would do at most, at each priority of the policy, in its order; nil where no linear
    /// program was solved. Cost counts below zero here, so that more is better throughout.
    public let worth: [SessionWorth?]

    /// An answer.
    public init(
        meetings: [Meeting], outcome: ProgramOutcome, certificate: TimetableCertificate,
        worth: [SessionWorth?] = []
    ) {
        (self.meetings, self.outcome, self.certificate) = (meetings, outcome, certificate)
        self.worth = worth
    }
}
