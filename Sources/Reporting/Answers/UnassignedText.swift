import Basics
import Explaining
import Linking

/// Who has no place in a plan, why, and what would help, for people.
struct UnassignedText: Sendable {
    private let year: LinkingYear
    private let plan: Plan
    private let answer: UnassignedAnswer

    /// What `answer` says of `plan`.
    init(_ year: LinkingYear, _ plan: Plan, _ answer: UnassignedAnswer) {
        (self.year, self.plan, self.answer) = (year, plan, answer)
    }

    /// All lines.
    var lines: [String] {
        var lines: [String] = []
        if answer.classes.isEmpty {
            lines.append("Every class is linked.")
        } else {
            let count = answer.classes.count
            lines.append(
                "\(Words.count(count, "class", "classes")) \(count == 1 ? "is" : "are") in no link.")
            if answer.tried < count {
                lines.append(
                    answer.tried == 0
                        ? "No change of their own was tried."
                        : "Changes of their own were tried for the first \(answer.tried) of them.")
            }
            for leftOut in answer.classes { lines += [""] + Self.lines(leftOut, year) }
        }
        if !answer.meetings.isEmpty {
            let count = answer.meetings.count
            lines += ["", "\(Words.count(count, "meeting")) \(count == 1 ? "has" : "have") no place."]
            for meeting in answer.meetings {
                let id = LinkingYear.linkID(meeting.link, of: plan.links.count)
                lines += [
                    "",
                    "\(id), \(year.names(of: plan.links[meeting.link])), in \(year.name(ofRound: meeting.round)):",
                    "  \(meeting.explanation.detail)", "  \(meeting.explanation.suggestion)",
                ]
            }
        }
        return lines
    }

    /// One class that was left out.
    static func lines(_ leftOut: LeftOutAnswer, _ year: LinkingYear) -> [String] {
        ["\(year.name(ofClass: leftOut.number)) is in no link."]
            + leftOut.sentences(year).map { "  \($0)" }
    }
}
