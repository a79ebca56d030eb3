import Basics
import Explaining
import Linking

/// Why a meeting is where it is, or nowhere, for people.
struct MeetingAnswerText: Sendable {
    private let year: LinkingYear
    private let plan: Plan
    private let answer: MeetingAnswer

    /// What `answer` says of a meeting of `plan`.
    init(_ year: LinkingYear, _ plan: Plan, _ answer: MeetingAnswer) {
        (self.year, self.plan, self.answer) = (year, plan, answer)
    }

    private var link: Link { plan.links[answer.link] }

    /// All lines.
    var lines: [String] { [head] + why + ["", count] + options }

    private var head: String {
        let id = LinkingYear.linkID(answer.link, of: plan.links.count)
        let what = "\(id), \(year.names(of: link)), in \(year.name(ofRound: answer.round))"
        guard let place = answer.place else { return "\(what), has no place." }
        return
            "\(what): \(year.name(ofSession: place.session)), \(cost(place))."
    }

    /// `at a cost of 10.72`, `at no cost`.
    private func cost(_ option: MeetingAnswer.Option) -> String {
        if option.cost == 0 { return "at no cost" }
        let isFeeIn = option.cost > year.travelCost(link, session: option.session)
        return "at a cost of \(FixedPoint.text(option.cost, places: 2))\(isFeeIn ? " with the fee" : "")"
    }

    private var why: [String] { answer.explanation.map { [$0.detail, $0.suggestion] } ?? [] }

    private var count: String {
        let others = answer.serving - (answer.place == nil ? 0 : 1)
        let usable = answer.usable - (answer.place == nil ? 0 : 1)
        let besides = answer.place == nil ? "" : "other "
        if others == 0 { return "There is no \(besides)session for this round." }
        let serve =
            "\(Words.count(others, "\(besides)session")) \(others == 1 ? "serves" : "serve") this round"
        let shown = answer.options.count
        if usable == 0 {
            return "\(serve), and it may use none\(others > shown ? "; the nearest \(shown)" : ""):"
        }
        let may = usable == others ? "it may use all" : "it may use \(usable) of them"
        let which = others > shown ? "The best \(shown)" : "They are these"
        return
            "\(serve), and \(may), as far as its classes and the place go. \(which), and what it would come to if it had to be there and all other meetings were placed anew:"
    }

    private var options: [String] {
        answer.options.flatMap { option -> [String] in
            let name = year.name(ofSession: option.session)
            if !option.failed.isEmpty {
                let reasons = option.failed.map { reason($0, option.session) }
                return ["  \(name):", "    not allowed: \(reasons.joined(separator: "; "))"]
            }
            let blocked =
                option.blockers.isEmpty ? "" : "; as things are, \(Words.list(option.blockers.map(way)))"
            return [
                "  \(name), \(cost(option))\(blocked):",
                "    \(EffectWords.meetings(option.anew, year.policy.schedule.priorities))",
            ]
        }
    }

    private func way(_ reason: UnplacedReason) -> String {
        switch reason {
        case .sameDate: "it has another meeting on that date"
        case .gapDays: "its other meetings are too close to that date"
        case .maxSessions: "the round uses as many sessions as it may"
        default: "there is no room left"
        }
    }

    private func reason(_ rule: MeetingRule, _ session: Int) -> String {
        let value = year.sessions[session]
        func who(_ classes: [Int]) -> String { Words.list(classes.map { year.name(ofClass: $0) }) }
        switch rule {
        case .date:
            return
                "\(who(link.filter { !year.classes[$0].isAvailable(on: value.date) })) can't come on that date"
        case .distance:
            guard let venue = year.venueOfSession[session] else { return "it is too far away" }
            let far = link.filter { Double(year.metres($0, toVenue: venue)) > year.limitMetres($0) }
            return far.map {
                "\(year.name(ofClass: $0)) would travel \(EligibilityWords.kilometres(Double(year.metres($0, toVenue: venue)))), and may travel \(EligibilityWords.kilometres(limit: year.limitKm($0)))"
            }.joined(separator: "; ")
        case .needs:
            let provided = year.venueOfSession[session].map { year.venues[$0].provides } ?? []
            let lacking = Set(link.flatMap { year.classes[$0].needs }).subtracting(provided)
            return "the venue does not provide \(Words.list(lacking.sorted { ID($0) < ID($1) }))"
        case .homeVenue: return "the venue is home to one of the schools"
        case .tooLarge:
            let capacity = year.capacityPupils(session: session) ?? 0
            return "it holds \(Words.count(capacity, "pupil")), and \(year.pupils(link)) would come"
        }
    }
}
