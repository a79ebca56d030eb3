import Linking

extension PlanComparison {
    /// The comparison as text, line by line: first the counts, then what changed, at most so many lines of a kind.
    public func lines(atMost limit: Int = 20) -> [String] {
        var lines = ["From \(first.path) to \(second.path)"]
        lines += notices.map { "Note: \($0)" }
        lines += counts
        lines += ["", "How good the plans are, the most important first:"] + standing.map { "  \($0)" }
        lines += priorities.map { change in
            let verdict = change.verdict.map { ": \($0.words)" } ?? ""
            return
                "  \(change.priority.words.counted)\(verdict). Before \(change.text(change.before)), after \(change.text(change.after))."
        }
        lines += section(
            "Links that changed, are lost or are new",
            links.filter { $0.kind != .kept }.map { change in
                switch change.kind {
                case .changed:
                    "changed: \(Self.names(change.before?.classes ?? [])) became \(Self.names(change.after?.classes ?? []))"
                default:
                    "\(change.kind.rawValue): \(Self.names((change.before ?? change.after)?.classes ?? []))"
                }
            }, limit)
        lines += section(
            "Meetings that moved, are lost or are new",
            (meetings ?? []).filter { $0.kind != .kept }.map { "\(Self.names($0.classes)): \($0.words)" },
            limit)
        for (title, changes) in [
            ("Worse off", classes(better: false)), ("Better off", classes(better: true)),
        ] {
            lines += section(
                title, changes.map { "\(Self.name($0.value)): \($0.reason ?? "")" }, limit)
        }
        return lines
    }

    /// How many of everything changed, a sentence each.
    var counts: [String] {
        let partners =
            "Classes of both plans: \(count(PartnerKind.same)) with the same partners as before or none, \(count(PartnerKind.other)) with others, \(count(PartnerKind.gained)) linked that were left out, \(count(PartnerKind.lost)) left out that were linked."
        let (better, worse) = (classes(better: true).count, classes(better: false).count)
        return [
            "Links: \(count(LinkKind.kept)) kept, \(count(LinkKind.changed)) changed, \(count(LinkKind.lost)) lost, \(count(LinkKind.new)) new.",
            partners,
        ]
            + (meetings == nil
                ? []
                : [
                    "Meetings: \(count(MeetingKind.kept)) as before, \(count(MeetingKind.moved)) moved, \(count(MeetingKind.lost)) lost, \(count(MeetingKind.new)) new."
                ])
            + [
                "Better off: \(Self.count(better, "class", "classes")). Worse off: \(Self.count(worse, "class", "classes"))."
            ]
    }

    private func section(_ title: String, _ items: [String], _ limit: Int) -> [String] {
        guard !items.isEmpty else { return [] }
        let more = items.count - min(items.count, limit)
        return ["", "\(title) (\(items.count)):"] + items.prefix(limit).map { "  \($0)" }
            + (more > 0 ? ["  … and \(more) more; --csv FILE and --html FILE write them all"] : [])
    }
}
