public import Linking
public import Proving

/// The result of scheduling.
public struct SchedulingAnswer: Hashable, Sendable {
    /// The meetings placed, sorted.
    public let meetings: [Meeting]
    /// What is known about them. A timetable is never infeasible, because a meeting may stay without a session.
    public let outcome: ProgramOutcome
    /// Proves the outcome, as far as duals can.
    public let certificate: TimetableCertificate
    /// What more or less room is worth, at each priority of the policy, in its order; nil where nobody asked, and where no
    /// linear program was solved. Cost counts below zero here, so that more is better throughout.
    public let worth: [SessionWorth?]

    /// Creates an answer.
    public init(
        meetings: [Meeting], outcome: ProgramOutcome, certificate: TimetableCertificate,
        worth: [SessionWorth?] = []
    ) {
        (self.meetings, self.outcome, self.certificate) = (meetings, outcome, certificate)
        self.worth = worth
    }
}
