import Linking

/// What is known of links or timetable, in sentences for people who know nothing of optimisation, and as a table.
struct ProofWords {
    /// One priority of the policy.
    struct Row {
        /// What it asks for.
        let wish: String
        /// What the plan reaches.
        let reached: String
        /// What no plan can pass.
        let limit: String
        /// What that means.
        let verdict: String
    }

    /// The sentence that matters most.
    let headline: String
    /// More sentences, each a paragraph.
    let details: [String]
    /// Every priority, the first that counts first.
    let rows: [Row]

    /// What is known of the links.
    init(links standing: Standing) {
        let outcome = standing.outcome
        rows = outcome.priorities.map { Row($0, isGiven: standing.isGiven) }
        if standing.isGiven {
            headline = "These links were given to Linkwright, not chosen by it."
            details = [
                "Every one of them keeps the rules of the year. Nothing is claimed of how good they are: whether others would be better was not looked at."
            ]
            return
        }
        let proof = standing.proof(in: "certificate.json")
        switch outcome.status {
        case .infeasible:
            headline = "No set of links keeps all the rules of this year, so nobody is linked."
            details = [
                "The rules in rules.csv and the limit on links between two schools can't all hold together. A warning below names rules that conflict; which of them gives way is for you to say."
            ]
        case .optimal:
            headline = "These links are the best there are."
            details = [
                Priority.noBetter(
                    "choice of links that keeps all the rules", outcome.priorities.map(\.priority)), proof,
            ]
        case .feasible:
            headline = "These are the best links found in the time there was. There may be better ones."
            details = Priority.open(outcome.priorities) + [proof]
        case .interrupted:
            headline =
                "These are the best links found before somebody stopped the search. There may be better ones."
            details = Priority.open(outcome.priorities) + [proof]
        }
    }

    /// What is known of the timetable.
    init(timetable standing: Standing) {
        let priorities = standing.outcome.priorities
        rows = priorities.enumerated().map { place, outcome in
            Row(outcome, certified: .some(standing.certified(place)))
        }
        let word = standing.wordOnTimetable
        switch standing.outcome.status {
        case .optimal:
            headline = "For these links, this timetable is the best there is."
            details = [Priority.noBetter("timetable of these links", priorities.map(\.priority)), word]
        case .interrupted:
            headline =
                "This is the best timetable found before somebody stopped the search. There may be better ones."
            details = Priority.open(priorities) + [word]
        case .feasible, .infeasible:
            headline =
                "This is the best timetable found in the time there was. There may be better ones for these links."
            details = Priority.open(priorities) + [word]
        }
    }
}

extension ProofWords.Row {
    init(_ outcome: PriorityOutcome, isGiven: Bool = false, certified: Int?? = nil) {
        let priority = outcome.priority
        let verdict: String
        if outcome.isProved {
            switch certified {
            case .none: verdict = "the best there is"
            case .some(outcome.value): verdict = "the best there is, by the certificate"
            case .some(let bound?):
                verdict =
                    "the best there is; the certificate shows \(priority.passes(bound)), the rest is the word of the search alone"
            case .some(nil): verdict = "the best there is, on the word of the search alone"
            }
        } else if isGiven {
            verdict = "not looked at"
        } else {
            verdict =
                outcome.bound == nil ? "how far from the best is not known" : "not proved to be the best"
        }
        self.init(
            wish: priority.words.aim, reached: priority.figure(outcome.value),
            limit: outcome.bound.map(priority.figure) ?? "not known",
            verdict: verdict)
    }
}

extension Standing {
    /// Who has checked the proof in the file, and what to do if nobody has.
    fileprivate func proof(in file: String) -> String {
        guard let leaves else {
            return "There is no certificate of this, so it rests on the word of the search alone."
        }
        let parts = leaves == 1 ? "" : ", in \(Figures.count(leaves, "part"))"
        let what =
            outcome.status == .optimal
            ? "The proof is in \(file)\(parts)." : "What no links can pass is proved in \(file)\(parts)."
        return isChecked
            ? "\(what) Certificate verified: it was checked before this page was written, by adding and comparing whole numbers, without trusting the search that made it."
            : "\(what) It has not been checked yet: run “linkwright verify”."
    }

    /// How much of the timetable's bounds is proved, and how much is the solver's word.
    fileprivate var wordOnTimetable: String {
        let known = outcome.priorities.enumerated().filter { $0.element.bound != nil }
        let shownParts = known.filter { certified($0.offset) != nil }
        if shownParts.isEmpty {
            return "All this rests on the word of the search alone: there is no certificate for it."
        }
        let check = "“linkwright verify” checks it."
        if known.allSatisfy({ certified($0.offset) == $0.element.bound }) {
            return "timetable_certificate.json proves all of this; \(check)"
        }
        let shown = shownParts.map { place, outcome in
            "\(outcome.priority.words.counted): \(outcome.priority.passes(certified(place) ?? 0))"
        }
        return
            "timetable_certificate.json proves part of this (\(shown.joined(separator: "; "))); \(check) The rest is the word of the search alone."
    }
}
