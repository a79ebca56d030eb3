import Basics
import Linking

extension Explainer {
    /// Why the class `number` is in no link.
    func whyLeftOut(_ number: Int) -> Explanation {
        if links == .chosen(.infeasible) { return rulesConflict }
        let scan = PartnerScan(number, year)
        if scan.partners.isEmpty { return noPartner(number, scan) }
        if let explanation = couldLink(number, scan) { return explanation }
        return oddOneOut(number, scan)
    }

    private var rulesConflict: Explanation {
        Explanation(
            reason: LeftOutReason.rulesConflict.rawValue,
            detail:
                "No set of links keeps all the rules of this year at once, so nobody could be linked; the must_link rules and max_links_between_schools can't all hold.",
            suggestion:
                "Delete a must_link rule, or raise max_links_between_schools in the policy."
        )
    }

    private func noPartner(_ number: Int, _ scan: PartnerScan) -> Explanation {
        guard let rule = scan.mainRule else {
            return Explanation(
                reason: LeftOutReason.oddOneOut.rawValue, detail: "There is no other class this year.",
                suggestion: "Invite another class.")
        }
        let others = year.classes.count - 1
        let nearest = scan.counts.reduce(0) { $0 + $1.count }
        let many =
            scan.counts.count == 1
            ? "\(nearest == 1 ? "it" : "they") \(EligibilityWords.because(rule, nearest))"
            : Words.list(scan.counts.map { "\($0.count) \(EligibilityWords.because($0.rule, $0.count))" })
        let whom = others == 1 ? "the only other class" : "any of the \(others) other classes"
        let detail =
            nearest == others
            ? "It may not link with \(whom): \(many)."
            : "It may not link with \(whom). Of these, \(nearest) \(nearest == 1 ? "breaks" : "break") only \(Words.count(scan.fewest, "rule")): \(many)."
        let help = partnerSuggestion(number, scan)
        return Explanation(
            reason: rule.rawValue, detail: detail, suggestion: help.sentence, changes: help.changes)
    }

    /// Whether the class `other` could be the link partner of `number`, in the place of those that it has now, as far as
    /// `must_link`s and the limit between schools go.
    private func isFree(_ other: Int, for number: Int) -> Bool {
        guard let link = Link(number, other) else { return false }
        return year.pins.allows(link) && keepsSchoolLimit(link, insteadOf: linkOfClass[other])
    }

    private func partnerSuggestion(_ number: Int, _ scan: PartnerScan) -> (
        sentence: String, changes: [Change]
    ) {
        if let (other, change) = scan.cheapest(where: { linkOfClass[$0] == nil && isFree($0, for: number) }) {
            return (
                "\(change.condition(number, other, year)), it could link with \(year.name(ofClass: other)).",
                change.changes(number, other, year)
            )
        }
        if let join = cheapestJoin(number) {
            return (join.sentence(number, year), join.changes(number, year))
        }
        if let (other, change) = scan.cheapest(where: { isFree($0, for: number) }),
            let place = linkOfClass[other]
        {
            let rest = plan.links[place].filter { $0 != other }.map { year.name(ofClass: $0) }
            return (
                "\(change.condition(number, other, year)), it could link with \(year.name(ofClass: other)); but that class is linked with \(Words.list(rest)) now, so plan again to see who would gain.",
                change.changes(number, other, year)
            )
        }
        return (
            "No single change would do. Invite another class that is near enough and of a like year group, or change more than one rule for it.",
            []
        )
    }

    /// Two classes that may link with each other and are both unlinked: somebody could still link them.
    private func couldLink(_ number: Int, _ scan: PartnerScan) -> Explanation? {
        let free = scan.partners.filter { linkOfClass[$0] == nil }
        guard let first = free.first else { return nil }
        let open = free.first { other in Link(number, other).map { keepsSchoolLimit($0) } ?? false }
        guard let open else {
            let limit = year.policy.match.maxLinksBetweenSchools
            let change = Change.set(
                PolicyValues("match.max_links_between_schools", .text("\(limit + 1)")))
            return Explanation(
                reason: LeftOutReason.schoolLimit.rawValue,
                detail:
                    "It could link with \(year.name(ofClass: first)), which is unlinked too, but their schools have \(Words.count(limit, "link")) already, as many as the policy allows.",
                suggestion:
                    "With \(change.words(in: year)), it could link with \(year.name(ofClass: first)).",
                changes: [change])
        }
        return notTaken("link with \(year.name(ofClass: open)), which is unlinked too", "link the two")
    }

    /// What to say of a link that breaks no rule and still was not made.
    private func notTaken(_ what: String, _ deed: String) -> Explanation {
        switch links {
        case .given:
            Explanation(
                reason: LeftOutReason.linksGiven.rawValue,
                detail: "The links were given, and it was in none of them. It could \(what).",
                suggestion: "To \(deed), change the assignments, or run match again.")
        case .chosen(.optimal):
            Explanation(
                reason: LeftOutReason.priorities.rawValue,
                detail: "It could \(what), but by the priorities of the policy that would be no better.",
                suggestion: "Put link_everyone first among match.priorities in the policy.")
        case .chosen:
            Explanation(
                reason: LeftOutReason.timeRanOut.rawValue,
                detail: "It could \(what); the search ended before that was tried.",
                suggestion: "Plan again with a longer --time-limit.")
        }
    }

    private func oddOneOut(_ number: Int, _ scan: PartnerScan) -> Explanation {
        let count = scan.partners.count
        let taken =
            count == 1
            ? "It may link with 1 class, \(year.name(ofClass: scan.partners[0])), which is linked with another."
            : "It may link with \(count) classes, and each of them is linked with another."
        let join = cheapestJoin(number)
        if let join, join.needsNothing {
            return notTaken("join \(year.names(of: join.link)) in a three-way link", "let it join them")
        }
        let (suggestion, changes): (String, [Change])
        if let (other, change) = scan.cheapest(where: { linkOfClass[$0] == nil && isFree($0, for: number) }) {
            suggestion =
                "\(change.condition(number, other, year)), it could link with \(year.name(ofClass: other)), which is unlinked too."
            changes = change.changes(number, other, year)
        } else {
            suggestion =
                join?.sentence(number, year)
                ?? "Invite one more class that it may link with; then nobody is the odd one out."
            changes = join?.changes(number, year) ?? []
        }
        return Explanation(
            reason: LeftOutReason.oddOneOut.rawValue, detail: "\(taken) \(whyNoThreeWay(number, scan))",
            suggestion: suggestion, changes: changes)
    }

    private func whyNoThreeWay(_ number: Int, _ scan: PartnerScan) -> String {
        if year.policy.match.threeWay == .never { return "The policy has no three-way links." }
        if !year.classes[number].threeWay { return "It is not willing to be one of three." }
        let partners = Set(scan.partners)
        let pairs = plan.links.filter { !$0.isThreeWay && $0.allSatisfy(partners.contains) }
        guard !pairs.isEmpty else {
            return "No three-way link took it in, because no two linked classes may both link with it."
        }
        if !pairs.contains(where: { pair in pair.allSatisfy { year.classes[$0].threeWay } }) {
            return
                "No three-way link took it in, because the classes that may link with it are not willing to be one of three."
        }
        // A link of two that every rule lets it join needs no change, and that was said before.
        return
            "No three-way link took it in, because their schools have as many links as they may."
    }
}

extension EligibilityWords {
    /// Why `count` others fail `rule`, as a clause that can follow a number of them, `it` or `they`.
    static func because(_ rule: EligibilityRule, _ count: Int) -> String {
        let (are, share, belong) =
            count == 1 ? ("is", "shares", "belongs") : ("are", "share", "belong")
        switch rule {
        case .format: return "can't meet it in the same way, online or in person"
        case .area: return "\(belong) to another area"
        case .sameSchool: return "\(are) of its own school"
        case .distance: return "\(are) too far away"
        case .yearGap: return "\(are) too far from it in year group"
        case .sharedDates: return "\(share) too few free dates with it"
        case .mustNotLink: return "\(are) kept apart from it by a rule"
        case .repeated: return "\(are) of schools that its school was linked with before"
        case .background: return "can't be compared with it, because no measure is known of both"
        }
    }
}
