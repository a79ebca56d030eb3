import Proving
import Linking

/// Years whose points are read at a glance: all schools in one place, and a pair is worth 100 points a percent by which
/// its shares differ.
enum ProofYears {
    /// A class of each school that is named, with these shares, and pairs only, by these priorities.
    static func year(
        _ shares: [(school: ID, share: Double)], priorities: [Priority] = [.linkEveryone, .points],
        _ change: (inout YearDraft) -> Void = { _ in }
    ) throws -> LinkingYear {
        var match = MatchPolicy(difference: [Measure("meals", .share, weight: 1, columns: ["fsm"])])
        match.points.sharedDates = 0
        match.threeWay = .never
        match.priorities = priorities
        let schools = Set(shares.map(\.school)).sorted()
        var draft = YearDraft(
            policy: Policy(match: match),
            schools: schools.map {
                School(id: $0, name: $0.text, place: .grid(easting: 500_000, northing: 200_000))
            },
            classes: shares.enumerated().map { number, row in
                LinkingClass(
                    id: ID(["a", "b", "c", "d", "e", "f"][number]), school: row.school, yearGroups: [5],
                    pupils: 30)
            },
            background: [
                BackgroundColumn(
                    name: "fsm", kind: .number, schools: schools.map { _ in .missing },
                    classes: shares.map { .number($0.share) })
            ])
        change(&draft)
        return try LinkingYear(draft)
    }

    /// Classes a, b and c with shares of 0, 10 and 30: a-b is worth 1000 points, b-c 2000 and a-c 3000.
    static func triangle(priorities: [Priority] = [.linkEveryone, .points]) throws -> LinkingYear {
        try year([("A", 0), ("B", 10), ("C", 30)], priorities: priorities)
    }
}

extension Certificate {
    /// A certificate of one leaf without decisions.
    init(_ objectives: [Int], _ proofs: [PriorityProof]) {
        self.init(objectives: objectives, leaves: [Leaf(decisions: [], priorities: proofs)])
    }
}
