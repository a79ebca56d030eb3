import Basics

/// What a plan is chosen for: a number of the plan that is to be as large, or as small, as it can be.
///
/// A policy lists priorities of the links and priorities of the timetable, each list strict. What a priority is about
/// is said here, once: which program it belongs to, which way is better, in what unit it counts. ``words`` says it to
/// people, and ``LinkingYear/weights(at:)`` what links, meetings and sessions add to its value.
///
/// A *plan's value* is the whole number that files hold. Inside the two programs every priority is to be made large:
/// see ``programValue(_:)``.
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

    /// What is true of a priority: one row of the table below.
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

    /// Which program chooses for it.
    public var program: Program { traits.program }
    /// Which of a plan's values is better.
    public var sense: Sense { traits.sense }
    /// What one of its value is.
    public var unit: Unit { traits.unit }
    /// Whether it looks at how different the links are one by one, and not at a sum over them.
    public var isFairness: Bool { traits.isFairness }

    /// The priorities of one program.
    public static func all(of program: Program) -> [Priority] { allCases.filter { $0.program == program } }
}

extension Priority {
    /// One of the two programs that make a plan.
    public enum Program: String, CaseIterable, Sendable {
        /// Who is linked with whom.
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
        /// Links of three, each as −1, so that more is better.
        case threeWayLinks
        /// Points.
        case points
        /// Ten-thousandths of the whole difference.
        case difference
        /// Meetings.
        case meetings
        /// Hundredths of the unit of cost.
        case cost

        /// What is true of a unit: one row of the table below.
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

        /// How many decimals people read.
        public var decimals: Int { traits.decimals }

        /// Whether it is an amount, of which a percentage says more than the figures: of classes and meetings everybody
        /// sees how many they are.
        public var isAmount: Bool { traits.isAmount }

        /// A value as people read it, in plain digits: `1`, `10.50`, `0.4667`.
        public func text(_ value: Int) -> String {
            FixedPoint.text(traits.isTurned ? 0 &- value : value, places: traits.decimals)
        }

        /// How far two values are apart that differ by `difference`, without a sign.
        public func size(_ difference: Int) -> String {
            FixedPoint.text(Int(clamping: difference.magnitude), places: traits.decimals)
        }

        /// A value in hundredths of what people read: of 1 meeting 100, of 1 hundredth of cost 1.
        public func hundredths(_ value: Int) -> Int {
            (0..<traits.decimals).reduce(100 * value) { scaled, _ in scaled / 10 }
        }

        /// Whether more of a value is less of what people read.
        fileprivate var isTurned: Bool { traits.isTurned }
    }
}

extension Priority {
    /// The value that is to be made large in the program, for a value of a plan.
    public func programValue(_ planValue: Int) -> Int { turned(planValue) }

    /// The value of a plan, for one that is to be made large in the program.
    public func planValue(_ programValue: Int) -> Int { turned(programValue) }

    /// Without end, for a damaged file may hold any number.
    private func turned(_ value: Int) -> Int { sense == .largest ? value : 0 &- value }

    /// Whether a plan with this value is better than one with the other.
    public func isBetter(_ value: Int, than other: Int) -> Bool {
        sense == .largest ? value > other : value < other
    }

    /// Of several bounds, all of which hold, the one that says the most; nil where there is none.
    public func tightest(_ bounds: [Int?]) -> Int? {
        let known = bounds.compactMap(\.self)
        return sense == .largest ? known.min() : known.max()
    }

    /// Whether less is better of what people read: see ``Unit/text(_:)``.
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

/// A name that is no priority's.
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
