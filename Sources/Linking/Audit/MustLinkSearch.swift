import Basics

/// Whether any choice of links keeps all the rules of a year.
public enum RulesVerdict: Hashable, Sendable {
    /// These links do, sorted; classes in none of them have no link.
    case kept(by: [Link])
    /// None does: every way to keep the `must_link` rules was tried.
    case impossible
    /// The search ended without an answer.
    case undecided
}

/// Searches for links that keep all the rules of a year, without a solver.
///
/// Only a `must_link` can prevent this, because otherwise a plan may link no classes at all. A link that serves no
/// `must_link` can be left out of a plan. So can the third class of a link that serves no more demands with it than
/// without. Neither breaks a rule. So it is enough to try pairs that serve a `must_link` and three-way links that serve
/// two of them.
public struct MustLinkSearch {
    /// A link that serves demands.
    private struct Option {
        let link: Link
        /// The demands that it serves, ascending.
        let demands: [Int]
        /// The pairs of schools that it joins, if their links are limited.
        let schools: [SchoolPair]
    }

    private let year: LinkingYear
    /// Classes that must all be in one link.
    private let groups: [[Int]]
    private let options: [Option]
    /// The options for each demand: first for those of the groups, then for those of the schools.
    private let optionsOfDemand: [[Int]]

    /// A search in `year`. O(classes of each two schools that are to be linked, times those of the schools that are to
    /// be linked with one of them).
    public init(_ year: LinkingYear) {
        self.year = year
        groups = Set(year.pins.classes.map { year.pins.group(of: $0.a) })
            .sorted { $0.lexicographicallyPrecedes($1) }
        let groups = groups
        func demands(_ link: Link) -> [Int] {
            let joined = year.schoolPairs(link)
            return groups.indices.filter { groups[$0].allSatisfy(link.contains) }
                + year.pins.schools.indices.filter { joined.contains(year.pins.schools[$0].schools) }
                .map { groups.count + $0 }
        }
        let isLimited = year.policy.match.maxLinksBetweenSchools > 0
        options = MustLinkSearch.links(year, groups).sorted().filter(year.allows).map { link in
            Option(link: link, demands: demands(link), schools: isLimited ? year.schoolPairs(link) : [])
        }
        .filter { $0.demands.count > ($0.link.isThreeWay && !groups.contains(Array($0.link)) ? 1 : 0) }
        var ofDemand = [[Int]](repeating: [], count: groups.count + year.pins.schools.count)
        for (number, option) in options.enumerated() {
            for demand in option.demands { ofDemand[demand].append(number) }
        }
        optionsOfDemand = ofDemand
    }

    /// The links that might serve a demand, whether or not they are allowed.
    private static func links(_ year: LinkingYear, _ groups: [[Int]]) -> Set<Link> {
        var besides = [Set<Int>](repeating: [], count: year.schools.count)
        for pin in year.pins.schools {
            besides[pin.schools.a].insert(pin.schools.b)
            besides[pin.schools.b].insert(pin.schools.a)
        }
        var links = Set(groups.compactMap { Link($0) })
        func add(_ a: Int, _ b: Int) {
            if let pair = Link(a, b) { links.insert(pair) }
            let schools = besides[year.schoolOfClass[a]].union(besides[year.schoolOfClass[b]])
            let thirds =
                schools.flatMap { year.classesOfSchool[$0] } + year.pins.partners[a] + year.pins.partners[b]
            for third in thirds { if let link = Link([a, b, third]) { links.insert(link) } }
        }
        for pin in year.pins.classes { add(pin.a, pin.b) }
        for pin in year.pins.schools {
            for a in year.classesOfSchool[pin.schools.a] {
                for b in year.classesOfSchool[pin.schools.b] { add(a, b) }
            }
        }
        return links
    }

    /// The result of the search, always the same for the same year. The limit on choices applies to each independent
    /// part of the demands.
    public func verdict(mostChoices: Int = 200_000) -> RulesVerdict {
        var state = State(
            isUsed: Array(repeating: false, count: year.classes.count),
            isServed: Array(repeating: false, count: optionsOfDemand.count),
            isOut: Array(repeating: false, count: options.count), choicesLeft: 0)
        var isDecided = true
        for part in parts {
            state.choicesLeft = mostChoices
            switch serve(part, &state) {
            case true?: continue
            case false?: return .impossible
            case nil: isDecided = false
            }
        }
        guard isDecided else { return .undecided }
        let links = state.chosen.map { options[$0].link }.sorted()
        return Audit(year).linkFindings(Plan(links: links)).isEmpty ? .kept(by: links) : .undecided
    }

    /// The demands in parts that share no class and no limit, the part with the first demand first.
    private var parts: [[Int]] {
        var sets = DisjointSets(count: optionsOfDemand.count)
        var ofClass: [Int: Int] = [:]
        var ofSchools: [SchoolPair: Int] = [:]
        for option in options {
            guard let demand = option.demands.first else { continue }
            for other in option.demands { sets.unite(demand, other) }
            for number in option.link { sets.unite(ofClass[number] ?? demand, demand) }
            for number in option.link { ofClass[number] = demand }
            for pair in option.schools { sets.unite(ofSchools[pair] ?? demand, demand) }
            for pair in option.schools { ofSchools[pair] = demand }
        }
        var members: [Int: [Int]] = [:]
        for demand in optionsOfDemand.indices { members[sets.root(demand), default: []].append(demand) }
        return members.values.sorted { $0[0] < $1[0] }
    }

    private struct State {
        var isUsed: [Bool]
        var isServed: [Bool]
        /// Options with which every choice has been tried, given the current choices.
        var isOut: [Bool]
        var loads: [SchoolPair: Int] = [:]
        var chosen: [Int] = []
        var choicesLeft: Int
    }

    private func fits(_ option: Option, _ state: State) -> Bool {
        let limit = year.policy.match.maxLinksBetweenSchools
        return option.link.allSatisfy { !state.isUsed[$0] }
            && option.schools.allSatisfy { state.loads[$0, default: 0] < limit }
    }

    /// Serves the demands of `part`, those with the fewest options first; false if that is impossible, nil if the
    /// choices ran out.
    private func serve(_ part: [Int], _ state: inout State) -> Bool? {
        var fewest: [Int]?
        for demand in part where !state.isServed[demand] {
            let fitting = optionsOfDemand[demand].filter { !state.isOut[$0] && fits(options[$0], state) }
            if fitting.isEmpty { return false }
            if fitting.count < fewest?.count ?? .max { fewest = fitting }
        }
        guard let fewest else { return true }
        let news = fewest.map { option in options[option].demands.count { !state.isServed[$0] } }
        let order = fewest.indices.sorted { (news[$1], fewest[$0]) < (news[$0], fewest[$1]) }
        var tried: [Int] = []
        defer { for option in tried { state.isOut[option] = false } }
        for place in order {
            guard state.choicesLeft > 0 else { return nil }
            state.choicesLeft -= 1
            let option = fewest[place]
            let before = state.isServed
            take(option, &state)
            switch serve(part, &state) {
            case true?: return true
            case nil: return nil
            case false?:
                drop(option, &state)
                state.isServed = before
                // All plans with it have been tried.
                state.isOut[option] = true
                tried.append(option)
            }
        }
        return false
    }

    private func take(_ number: Int, _ state: inout State) {
        for member in options[number].link { state.isUsed[member] = true }
        for pair in options[number].schools { state.loads[pair, default: 0] += 1 }
        for demand in options[number].demands { state.isServed[demand] = true }
        state.chosen.append(number)
    }

    private func drop(_ number: Int, _ state: inout State) {
        for member in options[number].link { state.isUsed[member] = false }
        for pair in options[number].schools { state.loads[pair, default: 0] -= 1 }
        state.chosen.removeLast()
    }
}
