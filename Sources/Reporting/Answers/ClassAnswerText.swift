import Basics
import Explaining
import Linking

/// Why a class has its link partner, for people.
struct ClassAnswerText: Sendable {
    private let year: LinkingYear
    private let plan: Plan
    private let answer: ClassAnswer

    /// What `answer` says of a class of `plan`.
    init(_ year: LinkingYear, _ plan: Plan, _ answer: ClassAnswer) {
        (self.year, self.plan, self.answer) = (year, plan, answer)
    }

    /// All lines.
    var lines: [String] {
        (answer.leftOut.map { UnassignedText.lines($0, year) } ?? linked) + [""] + alternatives
    }

    private var linked: [String] {
        guard let place = answer.link else { return [] }
        let id = LinkingYear.linkID(place, of: plan.links.count)
        let partners = answer.partners.map { year.name(ofClass: $0.number) }
        var lines = [
            "\(year.name(ofClass: answer.number)) is linked with \(Words.list(partners)), in \(id)."
        ]
        lines += answer.partners.map(rank)
        lines += share.map { [$0] } ?? []
        for pair in answer.pairs {
            lines.append("")
            lines.append(
                answer.pairs.count == 1
                    ? "What their link is worth, in points:"
                    : "What \(year.classes[pair.a].id) and \(year.classes[pair.b].id) are worth, in points:")
            lines += PointsWords(year: year).lines(pair)
        }
        if answer.pairs.count > 1, let points = answer.points {
            lines.append("The link of three is worth half of that, \(Words.count(points, "point")).")
        }
        return lines
    }

    private func rank(_ partner: ClassAnswer.Partner) -> String {
        let name = year.classes[partner.number].id.text
        if answer.candidates == 1 { return "\(name) is the only class that it may link with." }
        let place = partner.rank == 1 ? "comes first" : "is number \(partner.rank)"
        return
            "Of the \(answer.candidates) classes that it may link with, \(name) \(place) by points, if one looks at this class alone."
    }

    private var share: String? {
        switch answer.share {
        case .inEvery: "No plan that is as good for the whole area does without this link."
        case .inSome: "There are other plans, as good for the whole area, without this link."
        case .inNone: "Plans without this link would be better for the whole area."
        case .unknown:
            "Whether a plan without this link would be as good was not found out in the time there was."
        case nil: nil
        }
    }

    private var alternatives: [String] {
        if answer.alternatives.isEmpty {
            return [
                answer.link == nil
                    ? "There is no class that it may link with." : "It may link with no other class."
            ]
        }
        let few = answer.alternatives.count
        let what =
            answer.link == nil
            ? (few == 1
                ? "The only class that it may link with"
                : "The \(few) classes of most points that it may link with")
            : (few == 1 ? "The best other class by points" : "The \(few) best others by points")
        let priorities = year.policy.match.priorities
        return [
            "\(what), and what it would come to for the whole area if the two had to be linked and all else were chosen anew:"
        ]
            + answer.alternatives.flatMap { other in
                let name = year.name(ofClass: other.partner.number)
                let now = other.link.map { place in
                    let rest = plan.links[place].filter { $0 != other.partner.number }.map {
                        year.classes[$0].id.text
                    }
                    return "linked with \(Words.list(rest)) now"
                }
                return [
                    "  \(name), \(Words.count(other.partner.points, "point")), \(now ?? "in no link now"):",
                    "    \(EffectWords.links(other.anew, priorities))\(EffectWords.demands(other.anew, answer.number, other.partner.number, year))",
                ]
            }
    }
}
