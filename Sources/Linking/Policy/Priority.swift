import Basics

/// What a plan is chosen for: a number of the plan to be as large, or as small, as possible.
///
/// A policy lists priorities of the links and priorities of the timetable, each in strict order. The properties of a
/// priority are defined once, here: its program, which value is better, and its unit. ``words`` describes it for
/// people, and ``LinkingYear/weights(at:)`` gives what links, meetings and sessions add to its value.
///
/// A *plan's value* is the whole number in the files. Inside the two programs, every priority is maximised: see
/// ``programValue(_:)``.
public enum Priority: String, CaseIterable, Sendable {
    /// Most classes in a link.
    case linkEveryone = "link_everyone"
    /// Fewest unlinked classes whose school was left out in the newest year of the history.
    case notLeftOutTwice = "not_left_out_twice"
    /// Fewest three-way links.
    case fewestThreeWay = "fewest_three_way"
    /// The largest sum of points.
    case points
    /// The smallest difference of any link as large as possible.
    case worstDifference = "worst_difference"
    /// The smallest difference of any link as large as possible, then the next smallest, and so on.
    case leximinDifference = "leximin_difference"
    /// Most meetings of required rounds placed.
    case requiredRounds = "required_rounds"
    /// Most meetings of optional rounds placed.
    case optionalRounds = "optional_rounds"
    /// Least cost of the timetable.
    case cost

    /// The properties of a priority: one row of the table below.
    private struct Traits {
        let program: Program
        let sense: Sense
        let unit: Unit
        var isFairness = false

        init(_ program: Program, _ sense: Sense, _ unit: Unit, isFairness: Bool = false) {
            (self.program, self.sense, self.unit, self.isFairness) = (program, sense, unit, isFairness)
        }
    }

    private var traits: Traits {
        switch self {
        case .linkEveryone, .notLeftOutTwice: Traits(.links, .largest, .classes)
        case .fewestThreeWay: Traits(.links, .largest, .threeWayLinks)
        case .points: Traits(.links, .largest, .points)
        case .worstDifference, .leximinDifference: Traits(.links, .largest, .difference, isFairness: true)
        case .requiredRounds, .optionalRounds: Traits(.timetable, .largest, .meetings)
        case .cost: Traits(.timetable, .smallest, .cost)
        }
    }

    /// The program that chooses for it.
    public var program: Program { traits.program }
    /// Which of a plan's values is better.
    public var sense: Sense { traits.sense }
    /// The unit of its values.
    public var unit: Unit { traits.unit }
    /// Whether it looks at the differences of links one by one, rather than at a sum over them.
    public var isFairness: Bool { traits.isFairness }

    /// The priorities of one program.
    public static func all(of program: Program) -> [Priority] { allCases.filter { $0.program == program } }
}

extension Priority {
    /// One of the two programs that make a plan.
    public enum Program: String, CaseIterable, Sendable {
        /// Which classes are linked.
        case links
        /// When and where they meet.
        case timetable
    }

    /// Which of two values is better.
    public enum Sense: Sendable {
        /// The larger one.
        case largest
        /// The smaller one.
        case smallest
    }

    /// What a value counts.
    public enum Unit: Sendable {
        /// Classes.
        case classes
        /// Three-way links, each counted as −1, so that more is better.
        case threeWayLinks
        /// Points.
        case points
        /// Ten-thousandths of the full difference.
        case difference
        /// Meetings.
        case meetings
        /// Hundredths of the unit of cost.
        case cost

        /// The properties of a unit: one row of the table below.
        private struct Traits {
            let decimals: Int
            /// See ``Unit/isAmount``.
            var isAmount = false
            /// Whether people read a value with its sign turned.
            var isTurned = false
        }

        private var traits: Traits {
            switch self {
            case .classes, .meetings: Traits(decimals: 0)
            case .threeWayLinks: Traits(decimals: 0, isTurned: true)
            case .points: Traits(decimals: 0, isAmount: true)
            case .cost: Traits(decimals: 2, isAmount: true)
            case .difference: Traits(decimals: 4)
            }
        }

        /// The number of decimals shown to people.
        public var decimals: Int { traits.decimals }

        /// Whether it is an amount, for which a percentage says more than the figures. Classes and meetings are not:
        /// their numbers are plain enough.
        public var isAmount: Bool { traits.isAmount }

        /// A value as shown to people, in plain digits: `1`, `10.50`, `0.4667`.
        public func text(_ value: Int) -> String {
            FixedPoint.text(traits.isTurned ? 0 &- value : value, places: traits.decimals)
        }

        /// The distance between two values that differ by `difference`, without a sign.
        public func size(_ difference: Int) -> String {
            FixedPoint.text(Int(clamping: difference.magnitude), places: traits.decimals)
        }

        /// A value in hundredths of the figure shown to people: 100 for 1 meeting, 1 for 1 hundredth of cost.
        public func hundredths(_ value: Int) -> Int {
            (0..<traits.decimals).reduce(100 * value) { scaled, _ in scaled / 10 }
        }

        /// Whether a larger value is shown to people as a smaller figure.
        fileprivate var isTurned: Bool { traits.isTurned }
    }
}

extension Priority {
    /// The value to be maximised in the program, for a value of a plan.
    public func programValue(_ planValue: Int) -> Int { turned(planValue) }

    /// The value of a plan, for a value to be maximised in the program.
    public func planValue(_ programValue: Int) -> Int { turned(programValue) }

    /// Wraps around on overflow, because a damaged file may hold any number.
    private func turned(_ value: Int) -> Int { sense == .largest ? value : 0 &- value }

    /// Whether a plan with this value is better than one with the other.
    public func isBetter(_ value: Int, than other: Int) -> Bool {
        sense == .largest ? value > other : value < other
    }

    /// The tightest of several bounds that all hold; nil if there is none.
    public func tightest(_ bounds: [Int?]) -> Int? {
        let known = bounds.compactMap(\.self)
        return sense == .largest ? known.min() : known.max()
    }

    /// Whether a smaller figure is better, as shown to people: see ``Unit/text(_:)``.
    public var isLessBetter: Bool { (sense == .smallest) != unit.isTurned }
}

extension Priority {
    /// The priority that a file calls `name`, among those of `program` or, if that is nil, among all.
    ///
    /// - Throws: ``UnknownPriority`` if there is none.
    public init(named name: String, of program: Program? = nil) throws(UnknownPriority) {
        guard let known = Priority(rawValue: name), program.map({ $0 == known.program }) ?? true else {
            throw UnknownPriority(name: name, known: program.map(Priority.all) ?? Priority.allCases)
        }
        self = known
    }
}

extension Priority: Codable, CodingKeyRepresentable {
    /// Reads its name.
    ///
    /// - Throws: `DecodingError` over an ``UnknownPriority``.
    public init(from decoder: any Decoder) throws {
        let name = try decoder.singleValueContainer().decode(String.self)
        do {
            try self.init(named: name)
        } catch {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: decoder.codingPath, debugDescription: "no priority", underlyingError: error))
        }
    }
}

extension Priority: CustomStringConvertible {
    /// Its name in files.
    public var description: String { rawValue }
}

/// A name that belongs to no priority.
public struct UnknownPriority: Error, Hashable, Sendable {
    /// The name.
    public let name: String
    /// The priorities that it could have been.
    public let known: [Priority]

    /// What was expected: `one of required_rounds, optional_rounds, cost`.
    public var expected: String { "one of \(known.map(\.rawValue).joined(separator: ", "))" }

    /// What to try: `cost was meant`.
    public var maybe: String {
        NearestWord.to(name, among: known.map(\.rawValue)).map { "\($0) was meant" }
            ?? "a later version of Linkwright wrote it"
    }
}
