/// What the parts of a plan add to its value at a priority; 0 unless stated otherwise.
///
/// A link adds the weights of its classes, its points times their weight and, if it is three-way, the weight of that. A
/// placed meeting adds the weight of its round and its cost times the weight of cost. A used session adds its fee times
/// that weight. A fairness priority is not a sum, so nothing adds to it.
public struct PriorityWeights: Sendable {
    /// The priority.
    public let priority: Priority
    /// By class, its weight in a link; empty if no class has one.
    private var classes: [Int] = []
    /// The weight of a three-way link, besides its classes and points; 0 or less.
    public private(set) var ofThreeWay = 0
    /// The weight of a point of a link.
    public private(set) var ofPoint = 0
    /// By round, the weight of a meeting; empty if no round has one.
    private var rounds: [Int] = []
    /// The weight of a hundredth of cost, of a meeting or a session.
    private var ofCost = 0

    fileprivate init(_ priority: Priority, _ year: LinkingYear) {
        self.priority = priority
        switch priority {
        case .linkEveryone: classes = year.classes.map { _ in 1 }
        case .notLeftOutTwice: classes = year.schoolOfClass.map { year.history.satOut[$0] ? 1 : 0 }
        case .fewestThreeWay: ofThreeWay = -1
        case .points: ofPoint = 1
        case .worstDifference, .leximinDifference: break
        case .requiredRounds: rounds = year.rounds.map { $0.required ? 1 : 0 }
        case .optionalRounds: rounds = year.rounds.map { $0.required ? 0 : 1 }
        case .cost: ofCost = 1
        }
    }

    /// The weight of the class `number` in its link.
    public func ofClass(_ number: Int) -> Int { classes.isEmpty ? 0 : classes[number] }

    /// What a link with these points adds.
    public func of(_ link: Link, points: Int) -> Int {
        var sum = ofPoint * points + (link.isThreeWay ? ofThreeWay : 0)
        if !classes.isEmpty { for number in link { sum += classes[number] } }
        return sum
    }

    /// What a meeting of `round` adds if it is placed at this cost, in hundredths.
    public func ofMeeting(round: Int, cost: Int) -> Int {
        ofCost * cost + (rounds.isEmpty ? 0 : rounds[round])
    }

    /// What using a session with this fee adds, in hundredths of cost.
    public func ofSession(fee: Int) -> Int { ofCost * fee }

    /// A bound on any choice that links these classes, by counting alone; nil if counting gives none.
    public func most(ofClasses classes: some Sequence<Int>) -> Int? {
        priority.program != .links || priority.isFairness || ofPoint != 0
            ? nil : classes.reduce(0) { $0 + ofClass($1) }
    }

    /// A bound on any timetable that places meetings of these rounds, one each, by counting alone; nil if counting
    /// gives none.
    public func most(ofRounds rounds: some Sequence<Int>) -> Int? {
        priority.program != .timetable || ofCost != 0
            ? nil : rounds.reduce(0) { $0 + ofMeeting(round: $1, cost: 0) }
    }
}

extension LinkingYear {
    /// What links, meetings and sessions add to a plan's value at `priority`. O(classes + rounds).
    public func weights(at priority: Priority) -> PriorityWeights { PriorityWeights(priority, self) }

    /// The value of a plan with these links at `priority`: a sum over them or, at a fairness priority, the smallest of
    /// their differences, in ten-thousandths. 0 at a priority of the timetable.
    public func value(of links: [Link], at priority: Priority) -> Int {
        if priority.isFairness { return differences(of: links).first ?? Self.largestDifference }
        let weights = weights(at: priority)
        return links.reduce(0) {
            $0 + weights.of($1, points: weights.ofPoint == 0 ? 0 : points($1) ?? 0)
        }
    }

    /// The value of `plan` at `priority`; a cost in hundredths.
    public func value(of plan: Plan, at priority: Priority) -> Int {
        guard priority.program == .timetable else { return value(of: plan.links, at: priority) }
        let weights = weights(at: priority)
        let meetings = plan.meetings.reduce(0) { sum, meeting in
            let cost = travelCost(plan.links[meeting.link], session: meeting.session)
            return sum + weights.ofMeeting(round: meeting.round, cost: cost)
        }
        return Set(plan.meetings.map(\.session)).reduce(meetings) {
            $0 + weights.ofSession(fee: fee(session: $1))
        }
    }
}
