/// Which parts of a draft are as they were in the year that it was derived from, so that nothing of them is worked out again.
///
/// What a year is made of is found by comparing values and not by knowing what was changed: nothing that follows from a
/// part can be forgotten. Arrays that nobody has written to are equal at once.
struct SameParts {
    let schools, classes, background, venues, rounds, sessions, history, rules, travel: Bool
    /// The part of the policy that is for links.
    let match: Bool
    /// The whole policy.
    let policy: Bool
    /// Where venues are, whatever they hold.
    let places: Bool
    /// On which dates links of each format could meet.
    let dates: Bool

    init(_ draft: YearDraft, _ base: LinkingYear?) {
        let old = base?.draft
        schools = old?.schools == draft.schools
        classes = old?.classes == draft.classes
        background = old?.background == draft.background
        venues = old?.venues == draft.venues
        rounds = old?.rounds == draft.rounds
        sessions = base != nil && old?.sessions == draft.sessions
        history = old?.history == draft.history
        rules = old?.rules == draft.rules
        travel = old?.travel == draft.travel
        match = old?.policy.match == draft.policy.match
        policy = old?.policy == draft.policy
        switch (old?.sessions, draft.sessions) {
        case (let before?, let now?):
            dates =
                sessions
                || before.lazy.map { DatedFormat($0) }.elementsEqual(now.lazy.map { DatedFormat($0) })
        case (nil, nil): dates = rounds
        default: dates = false
        }
        let others = old?.venues ?? []
        places =
            schools
            && (venues
                || others.count == draft.venues.count
                    && zip(others, draft.venues).allSatisfy { $0.id == $1.id && $0.place == $1.place })
    }

    /// Whether all that the eligibility of pairs and the rules of staff follow from is as it was.
    var eligibility: Bool {
        schools && classes && background && dates && history && rules && travel && match
    }
}

/// What of a session counts for the dates of links.
private struct DatedFormat: Equatable {
    let date: Day
    let format: Formats

    init(_ session: Session) { (date, format) = (session.date, session.format) }
}
