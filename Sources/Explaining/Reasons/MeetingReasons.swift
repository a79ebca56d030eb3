import Linking

/// Why one link has no place in one round.
struct MeetingReasons {
    let explainer: Explainer
    let use: SessionUse
    let link: Int
    let round: Int

    var year: LinkingYear { explainer.year }
    var classes: Link { explainer.plan.links[link] }

    /// The reason, in the order: no session at all, none that it may use, none with room for it.
    func explanation() -> Explanation {
        let serving = year.sessions.indices.filter { year.serves(session: $0, round: round) }
        if serving.isEmpty { return noSession }
        let failed = serving.map { (session: $0, rules: year.failedRules(classes, session: $0)) }
        let usable = failed.filter(\.rules.isEmpty).map(\.session)
        return usable.isEmpty ? ruledOut(failed) : crowdedOut(usable)
    }

    private var noSession: Explanation {
        let (host, remedy) = (year.rounds[round], addedSession)
        let place = "\(host.format == .online ? "without" : "with") a venue"
        // No session is used yet, so that only a round which may use none keeps a new one out.
        let addition =
            host.maxSessions == 0
            ? "Raise max_sessions of this round, which is 0, and add a session for it, \(place), on a date when all its classes are free."
            : "Add a session for this round, \(place), on a date when all its classes are free."
        return Explanation(
            reason: UnplacedReason.noSession.rawValue,
            detail:
                "No session serves \(year.name(ofRound: round)) between \(host.window.first.spoken) and \(host.window.last.spoken).",
            suggestion: remedy.suggestion ?? addition,
            remedy: remedy.confirmed)
    }
}
