public import Explaining
public import Linking

/// Why a class has its link partner, for programs.
public struct ExplainedClass: Hashable, Sendable, Codable {
    /// A class of its link.
    public struct Partner: Hashable, Sendable, Codable {
        /// The ids of the class and its school.
        public var id, school: String
        /// The points of the pair, and its place by points among all that the class may link with.
        public var points, rank: Int

        enum CodingKeys: String, CodingKey {
            case id = "class"
            case school, points, rank
        }

        init(_ year: LinkingYear, _ partner: ClassAnswer.Partner) {
            let value = year.classes[partner.number]
            (id, school) = (value.id.text, value.school.text)
            (points, rank) = (partner.points, partner.rank)
        }
    }

    /// A class that it could be linked with instead.
    public struct Alternative: Hashable, Sendable, Codable {
        /// The class.
        public var partner: Partner
        /// The id of the link that it is in; left out where it is in none.
        public var link: String?
        /// What it would come to; left out where the time ran out before it was tried.
        public var effect: ExplainedEffect?
    }

    /// The ids of the class and its school.
    public var id, school: String
    /// The id of its link; left out where it is in none.
    public var link: String?
    /// The points of the link; left out where it is in none.
    public var points: Int?
    /// The points of each of the link's pairs, term by term.
    public var pairs: [ExplainedPoints]
    /// The other classes of the link.
    public var partners: [Partner]
    /// How many classes it may link with.
    public var candidates: Int
    /// Of the best plans, those that have the link: `every`, `some`, `none` or `unknown`; left out where it is in none.
    public var inBestPlans: String?
    /// The best others by points.
    public var alternatives: [Alternative]
    /// Why it is in no link; left out where it is in one.
    public var leftOut: ExplainedLeftOut?

    enum CodingKeys: String, CodingKey {
        case id = "class"
        case school, link, points, pairs, partners, candidates, alternatives
        case inBestPlans = "in_best_plans"
        case leftOut = "left_out"
    }

    /// What `answer` says of a class of `plan`.
    public init(_ year: LinkingYear, _ plan: Plan, _ answer: ClassAnswer) {
        func linkID(_ place: Int) -> String { LinkingYear.linkID(place, of: plan.links.count) }
        let priorities = year.policy.match.priorities
        let value = year.classes[answer.number]
        (id, school) = (value.id.text, value.school.text)
        (link, points) = (answer.link.map(linkID), answer.points)
        pairs = answer.pairs.map { ExplainedPoints(year, $0) }
        partners = answer.partners.map { Partner(year, $0) }
        (candidates, inBestPlans) = (answer.candidates, answer.share?.rawValue)
        alternatives = answer.alternatives.map { other in
            Alternative(
                partner: Partner(year, other.partner), link: other.link.map(linkID),
                effect: other.anew.map { ExplainedEffect($0, priorities) })
        }
        leftOut = answer.leftOut.map { ExplainedLeftOut(year, $0) }
    }
}

/// Why two classes are linked or are not, for programs.
public struct ExplainedPair: Hashable, Sendable, Codable {
    /// A rule that the two fail.
    public struct Failure: Hashable, Sendable, Codable {
        /// Its name, why they fail it, and what to try.
        public var rule, why, remedy: String
    }

    /// A class that would change its link.
    public struct Step: Hashable, Sendable, Codable {
        /// Its id.
        public var id: String
        /// The ids of its link partners now and then; empty in no link.
        public var from, to: [String]
        /// Whether it follows from the step before, and not only from a rule about several links.
        public var follows: Bool

        enum CodingKeys: String, CodingKey {
            case id = "class"
            case from, to, follows
        }
    }

    /// The ids of the two.
    public var classes: [String]
    /// `ineligible`, `not_linked` or `linked`.
    public var standing: String
    /// The id of their link; left out where they have none together.
    public var link: String?
    /// The rules that they fail, in their order; empty where they may link.
    public var failed: [Failure]
    /// What the two are worth, term by term; left out where no measure is known of both.
    public var points: ExplainedPoints?
    /// What it would come to if they had to be linked, or where they are, if they must not; left out where they may not.
    public var effect: ExplainedEffect?
    /// The classes that would change their link, in an order in which one change makes the next.
    public var changes: [Step]

    /// What `answer` says of two classes of `plan`.
    public init(_ year: LinkingYear, _ plan: Plan, _ answer: PairAnswer) {
        func ids(_ link: Link?, but number: Int) -> [String] {
            link.map { $0.filter { $0 != number }.map { year.classes[$0].id.text } } ?? []
        }
        classes = [answer.a, answer.b].map { year.classes[$0].id.text }
        switch answer.standing {
        case .ineligible: standing = "ineligible"
        case .notLinked: standing = "not_linked"
        case .linked(let place):
            standing = "linked"
            link = LinkingYear.linkID(place, of: plan.links.count)
        }
        failed = answer.reading.failed.map {
            Failure(
                rule: $0.rawValue, why: EligibilityWords.why($0, answer.reading, answer.a, answer.b, year),
                remedy: EligibilityWords.remedy($0))
        }
        points = answer.points.map { ExplainedPoints(year, $0) }
        effect = answer.anew.map { ExplainedEffect($0, year.policy.match.priorities) }
        func steps(_ steps: [ChainStep], follows: Bool) -> [Step] {
            steps.map {
                Step(
                    id: year.classes[$0.number].id.text, from: ids($0.before, but: $0.number),
                    to: ids($0.after, but: $0.number), follows: follows)
            }
        }
        changes =
            steps(answer.chain?.steps ?? [], follows: true)
            + steps(answer.chain?.elsewhere ?? [], follows: false)
    }
}

/// Why a meeting is where it is, or nowhere, for programs.
public struct ExplainedMeeting: Hashable, Sendable, Codable {
    /// A session of the round.
    public struct Option: Hashable, Sendable, Codable {
        /// Its id.
        public var session: String
        /// Whether the link may use it, as far as its classes and the place go.
        public var allowed: Bool
        /// The rules that say no, in their order.
        public var failed: [String]
        /// What is in the way as the plan stands: the words of `unassigned.csv`.
        public var blocked: [String]
        /// Travel, and the fee where nobody else uses the session.
        public var cost: Double
        /// What it would come to; left out where it is not allowed, or the time ran out.
        public var effect: ExplainedEffect?

        init(_ year: LinkingYear, _ option: MeetingAnswer.Option) {
            session = year.sessions[option.session].id.text
            (allowed, failed) = (option.failed.isEmpty, option.failed.map(\.rawValue))
            blocked = option.blockers.map(\.rawValue)
            cost = Double(option.cost) / 100
            effect = option.anew.map {
                ExplainedEffect($0, year.policy.schedule.priorities)
            }
        }
    }

    /// The ids of the link and the round.
    public var link, round: String
    /// The ids of its classes.
    public var classes: [String]
    /// Where it is; left out where it has no place.
    public var place: Option?
    /// As in `unassigned.csv`; left out where it has a place.
    public var reason, detail, suggestion: String?
    /// How many sessions serve the round, and how many of these it may use.
    public var serving, usable: Int
    /// The best other sessions.
    public var options: [Option]

    /// What `answer` says of a meeting of `plan`.
    public init(_ year: LinkingYear, _ plan: Plan, _ answer: MeetingAnswer) {
        link = LinkingYear.linkID(answer.link, of: plan.links.count)
        round = year.rounds[answer.round].id.text
        classes = plan.links[answer.link].map { year.classes[$0].id.text }
        place = answer.place.map { Option(year, $0) }
        (reason, detail) = (answer.explanation?.reason, answer.explanation?.detail)
        suggestion = answer.explanation?.suggestion
        (serving, usable) = (answer.serving, answer.usable)
        options = answer.options.map { Option(year, $0) }
    }
}

/// Who has no place in a plan, for programs.
public struct ExplainedUnassigned: Hashable, Sendable, Codable {
    /// A meeting without a session.
    public struct Meeting: Hashable, Sendable, Codable {
        /// The ids of the link and the round.
        public var link, round: String
        /// As in `unassigned.csv`.
        public var reason, detail, suggestion: String
    }

    /// The classes in no link, by id.
    public var classes: [ExplainedLeftOut]
    /// For how many of them changes of their own were tried.
    public var tried: Int
    /// The meetings without a session, by link and round.
    public var meetings: [Meeting]

    /// What `answer` says of `plan`.
    public init(_ year: LinkingYear, _ plan: Plan, _ answer: UnassignedAnswer) {
        classes = answer.classes.map { ExplainedLeftOut(year, $0) }
        tried = answer.tried
        meetings = answer.meetings.map {
            Meeting(
                link: LinkingYear.linkID($0.link, of: plan.links.count), round: year.rounds[$0.round].id.text,
                reason: $0.explanation.reason, detail: $0.explanation.detail,
                suggestion: $0.explanation.suggestion)
        }
    }
}
