import Basics
import Explaining
import Linking

/// Why two classes are linked or are not, for people.
struct PairAnswerText: Sendable {
    private let year: LinkingYear
    private let plan: Plan
    private let answer: PairAnswer

    /// What `answer` says of two classes of `plan`.
    init(_ year: LinkingYear, _ plan: Plan, _ answer: PairAnswer) {
        (self.year, self.plan, self.answer) = (year, plan, answer)
    }

    private var names: String { "\(year.name(ofClass: answer.a)) and \(year.name(ofClass: answer.b))" }

    /// All lines.
    var lines: [String] {
        switch answer.standing {
        case .ineligible: ineligible
        case .notLinked:
            ["\(names) may link, and are not linked with each other."] + worth
                + effect("If they had to be linked")
        case .linked(let place):
            [
                "\(names) are linked, in \(LinkingYear.linkID(place, of: plan.links.count))\(plan.links[place].isThreeWay ? ", a link of three" : "")."
            ] + worth + effect("If they were not to be linked with each other")
        }
    }

    private var ineligible: [String] {
        let reading = answer.reading
        let whys = reading.failed.map { EligibilityWords.why($0, reading, answer.a, answer.b, year) }
        guard let first = whys.first else { return [] }
        var lines = ["\(names) may not link: \(first)."]
        for why in whys.dropFirst() { lines.append("Besides, \(why).") }
        if let condition = answer.condition {
            let (a, b) = (year.classes[answer.a].id, year.classes[answer.b].id)
            lines.append("\(condition), \(a) could link with \(b).")
        } else {
            lines.append("More than one thing would have to change:")
            lines += reading.failed.map { "  Maybe \(EligibilityWords.remedy($0))." }
        }
        return lines
    }

    private var worth: [String] {
        guard let pair = answer.points else { return [] }
        return ["", "What the two are worth to each other, in points:"] + PointsWords(year: year).lines(pair)
    }

    private func effect(_ condition: String) -> [String] {
        var words = EffectWords.links(answer.anew, year.policy.match.priorities)
        if year.pins.isPinned(answer.a, answer.b) {
            words = "it can't be: a must_link rule in rules.csv says that they are"
        } else if answer.standing == .notLinked {
            words += EffectWords.demands(answer.anew, answer.a, answer.b, year)
        }
        var lines = ["", "\(condition), and all else were chosen anew as well as can be:", "  \(words)."]
        guard let chain = answer.chain, !(chain.steps + chain.elsewhere).isEmpty else { return lines }
        lines.append("One of the best ways to do it:")
        lines += chain.steps.map { "  \(step($0))" }
        if !chain.elsewhere.isEmpty {
            lines.append("and, because of what two schools may have or must have between them:")
            lines += chain.elsewhere.map { "  \(step($0))" }
        }
        return lines
    }

    private func step(_ step: ChainStep) -> String {
        func others(_ link: Link) -> String {
            Words.list(link.filter { $0 != step.number }.map { year.name(ofClass: $0) })
        }
        let now = step.before.map { "now with \(others($0))" } ?? "now in no link"
        let then = step.after.map { "would be with \(others($0))" } ?? "would be in no link"
        return "\(year.name(ofClass: step.number)), \(now), \(then)."
    }
}
