public import Explaining
public import Results

/// An answer as people read it, and as programs do.
public struct AnswerReport: Sendable {
    /// The lines for people.
    public let lines: [String]
    /// The value whose JSON programs read.
    public let value: any Encodable & Sendable

    /// What `answer` says about a plan.
    public init(_ answer: Answer, about result: PlanResult) {
        let (year, plan) = (result.year, result.plan)
        switch answer {
        case .linkingClass(let answer):
            lines = ClassAnswerText(year, plan, answer).lines
            value = ExplainedClass(year, plan, answer)
        case .pair(let answer):
            lines = PairAnswerText(year, plan, answer).lines
            value = ExplainedPair(year, plan, answer)
        case .meeting(let answer):
            lines = MeetingAnswerText(year, plan, answer).lines
            value = ExplainedMeeting(year, plan, answer)
        case .unassigned(let answer):
            lines = UnassignedText(year, plan, answer).lines
            value = ExplainedUnassigned(year, plan, answer)
        }
    }
}
