/// What the parts of a plan add to its value at a priority; each nothing but where it says so.
///
/// A link adds what its classes bring, what its points count, and, if it is of three, what that counts. A meeting
/// that is placed adds what its round brings and what its cost counts, and a session that is used what its fee counts.
/// At a fairness priority, which is no sum, nothing adds anything.
public struct PriorityWeights: Sendable {
    /// The priority.
    public let priority: Priority
    /// By class, what it brings to its link; empty if none brings anything.
    private var classes: [Int] = []
    /// What a link of three counts beside its classes and points; 0 or less.
    public private(set) var ofThreeWay = 0
    /// What a point of a link counts.
    public private(set) var ofPoint = 0
    /// By round, what a meeting of it brings; empty if none brings anything.
    private var rounds: [Int] = []
    /// What a hundredth of cost counts, of a meeting or a session.
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

    /// What the class `number` brings to its link.
    public func ofClass(_ number: Int) -> Int { classes.isEmpty ? 0 : classes[number] }

    /// What a link with these points adds.
    public func of(_ link: Link, points: Int) -> Int {
        var sum = ofPoint * points + (link.isThreeWay ? ofThreeWay : 0)
        if !classes.isEmpty { for number in link { sum += classes[number] } }
        return sum
    }

    /// What a meeting of `round` adds that is placed at this cost, in hundredths.
    public func ofMeeting(round: Int, cost: Int) -> Int {
        ofCost * cost + (rounds.isEmpty ? 0 : rounds[round])
    }

    /// What the use of a session with this fee adds, in hundredths of cost.
    public func ofSession(fee: Int) -> Int { ofCost * fee }

    /// What no choice can pass that links these classes, by counting alone; nil if counting says nothing.
    public func most(ofClasses classes: some Sequence<Int>) -> Int? {
        priority.program != .links || priority.isFairness || ofPoint != 0
            ? nil : classes.reduce(0) { $0 + ofClass($1) }
    }

    /// What no timetable can pass that places meetings of these rounds, one each, by counting alone; nil if counting
    /// says nothing.
    public func most(ofRounds rounds: some Sequence<Int>) -> Int? {
        priority.program != .timetable || ofCost != 0
            ? nil : rounds.reduce(0) { $0 + ofMeeting(round: $1, cost: 0) }
    }
}

extension LinkingYear {
    /// What links, meetings and sessions add to a plan's value at `priority`. O(classes + rounds).
    public func weights(at priority: Priority) -> PriorityWeights { PriorityWeights(priority, self) }

    /// The value of a plan with these links at `priority`: a sum over them, or at a fairness priority the smallest of
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
