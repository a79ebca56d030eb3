public import Explaining
import Linking
public import Results

extension Planner {
    /// Answers a question about a plan of the planner's year, which may take other choices.
    public func answer(_ question: Question, about result: PlanResult) throws(PlanningError) -> Answer {
        switch question {
        case .linkingClass(let number):
            .linkingClass(try explain(class: number, in: result.plan, links: result.origin))
        case .pair(let a, let b): .pair(try explain(pair: a, b, in: result.plan))
        case .meeting(let link, let round):
            .meeting(
                try explain(
                    meeting: link, round: round, in: result.plan,
                    timetable: result.timetable?.status ?? .feasible))
        case .unassigned: .unassigned(try explainUnassigned(in: result))
        }
    }
}
