import Basics
import Linking

extension PlanComparison {
    /// `a with b`, `a, b and c`: the classes of a link.
    static func names(_ classes: [ID]) -> String {
        let texts = classes.sorted().map(\.text)
        guard texts.count > 2, let last = texts.last else { return texts.joined(separator: " with ") }
        return texts.dropLast().joined(separator: ", ") + " and " + last
    }

    /// `1 link`, `2 links`.
    static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
        "\(number) \(number == 1 ? one : many ?? one + "s")"
    }

    /// `B-2 (Hill Primary)`.
    static func name(_ value: PlanRecord.Class) -> String { "\(value.id) (\(value.schoolName))" }

    /// What the reader should know before trusting the figures, a sentence each.
    public var notices: [String] {
        var notices: [String] = []
        let changed = changedInputs
        if !changed.isEmpty {
            notices.append(
                "The two plans were not made from the same input: \(changed.joined(separator: ", ")) \(changed.count == 1 ? "differs" : "differ"). For two scenarios of one area that is as it should be."
            )
        }
        if changed.contains("policy.yaml") {
            notices.append(
                "Since policy.yaml differs, each plan's differences, points and cost may be measured in its own way."
            )
        }
        for (one, other, record) in [(first, second, "first"), (second, first, "second")] {
            let known = Set(other.classes.map(\.id))
            let count = one.classes.count { !known.contains($0.id) }
            if count > 0 {
                notices.append(
                    "\(Self.count(count, "class takes", "classes take")) part in the \(record) plan only, and \(count == 1 ? "is" : "are") neither better nor worse off."
                )
            }
        }
        if (first.meetings == nil) != (second.meetings == nil) {
            notices.append(
                "Only the \(first.meetings == nil ? "second" : "first") plan has a timetable, so meetings are not compared."
            )
        }
        return notices
    }
}

extension PlanComparison {
    /// What is known of links and timetable as a whole in both plans, a sentence each.
    var standing: [String] {
        ["links", "timetable"].compactMap { program in
            func words(_ record: PlanRecord) -> String? {
                record.statuses.first { $0.program == program }.map { Self.words(status: $0.status) }
            }
            let (before, after) = (words(first), words(second))
            guard before != nil || after != nil else { return nil }
            return
                "\(program == "links" ? "Links" : "Timetable"): before \(before ?? "none"), after \(after ?? "none")."
        }
    }

    /// A status as people say it, and the word of the files.
    private static func words(status: String) -> String {
        switch SolveStatus(rawValue: status) {
        case .optimal: "the best there can be (optimal)"
        case .feasible: "good, but perhaps not the best (feasible)"
        case .interrupted: "the best found before the run was stopped (interrupted)"
        case .infeasible: "none, because the rules conflict (infeasible)"
        case nil: status
        }
    }
}

extension PlanComparison.MeetingChange {
    /// What became of it, in words that follow the classes or stand for themselves: `visit moved from … to …`.
    public var words: String {
        switch kind {
        case .kept: "\(round) as before: \(after?.words ?? "")"
        case .moved: "\(round) moved from \(before?.words ?? "") to \(after?.words ?? "")"
        case .lost:
            "\(round) lost, was \(before?.words ?? "") (\(isWithLink ? "its link is gone" : "it has no place any longer"))"
        case .new: "\(round) new, \(after?.words ?? "")"
        }
    }
}

extension PlanRecord.Meeting {
    /// `Monday 2025-02-03, 10:00 to 11:00, at Town Gallery`.
    var words: String {
        let place = venue.text.isEmpty ? "online" : "at \(venueName)"
        return "\(date.weekday.short) \(date), \(start) to \(end), \(place)"
    }
}

extension PlanComparison.ClassChange {
    /// Why it is better or worse off, without the class itself; nil where it is neither.
    public var reason: String? {
        guard let decisive, let before, let after else { return nil }
        func change(_ old: Int?, _ new: Int?) -> String {
            let (old, new) = (old ?? 0, new ?? 0)
            // Where rounding hides the change, it is told in full.
            return Figures.km(old) == Figures.km(new)
                ? "\(old) m, then \(new) m" : "\(Figures.km(old)), then \(Figures.km(new))"
        }
        switch decisive.measure {
        case .linked:
            return decisive.isBetter
                ? "was left out, and is linked with \(Self.list(after.partners))"
                : "was linked with \(Self.list(before.partners)), and is left out"
                    + (whyLeftOut.map { ": \($0)" } ?? "")
        case .meetings:
            return
                "has \(decisive.isBetter ? "more" : "fewer") meetings: \(before.meetings ?? 0), then \(after.meetings ?? 0)"
        case .difference:
            return
                "its link is \(decisive.isBetter ? "more" : "less") different: \(FixedPoint.text(before.difference ?? 0, places: 4)), then \(FixedPoint.text(after.difference ?? 0, places: 4))"
        case .travel:
            return
                "travels \(decisive.isBetter ? "less" : "further") to its meetings: \(change(before.travelMetres, after.travelMetres))"
        case .partnerDistance:
            return
                "its partner is \(decisive.isBetter ? "nearer" : "further away"): \(change(before.partnerMetres, after.partnerMetres))"
        }
    }

    private static func list(_ ids: [ID]) -> String { Words.list(ids.map(\.text)) }
}

extension PlanComparison.PriorityChange {
    /// A plan's figure, and what is known of how good it could be.
    func text(_ outcome: PriorityOutcome?) -> String {
        guard let outcome else { return "not looked at" }
        let value = priority.unit.text(outcome.value)
        guard let bound = outcome.bound else { return "\(value) (how good it could be is not known)" }
        if bound == outcome.value { return "\(value) (proved to be the best)" }
        let side = priority.isLessBetter ? "below" : "above"
        return "\(value) (the best is not \(side) \(priority.unit.text(bound)))"
    }

    /// How the plan after does; nil where one of the plans does not have the priority.
    public var verdict: Verdict? {
        guard let before, let after else { return nil }
        guard isOpen else { return .undecided }
        if after.value == before.value { return .same }
        return priority.isBetter(after.value, than: before.value) ? .better : .worse
    }

    /// How the plan after does at a priority.
    public enum Verdict: String, Sendable {
        /// As well, better, worse.
        case same, better, worse
        /// Not to be said, because the two differ at one before: a cost is no lower for meetings that are not held.
        case undecided

        /// In words.
        var words: String {
            switch self {
            case .same: "the same"
            case .better: "better"
            case .worse: "worse"
            case .undecided: "not compared, for the plans differ at an earlier one"
            }
        }
    }
}
