public import Linking

/// What changed from one plan to another: links, classes, meetings and what was reached.
public struct PlanComparison: Sendable {
    /// What became of a link.
    public enum LinkKind: String, CaseIterable, Sendable {
        /// The same classes are linked.
        case kept
        /// Two of its classes are still linked, and one has come or gone.
        case changed
        /// No two of its classes are linked any longer.
        case lost
        /// No two of its classes were linked before.
        case new
    }

    /// A link before, after, or both.
    public struct LinkChange: Sendable {
        /// What became of it.
        public let kind: LinkKind
        /// The link as it was and is; nil where it was or is none.
        public let before, after: PlanRecord.Link?
    }

    /// What became of a meeting.
    public enum MeetingKind: String, CaseIterable, Sendable {
        /// On the same date, at the same time and place.
        case kept
        /// Of the same link and round, but at another time or place.
        case moved
        /// It has no place any longer, or its link is gone.
        case lost
        /// It had no place before, or its link is new.
        case new
    }

    /// A meeting before, after, or both.
    public struct MeetingChange: Sendable {
        /// What became of it.
        public let kind: MeetingKind
        /// Its round.
        public let round: ID
        /// The classes of its link: after, or where it is lost, before.
        public let classes: [ID]
        /// The meeting as it was and is; nil where it had or has no place.
        public let before, after: PlanRecord.Meeting?
        /// Whether its link came or went with it.
        public let isWithLink: Bool
    }

    /// What became of a class.
    public struct ClassChange: Sendable {
        /// The class, as the plan after has it if it does.
        public let value: PlanRecord.Class
        /// How it fares before and after; nil where it takes no part.
        public let before, after: ClassStanding?
        /// In what it fares better or worse, the first thing that counts; nil where it fares alike or takes part in one plan only.
        public let decisive: (measure: ClassStanding.Measure, isBetter: Bool)?
        /// Why it is in no link after, if the files say it.
        public let whyLeftOut: String?
    }

    /// What was reached at a priority before and after; nil where a plan does not have it.
    public struct PriorityChange: Sendable {
        /// The priority.
        public let priority: Priority
        /// Whether the plans are equal at all priorities before it, so that it counts.
        public let isOpen: Bool
        /// What was reached; nil where a plan does not have the priority.
        public let before, after: PriorityOutcome?
    }

    /// The two plans.
    public let first, second: PlanRecord
    /// Links, by their smallest class.
    public let links: [LinkChange]
    /// Meetings, by the classes of their links and then their rounds; nil where either plan has no timetable.
    public let meetings: [MeetingChange]?
    /// Classes, by id.
    public let classes: [ClassChange]
    /// Priorities of the links, then of the timetable.
    public let priorities: [PriorityChange]

    /// Compares two plans; nil where they have no class in common, so that there is nothing to compare.
    public init?(_ first: PlanRecord, _ second: PlanRecord) {
        guard !Set(first.classes.map(\.id)).isDisjoint(with: second.classes.map(\.id)) else { return nil }
        (self.first, self.second) = (first, second)
        let (links, successor) = Self.links(first, second)
        self.links = links
        meetings = Self.meetings(first, second, successor)
        classes = Self.classes(first, second)
        priorities = Self.priorities(first, second)
    }

    /// The input files that were not the same, sorted.
    public var changedInputs: [String] {
        Set(first.inputs.keys).union(second.inputs.keys).sorted().filter {
            first.inputs[$0] != second.inputs[$0]
        }
    }

    /// What became of each link, and the link that each one before has become, by place, where it is kept or changed.
    private static func links(_ first: PlanRecord, _ second: PlanRecord) -> ([LinkChange], [Int: Int]) {
        var linkAfter: [ID: Int] = [:]
        for (position, link) in second.links.enumerated() {
            for id in link.classes { linkAfter[id] = position }
        }
        var successor: [Int: Int] = [:]
        var changes: [LinkChange] = []
        for (position, link) in first.links.enumerated() {
            // A link has at most three classes, so that two of them can be together in one other link at most.
            let together = link.classes.compactMap { linkAfter[$0] }
            guard let next = together.first(where: { one in together.count { $0 == one } > 1 }) else {
                changes.append(LinkChange(kind: .lost, before: link, after: nil))
                continue
            }
            successor[position] = next
            let isSame = Set(link.classes) == Set(second.links[next].classes)
            changes.append(
                LinkChange(kind: isSame ? .kept : .changed, before: link, after: second.links[next]))
        }
        let found = Set(successor.values)
        for (position, link) in second.links.enumerated() where !found.contains(position) {
            changes.append(LinkChange(kind: .new, before: nil, after: link))
        }
        return (changes.sorted { $0.key < $1.key }, successor)
    }

    private static func meetings(
        _ first: PlanRecord, _ second: PlanRecord, _ successor: [Int: Int]
    ) -> [MeetingChange]? {
        guard let before = first.meetings, let after = second.meetings else { return nil }
        struct Slot: Hashable { let link: Int, round: ID }
        let afterInSlot = Dictionary(
            after.map { (Slot(link: $0.link, round: $0.round), $0) }, uniquingKeysWith: { one, _ in one })
        var isFound = Set<Slot>()
        var changes: [MeetingChange] = []
        for meeting in before {
            let next = successor[meeting.link]
            let slot = next.map { Slot(link: $0, round: meeting.round) }
            guard let slot, let found = afterInSlot[slot] else {
                changes.append(
                    MeetingChange(
                        kind: .lost, round: meeting.round, classes: first.links[meeting.link].classes,
                        before: meeting, after: nil, isWithLink: next == nil))
                continue
            }
            isFound.insert(slot)
            changes.append(
                MeetingChange(
                    kind: meeting.isAtPlace(of: found) ? .kept : .moved, round: meeting.round,
                    classes: second.links[found.link].classes, before: meeting, after: found,
                    isWithLink: false))
        }
        let known = Set(successor.values)
        for meeting in after where !isFound.contains(Slot(link: meeting.link, round: meeting.round)) {
            changes.append(
                MeetingChange(
                    kind: .new, round: meeting.round, classes: second.links[meeting.link].classes,
                    before: nil,
                    after: meeting, isWithLink: !known.contains(meeting.link)))
        }
        return changes.sorted { ($0.classes.min() ?? "", $0.round) < ($1.classes.min() ?? "", $1.round) }
    }

    private static func classes(_ first: PlanRecord, _ second: PlanRecord) -> [ClassChange] {
        let (before, after) = (first.standings(), second.standings())
        let inFirst = Set(first.classes.map(\.id))
        // The later plan's name of a school is the newer one.
        let inSecond = Dictionary(
            second.classes.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
        let all =
            first.classes.map { inSecond[$0.id] ?? $0 } + second.classes.filter { !inFirst.contains($0.id) }
        return all.sorted { $0.id < $1.id }.map { value in
            let (old, new) = (before[value.id], after[value.id])
            return ClassChange(
                value: value, before: old, after: new,
                decisive: old.flatMap { old in new.flatMap { old.change(to: $0) } },
                whyLeftOut: second.whyLeftOut[value.id])
        }
    }

    private static func priorities(_ first: PlanRecord, _ second: PlanRecord) -> [PriorityChange] {
        let all = first.priorities + second.priorities
        return Priority.Program.allCases.flatMap { program in
            var priorities: [Priority] = []
            for outcome in all where outcome.priority.program == program {
                if !priorities.contains(outcome.priority) { priorities.append(outcome.priority) }
            }
            var isOpen = true
            return priorities.map { priority in
                let (before, after) = (first.outcome(at: priority), second.outcome(at: priority))
                defer { isOpen = isOpen && before?.value == after?.value }
                return PriorityChange(priority: priority, isOpen: isOpen, before: before, after: after)
            }
        }
    }
}

extension PlanRecord {
    /// What was reached at a priority; nil where the plan does not have it.
    fileprivate func outcome(at priority: Priority) -> PriorityOutcome? {
        priorities.first { $0.priority == priority }
    }
}

extension PlanComparison.LinkChange {
    /// The smallest class, and a link before ahead of a link after.
    fileprivate var key: (ID, Int) {
        ((before ?? after)?.classes.min() ?? "", before == nil ? 1 : 0)
    }
}

extension PlanComparison.ClassChange {
    /// Whether it takes part in both plans.
    public var isInBoth: Bool { before != nil && after != nil }

    /// How its partners changed; nil where it takes part in one plan only.
    public var partners: PlanComparison.PartnerKind? {
        guard let before, let after else { return nil }
        if before.partners == after.partners { return .same }
        return before.partners.isEmpty ? .gained : after.partners.isEmpty ? .lost : .other
    }
}

extension PlanComparison {
    /// How the partners of a class changed.
    public enum PartnerKind: String, CaseIterable, Sendable {
        /// The same as before, or none both times.
        case same
        /// It had none, and has one.
        case gained
        /// It had one, and has none.
        case lost
        /// It has others.
        case other
    }

    /// How many links, meetings or classes a kind has.
    public func count(_ kind: LinkKind) -> Int { links.count { $0.kind == kind } }
    /// Zero where either plan has no timetable.
    public func count(_ kind: MeetingKind) -> Int { (meetings ?? []).count { $0.kind == kind } }
    /// Of the classes of both plans.
    public func count(_ kind: PartnerKind) -> Int { classes.count { $0.partners == kind } }
    /// The classes that fare better, or worse.
    public func classes(better: Bool) -> [ClassChange] { classes.filter { $0.decisive?.isBetter == better } }
}

extension PlanRecord.Meeting {
    /// Whether it is at the same time and place as another.
    fileprivate func isAtPlace(of other: PlanRecord.Meeting) -> Bool {
        (date, start, end, venue) == (other.date, other.start, other.end, other.venue)
    }
}
