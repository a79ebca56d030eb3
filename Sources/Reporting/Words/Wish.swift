import Linking

/// A priority of the policy as people would put it.
struct Wish {
    /// What it asks for: `Link as many classes as possible`.
    let aim: String
    /// What is counted: `classes linked`.
    let counted: String
    /// What a better plan would do: `links more classes`.
    let better: String
    /// Whether less is better, as people count it.
    let isLeast: Bool
    /// Whether the plan counts it below zero, so that more is better.
    private let isCountedDown: Bool
    private let show: @Sendable (Int) -> String

    /// A value in the plan's own figures, as people read it.
    func words(_ value: Int) -> String { show(isCountedDown ? -value : value) }

    /// How far two values are apart.
    func distance(_ a: Int, _ b: Int) -> String { show(abs(a - b)) }

    /// That no plan passes `bound`.
    func passes(_ bound: Int) -> String { "none can be \(isLeast ? "below" : "above") \(words(bound))" }

    /// The priority of links that the policy writes so.
    init(links name: String) {
        switch MatchPriority(rawValue: name) {
        case .linkEveryone:
            self.init("Link as many classes as possible", "classes linked", "links more classes")
        case .notLeftOutTwice:
            self.init(
                "Link as many as possible of the classes whose school sat out last time",
                "linked classes whose school sat out last time",
                "links more of the classes whose school sat out last time")
        case .fewestThreeWay:
            self.init(
                "Make as few links of three as possible", "links of three", "has fewer links of three",
                isLeast: true, isCountedDown: true)
        case .points:
            self.init("Get as many points as possible", "points", "has more points")
        case .worstDifference:
            self.init(
                "Make the least different link as different as possible", "smallest difference",
                "has a least different link that is more different", show: Figures.fourPlaces)
        case .leximinDifference:
            self.init(
                "Make the least different links as different as possible, one after the other",
                "smallest difference", "has least different links that are more different",
                show: Figures.fourPlaces)
        case nil: self.init(name, name, "is better at \(name)")
        }
    }

    /// The priority of timetables that the policy writes so.
    init(timetable name: String) {
        switch SchedulePriority(rawValue: name) {
        case .requiredRounds:
            self.init(
                "Place as many meetings of the required rounds as possible",
                "meetings of required rounds placed",
                "places more meetings of the required rounds")
        case .optionalRounds:
            self.init(
                "Place as many meetings of the optional rounds as possible",
                "meetings of optional rounds placed", "places more meetings of the optional rounds")
        case .cost:
            self.init(
                "Cost as little as possible, in travel and fees", "cost", "costs less", isLeast: true
            ) { Figures.decimal($0, places: 2) }
        case nil: self.init(name, name, "is better at \(name)")
        }
    }

    private init(
        _ aim: String, _ counted: String, _ better: String, isLeast: Bool = false,
        isCountedDown: Bool = false,
        show: @escaping @Sendable (Int) -> String = Figures.whole
    ) {
        (self.aim, self.counted, self.better, self.isLeast) = (aim, counted, better, isLeast)
        (self.isCountedDown, self.show) = (isCountedDown, show)
    }

    /// That no other plan is better at any of these, said one after the other.
    static func noBetter(_ what: String, _ wishes: [Wish]) -> String {
        wishes.enumerated().map { place, wish in
            switch place {
            case 0: "No other \(what) \(wish.better)."
            case 1: "Among those that do as well at that, none \(wish.better)."
            default: "Among those that are equal so far, none \(wish.better)."
            }
        }.joined(separator: " ")
    }

    /// What is proved and what is open, of a plan that is not proved to be the best.
    static func open(_ priorities: [(Wish, PriorityOutcome)]) -> [String] {
        let proved = priorities.prefix { $0.1.isProved }.map(\.0.counted)
        let first = priorities.first { !$0.1.isProved }
        let known =
            proved.isEmpty
            ? [] : ["It is proved that none does better in \(Figures.list(proved))."]
        let open = first.map { wish, outcome in
            guard let bound = outcome.bound else {
                return
                    "In \(wish.counted) it has \(wish.words(outcome.value)); how many there could be at most is not known."
            }
            return
                "In \(wish.counted) it has \(wish.words(outcome.value)), and \(wish.passes(bound)): so the best is at most \(wish.distance(bound, outcome.value)) away."
        }
        return known + (open.map { [$0] } ?? [])
    }
}

extension Figures {
    /// Ten-thousandths with four decimals.
    static let fourPlaces: @Sendable (Int) -> String = { decimal($0, places: 4) }
}
