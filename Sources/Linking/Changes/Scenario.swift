/// A year, changes, and the year that comes of them: the one way in which a year is derived from another.
///
/// The changed year is the one that the edited folder would give: the changes are made in the base's draft, one after the other
/// in their order, `free` and `not_free` last, and what comes of it is checked and numbered as any draft. What a change can't
/// touch is taken over from the base, so that asking costs as little as the change is small.
public struct Scenario: Sendable {
    /// The year from which the changes set out.
    public let base: LinkingYear
    /// The changes.
    public let changes: [Change]
    /// The year with the changes.
    public let year: LinkingYear

    /// Makes the changes.
    ///
    /// - Throws: ``InvalidScenario`` with every fault: what a change names that is not there, and what would be wrong with the
    ///   edited folder.
    public init(_ base: LinkingYear, _ changes: [Change]) throws(InvalidScenario) {
        (self.base, self.changes) = (base, changes)
        let edit = Self.edit(base, changes)
        guard edit.faults.isEmpty else {
            throw InvalidScenario(faults: edit.faults.sorted { ($0.change ?? .max) < ($1.change ?? .max) })
        }
        do {
            year = try LinkingYear(edit.draft, demands: edit.demands, like: base)
        } catch {
            throw InvalidScenario(faults: FaultOrigins(base, changes).faults(error.errors, edit.draft))
        }
    }

    /// The draft with the changes made in it.
    static func edit(_ base: LinkingYear, _ changes: some Collection<Change>) -> YearEdit {
        var edit = YearEdit(base)
        for phase in [false, true] {
            for (number, change) in changes.enumerated() where change.isLate == phase {
                edit.number = number
                change.kind.apply(to: &edit)
            }
        }
        return edit
    }
}

extension Change {
    /// Whether it is made after the others, because it depends on what dates there are.
    fileprivate var isLate: Bool { if case .free = self { true } else { false } }
}

// MARK: - Numbers

/// Numbers of classes, rounds and sessions mean another thing in the changed year; ids mean the same.
extension Scenario {
    /// The session's number in the changed year; nil where it is not held there.
    public func session(_ number: Int) -> Int? { year.sessionNumber(base.sessions[number].id) }

    /// The plan as it reads in the changed year: links without the classes that are gone, where two are left, and meetings of
    /// these whose round and session are there still.
    public func translated(_ plan: Plan) -> Plan {
        if year.hasNumbers(of: base) { return plan }
        let links = plan.links.map { link in
            Link(link.compactMap { year.classNumber(base.classes[$0].id) })
        }
        let order = links.indices.filter { links[$0] != nil }
            .sorted { a, b in
                guard let x = links[a], let y = links[b] else { return false }
                return x < y
            }
        var place = [Int?](repeating: nil, count: links.count)
        for (new, old) in order.enumerated() { place[old] = new }
        return Plan(
            links: order.compactMap { links[$0] },
            meetings: plan.meetings.compactMap { meeting in
                guard let link = place[meeting.link],
                    let round = year.roundNumber(base.rounds[meeting.round].id),
                    let session = session(meeting.session)
                else { return nil }
                return Meeting(link: link, round: round, session: session)
            })
    }
}
