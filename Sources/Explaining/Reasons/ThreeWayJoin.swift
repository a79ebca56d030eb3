import Basics
import Linking

/// How a class that was left out could become the third of a link, by one change at most.
struct ThreeWayJoin {
    /// What has to change.
    enum Need {
        case policy
        case willing([Int])
        case pair(other: Int, PairChange)
    }

    /// The link as it is, of two classes.
    let link: Link
    /// What has to change; nil where nothing has.
    let need: Need?

    /// Whether nothing has to change.
    var needsNothing: Bool { need == nil }

    fileprivate var cost: (Int, Int, Int) {
        switch need {
        case nil: (0, 0, 0)
        case .policy: (1, 0, 0)
        case .willing(let classes): (2, classes.count, 0)
        case .pair(_, let change): (3, PairChange.order.firstIndex(of: change.rule) ?? 0, change.size)
        }
    }

    /// What would have to change for the class `number`, as the files would have it; empty where nothing has, or where it is no
    /// one cell.
    func changes(_ number: Int, _ year: LinkingYear) -> [Change] {
        switch need {
        case nil: []
        case .policy: [.set(PolicyValues("match.three_way", .text(ThreeWayPolicy.whenNeeded.rawValue)))]
        case .willing(let classes):
            classes.map { .edit(CellEdit(.classes, year.classes[$0].id, "three_way", "yes")) }
        case .pair(let other, let change): change.changes(number, other, year)
        }
    }

    /// The change as a sentence about the class `number`.
    func sentence(_ number: Int, _ year: LinkingYear) -> String {
        let condition =
            switch need {
            case nil: "As things are"
            case .policy, .willing: "With \(changes(number, year).words(in: year))"
            case .pair(let other, let change): change.condition(number, other, year)
            }
        return "\(condition), it could join \(year.names(of: link)) in a three-way link."
    }
}

extension Explainer {
    /// The cheapest way for the class `number` to join a link of two; of equals the first link. Nil where none takes
    /// one change at most.
    func cheapestJoin(_ number: Int) -> ThreeWayJoin? {
        var best: ThreeWayJoin?
        for (position, link) in plan.links.enumerated() where !link.isThreeWay {
            guard let join = join(number, position) else { continue }
            if best.map({ join.cost < $0.cost }) ?? true { best = join }
        }
        return best
    }

    private func join(_ number: Int, _ position: Int) -> ThreeWayJoin? {
        let link = plan.links[position]
        guard let three = Link(Array(link) + [number]), keepsSchoolLimit(three, insteadOf: position),
            year.pins.allows(three)
        else { return nil }
        var needs: [ThreeWayJoin.Need] = []
        if year.policy.match.threeWay == .never { needs.append(.policy) }
        let unwilling = three.filter { !year.classes[$0].threeWay }
        if !unwilling.isEmpty { needs.append(.willing(unwilling)) }
        var changes: [(other: Int, change: PairChange)] = []
        for other in link {
            let reading = year.reading(number, other)
            if reading.isEligible { continue }
            // A pair that one change does not mend ends it, before the other is read.
            guard needs.isEmpty, let change = PairChange(reading, number, other, year) else { return nil }
            changes.append((other, change))
        }
        switch changes.count {
        case 0: break
        // Another format would change how it meets the other class of the link too.
        case 1 where changes[0].change.rule == .format: return nil
        case 1: needs.append(.pair(other: changes[0].other, changes[0].change))
        default:
            guard let both = commonChange(number, changes) else { return nil }
            needs.append(.pair(other: both.other, both.change))
        }
        guard needs.count <= 1 else { return nil }
        return ThreeWayJoin(link: link, need: needs.first)
    }

    /// One change that mends both pairs: a limit of the policy, or of the class itself, that the larger need sets.
    private func commonChange(_ number: Int, _ changes: [(other: Int, change: PairChange)])
        -> (other: Int, change: PairChange)?
    {
        guard let first = changes.first, changes.allSatisfy({ $0.change.rule == first.change.rule }) else {
            return nil
        }
        let larger = changes.max { $0.change.size < $1.change.size } ?? first
        switch first.change.rule {
        case .yearGap, .area, .sameSchool, .repeated: return larger
        case .distance:
            // Only where the limit that gives way is not one of the other classes' own.
            let needed = changes.map { year.reading(number, $0.other).metres }.max() ?? 0
            let isTheirs = changes.contains { pair in
                year.classes[pair.other].maxKm.map { $0.wholeMetres < Double(needed) } ?? false
            }
            return isTheirs ? nil : larger
        case .format, .sharedDates, .mustNotLink, .background: return nil
        }
    }
}
