/// The demands of the rules set by the year's own staff: who must be linked, and who must not.
public struct Pins: Sendable {
    /// A `must_link` of two classes.
    public struct ClassPin: Hashable, Sendable {
        /// The classes, by number, the smaller first.
        public let a, b: Int
        /// Its row among the rules.
        public let row: Int
    }

    /// A `must_link` of two schools.
    public struct SchoolPin: Hashable, Sendable {
        /// The schools.
        public let schools: SchoolPair
        /// Its row among the rules.
        public let row: Int
    }

    /// The `must_link`s of classes, sorted by class, each pair once. They do not follow the order of the rules, because
    /// they become rows of a program, and the order of rows decides which of several optimal plans a solver finds.
    public let classes: [ClassPin]
    /// The `must_link`s of schools, sorted by school, each pair once.
    public let schools: [SchoolPin]
    /// For each class, the classes that every link of it must include, sorted; empty for most.
    public let partners: [[Int]]
    /// For each class, whether any `must_not_link` names it, so that most pairs need no look-up.
    private let isBarred: [Bool]
    /// The rows of the rules that keep two classes apart, the first one first.
    private let barred: [ClassPair: [Int]]
    /// The pairs that are together because of a demand alone.
    private let asked: Set<ClassPair>

    struct ClassPair: Hashable, Sendable {
        let low, high: Int32
        init(_ a: Int, _ b: Int) { (low, high) = (Int32(min(a, b)), Int32(max(a, b))) }
    }

    init(
        _ rules: [Rule], index: YearIndex, classesOfSchool: [[Int]], classCount: Int,
        report: inout FaultReport
    ) {
        var classPins: [ClassPin] = []
        var schoolPins: [SchoolPin] = []
        var partners = [[Int]](repeating: [], count: classCount)
        var barred: [ClassPair: [Int]] = [:]
        var isBarred = [Bool](repeating: false, count: classCount)

        for (row, rule) in rules.enumerated() {
            let sides = [("a", rule.a), ("b", rule.b)].map { column, id in
                Side(id, .init(.rules, row: row, column: column), index, &report)
            }
            guard let a = sides[0], let b = sides[1] else { continue }
            if rule.a == rule.b, rule.kind == .mustLink || a.isClass {
                report.error(
                    .init(.rules, row: row, column: "b"), found: rule.b.text,
                    expected: "another than the first",
                    maybe: "the other id was meant")
                continue
            }
            switch (rule.kind, a, b) {
            case (.mustLink, .class(let i), .class(let j)):
                guard !partners[i].contains(j) else { continue }
                classPins.append(ClassPin(a: min(i, j), b: max(i, j), row: row))
                partners[i].append(j)
                partners[j].append(i)
            case (.mustLink, .school(let i), .school(let j)):
                let pair = SchoolPair(i, j)
                if !schoolPins.contains(where: { $0.schools == pair }) {
                    schoolPins.append(SchoolPin(schools: pair, row: row))
                }
            case (.mustLink, _, _):
                report.error(
                    .init(.rules, row: row, column: "b"), found: rule.b.text,
                    expected: a.isClass ? "a class, as \(rule.a) is" : "a school, as \(rule.a) is",
                    maybe: "name two classes, or two schools")
            case (.mustNotLink, _, _):
                for i in a.classes(classesOfSchool) {
                    for j in b.classes(classesOfSchool) where i != j {
                        let pair = ClassPair(i, j)
                        // A school that must not be linked with itself names each pair of its classes twice.
                        if barred[pair]?.last != row { barred[pair, default: []].append(row) }
                        (isBarred[i], isBarred[j]) = (true, true)
                    }
                }
            }
        }
        self.init(
            classes: classPins, schools: schoolPins, partners: partners.map { $0.sorted() },
            isBarred: isBarred, barred: barred, asked: [])
    }

    /// The same with these demands, of classes by number, besides. In a program a demand is a row like a `must_link`'s; its row
    /// among the rules is -1, for no file holds it.
    func asking(_ demands: [(kind: PairDemand.Kind, a: Int, b: Int)]) -> Pins {
        guard !demands.isEmpty else { return self }
        var (classes, partners, isBarred, barred, asked) = (classes, partners, isBarred, barred, asked)
        for (kind, a, b) in demands {
            switch kind {
            case .together where !partners[a].contains(b):
                classes.append(ClassPin(a: min(a, b), b: max(a, b), row: -1))
                partners[a] = (partners[a] + [b]).sorted()
                partners[b] = (partners[b] + [a]).sorted()
                asked.insert(ClassPair(a, b))
            case .together: break
            case .apart:
                barred[ClassPair(a, b), default: []].append(-1)
                (isBarred[a], isBarred[b]) = (true, true)
            }
        }
        return Pins(
            classes: classes, schools: schools, partners: partners, isBarred: isBarred, barred: barred,
            asked: asked)
    }

    private init(
        classes: [ClassPin], schools: [SchoolPin], partners: [[Int]], isBarred: [Bool],
        barred: [ClassPair: [Int]], asked: Set<ClassPair>
    ) {
        self.classes = classes.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
        self.schools = schools.sorted { $0.schools < $1.schools }
        self.partners = partners
        (self.isBarred, self.barred, self.asked) = (isBarred, barred, asked)
    }

    /// What one side of a rule names.
    private enum Side {
        case `class`(Int)
        case school(Int)

        init?(_ id: ID, _ spot: Spot, _ index: YearIndex, _ report: inout FaultReport) {
            switch (index.class[id], index.school[id]) {
            case (let number?, nil): self = .class(number)
            case (nil, let number?): self = .school(number)
            case (nil, nil):
                report.unknown(
                    id, spot, among: Array(index.class.ids) + Array(index.school.ids),
                    what: "class or a school")
                return nil
            default:
                report.error(
                    spot, found: id.text, expected: "an id that is not both a class's and a school's",
                    maybe: "give the class an id of its own, such as \(id)-A")
                return nil
            }
        }

        var isClass: Bool { if case .class = self { true } else { false } }

        func classes(_ ofSchool: [[Int]]) -> [Int] {
            switch self {
            case .class(let number): [number]
            case .school(let number): ofSchool[number]
            }
        }
    }

    /// The rows of the `must_not_link`s that keep the two classes apart, the first one first; empty if there are none.
    public func barringRows(_ a: Int, _ b: Int) -> [Int] {
        isBarred[a] && isBarred[b] ? barred[ClassPair(a, b)] ?? [] : []
    }

    /// Whether a `must_link` or a demand puts the two classes into one link.
    public func isPinned(_ a: Int, _ b: Int) -> Bool { partners[a].contains(b) }

    /// Whether a `must_link` names the two classes, so that it overrides limits; a demand overrides none.
    public func isRuled(_ a: Int, _ b: Int) -> Bool {
        partners[a].contains(b) && !asked.contains(ClassPair(a, b))
    }

    /// Whether a link of exactly these classes holds all that every link of each of them must hold.
    public func allows(_ link: Link) -> Bool {
        link.allSatisfy { number in partners[number].allSatisfy { link.contains($0) } }
    }

    /// The classes that must all be in one link with `number`, including itself, sorted: its connected component of the
    /// `must_link`s.
    public func group(of number: Int) -> [Int] {
        var group = [number]
        var next = 0
        while next < group.count {
            for partner in partners[group[next]] where !group.contains(partner) { group.append(partner) }
            next += 1
        }
        return group.sorted()
    }
}
