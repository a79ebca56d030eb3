import Basics
import Linking
import Proving

/// Splits a year's candidate links into independent programs.
///
/// Two classes belong to the same program if a candidate link contains both, or if a row joins their links: a limit
/// between two schools, or a `must_link`.
struct ProgramBuilder {
    /// A program and the meaning of its numbers.
    struct Part: Sendable {
        var program: PairingProgram
        /// The class of each vertex.
        let classes: [Int]
        /// The schools of each limit group.
        let limitedSchools: [SchoolPair]
        /// The `must_link` of each pin group.
        let mustLinks: [Certificate.MustLink]

        /// The year's link for a link of the program; its vertices always form one.
        func link(_ link: PairingProgram.ProgramLink) -> Link? { Link(link.vertices.map { classes[$0] }) }
    }

    private let year: LinkingYear
    private let links: [Link]
    private let points: [Int32]
    /// What links add at each priority of the policy.
    private let weights: [PriorityWeights]
    /// Whether the parts list all three-way links. If there are too many, they list only those with a class of a
    /// `must_link`.
    private let isWhole: Bool
    /// The number of candidate links.
    let counts: (pairs: Int, threeWay: Int)

    /// The largest number of three-way links that are listed.
    static let mostListed = 2_000_000

    init(_ year: LinkingYear, _ candidates: Candidates, mostListed: Int = mostListed) {
        self.year = year
        weights = year.policy.match.priorities.map(year.weights)
        var (links, points): ([Link], [Int32]) = ([], [])
        let threeWay = candidates.threeWayCount(year)
        isWhole = threeWay <= mostListed
        let isWhole = isWhole
        links.reserveCapacity(candidates.pairs.count + (isWhole ? threeWay : 0))
        points.reserveCapacity(links.capacity)
        candidates.forEachLink(year) { link, worth in
            if link.isThreeWay, !isWhole { return false }
            links.append(link)
            points.append(Int32(clamping: worth))
            return true
        }
        if !isWhole {
            let pinned = Set(
                year.pins.classes.flatMap { pin in
                    candidates.partners(of: pin.a).compactMap { Link([pin.a, pin.b, Int($0)]) }
                }
            ).filter(year.allows).sorted()
            links += pinned
            points += pinned.map { Int32(clamping: year.points($0) ?? 0) }
        }
        (self.links, self.points) = (links, points)
        counts = (candidates.pairCount(year), threeWay)
    }

    /// The parts; the one with the smallest class comes first. Classes without a candidate are in none.
    func parts() -> [Part] {
        let limit = year.policy.match.maxLinksBetweenSchools
        var sets = DisjointSets(count: year.classes.count)
        for link in links { for number in link.dropFirst() { sets.unite(link[0], number) } }
        let pinned = Set(year.pins.schools.map(\.schools))
        let between = limit > 0 || !pinned.isEmpty ? groupsBySchools(pinned) : [:]
        for (pair, group) in between where isLimited(pair, group) || pinned.contains(pair) {
            for link in group { sets.unite(links[Int(group[0])][0], links[Int(link)][0]) }
        }

        var partOfRoot = [Int?](repeating: nil, count: year.classes.count)
        var members: [[Int32]] = []
        for (number, link) in links.enumerated() {
            let root = sets.root(link[0])
            if let part = partOfRoot[root] {
                members[part].append(Int32(number))
            } else {
                partOfRoot[root] = members.count
                members.append([Int32(number)])
            }
        }
        // A row never spans several parts, so its first link tells its part.
        var limitsOfPart = [[(SchoolPair, [Int32])]](repeating: [], count: members.count)
        var pinsOfPart = [[(Certificate.MustLink, [Int32])]](repeating: [], count: members.count)
        func partIndex(of group: [Int32]) -> Int? {
            group.first.flatMap { partOfRoot[sets.root(links[Int($0)][0])] }
        }
        for (pair, group) in between.sorted(by: { $0.key < $1.key }) where isLimited(pair, group) {
            if let part = partIndex(of: group) { limitsOfPart[part].append((pair, group)) }
        }
        for pin in year.pins.schools {
            let group = between[pin.schools] ?? []
            if let part = partIndex(of: group) { pinsOfPart[part].append((.schools(pin.schools), group)) }
        }
        for pin in year.pins.classes {
            let group = links.indices.filter { links[$0].contains(pin.a) && links[$0].contains(pin.b) }.map(
                Int32.init)
            if let part = partIndex(of: group) { pinsOfPart[part].append((.classes(pin.a, pin.b), group)) }
        }
        return members.indices.map {
            part(members[$0], limits: limitsOfPart[$0], pins: pinsOfPart[$0], limit: limit)
        }
    }

    /// Whether the limit between two schools with the links `group` can be exceeded at all. Each link takes a class
    /// of both, so it can't if one school has no more classes than the limit.
    private func isLimited(_ pair: SchoolPair, _ group: [Int32]) -> Bool {
        let limit = year.policy.match.maxLinksBetweenSchools
        return limit > 0 && group.count > limit
            && min(year.classesOfSchool[pair.a].count, year.classesOfSchool[pair.b].count) > limit
    }

    /// The links that join each pair of schools, ascending, if their number may matter: both schools have more
    /// classes than the limit, or the pair is `pinned`.
    private func groupsBySchools(_ pinned: Set<SchoolPair>) -> [SchoolPair: [Int32]] {
        let limit = year.policy.match.maxLinksBetweenSchools
        let isLarge = year.schools.indices.map { limit > 0 && year.classesOfSchool[$0].count > limit }
        var groups: [SchoolPair: [Int32]] = [:]
        if pinned.isEmpty, !isLarge.contains(true) { return groups }
        for (number, link) in links.enumerated() {
            for pair in year.schoolPairs(link)
            where isLarge[pair.a] && isLarge[pair.b] || pinned.contains(pair) {
                groups[pair, default: []].append(Int32(number))
            }
        }
        return groups
    }

    private func part(
        _ members: [Int32], limits: [(SchoolPair, [Int32])], pins: [(Certificate.MustLink, [Int32])],
        limit: Int
    ) -> Part {
        let chosen = members.map { links[Int($0)] }
        var isHeld = [Bool](repeating: false, count: year.classes.count)
        for link in chosen { for number in link { isHeld[number] = true } }
        let classes = isHeld.indices.filter { isHeld[$0] }
        var vertex = [Int32](repeating: -1, count: year.classes.count)
        for (index, number) in classes.enumerated() { vertex[number] = Int32(index) }
        let programLinks = chosen.map { link in
            PairingProgram.ProgramLink(
                a: vertex[link[0]], b: vertex[link[1]], c: link.isThreeWay ? vertex[link[2]] : -1)
        }
        let linkWeights = weights.map { weights in
            zip(members, chosen).map { number, link in
                let weight = weights.of(link, points: Int(points[Int(number)]))
                return Int32(clamping: weights.priority.programValue(weight))
            }
        }
        let index =
            limits.isEmpty && pins.isEmpty
            ? [:]
            : Dictionary(uniqueKeysWithValues: members.enumerated().map { ($0.element, Int32($0.offset)) })
        func local(_ groups: [[Int32]]) -> LinkGroups {
            .init(members: groups.map { $0.compactMap { index[$0] } }, linkCount: members.count)
        }
        let program = PairingProgram(
            vertexCount: classes.count, links: programLinks, weights: linkWeights,
            limits: local(limits.map(\.1)), limit: limit, pins: local(pins.map(\.1)),
            plainDuals: weights.map { plainDuals($0, classes) },
            unlisted: isWhole ? nil : unlisted(classes, programLinks))
        return Part(
            program: program, classes: classes, limitedSchools: limits.map(\.0),
            mustLinks: pins.map(\.0))
    }

    /// The unlisted three-way links: all triples of `classes` whose pairs are among `links`, except the listed
    /// ones.
    private func unlisted(_ classes: [Int], _ links: [PairingProgram.ProgramLink]) -> UnlistedThreeWay {
        UnlistedThreeWay(
            isWilling: classes.map { year.classes[$0].threeWay && year.pins.partners[$0].isEmpty },
            extras: weights.map { Int32($0.priority.programValue($0.ofThreeWay)) },
            pairs: links.prefix { !$0.isThreeWay })
    }

    /// What each of `classes` contributes at most to a priority, if a link never counts more than its classes
    /// contribute: every class with a partner is linked, and no link has three classes. Nil if there is no such obvious
    /// value.
    private func plainDuals(_ weights: PriorityWeights, _ classes: [Int]) -> [Int32]? {
        weights.most(ofClasses: classes).map { _ in classes.map { Int32(weights.ofClass($0)) } }
    }
}
