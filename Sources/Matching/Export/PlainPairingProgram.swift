import GLPK
import Linking
import Proving

/// The pairing program in full: a column for every candidate link, with no pricing and no cuts.
///
/// - Variables: `link.A.B`, or `link.A.B.C` for a three-way link, 0 or 1: whether the classes become a link.
/// - Rows: `class.A`, at most 1; `schools.S.T`, at most the limit, only if there are more candidates than that;
///   `must_link.A.B`, at least 1; `held.PRIORITY`, an earlier priority equal to its optimum, or for fairness
///   `held.PRIORITY.FROM.TO`, a band of differences (``ProofStep``) equal to minus the number of links in it.
/// - Objective: minimise the negative of a priority's weight, named `minus_PRIORITY`. GLPK writes no objective name
///   to MPS files, so the program's name states it as well.
///
/// The article on the pairing program gives the statement and the rows. Odd sets are left out, because they hold
/// for integral values anyway.
struct PlainPairingProgram {
    private let year: LinkingYear
    private let links: [Link]
    private let points: [Int32]
    private let classNames: SafeNames
    private let schoolNames: SafeNames
    private(set) var rows: [NamedRow] = []
    private var rowOfClass: [Int: Int] = [:]
    private var rowOfSchools: [SchoolPair: [Int]] = [:]
    private var rowOfPin: [Link: Int] = [:]
    /// What links add at the objective.
    private var objective: PriorityWeights
    private var heldRows: [(row: Int, step: ProofStep, weights: PriorityWeights)] = []

    /// A row before it is written: its name, what the name stands for, and its bounds.
    struct NamedRow {
        let name: ExportedProgram.Name
        let bounds: Bounds
    }

    /// The number of columns handed to GLPK at once.
    private static let batch = 50_000

    /// The program without an objective or held priorities.
    ///
    /// - Throws: ``ExportError/tooLarge(most:)`` and ``ExportError/nothingToChoose``.
    init(_ year: LinkingYear, _ candidates: Candidates, mostColumns: Int) throws(ExportError) {
        self.year = year
        var (links, points): ([Link], [Int32]) = ([], [])
        let isWhole = candidates.forEachLink(year) { link, worth in
            guard links.count < mostColumns else { return false }
            links.append(link)
            points.append(Int32(clamping: worth))
            return true
        }
        guard isWhole else { throw .tooLarge(most: mostColumns) }
        guard !links.isEmpty else { throw .nothingToChoose }
        (self.links, self.points, objective) = (links, points, year.weights(at: .points))
        classNames = SafeNames(year.classes.map(\.id))
        schoolNames = SafeNames(year.schools.map(\.id))
        addClasses()
        addLimits()
        addPins()
    }

    /// Makes `priority` the objective, with the `held` steps as rows.
    mutating func aim(at priority: Priority, holding held: [(step: ProofStep, value: Int)]) {
        objective = year.weights(at: priority)
        for (step, value) in held { hold(step, at: value) }
    }

    private mutating func add(_ name: ExportedProgram.Name, _ bounds: Bounds) -> Int {
        rows.append(NamedRow(name: name, bounds: bounds))
        return rows.count - 1
    }

    private mutating func addClasses() {
        var isUsed = [Bool](repeating: false, count: year.classes.count)
        for link in links { for number in link { isUsed[number] = true } }
        for number in isUsed.indices where isUsed[number] {
            rowOfClass[number] = add(
                .init("class.\(classNames.names[number])", .class, [year.classes[number].id]), .atMost(1))
        }
    }

    private func named(_ prefix: String, _ kind: ExportedProgram.Name.Kind, _ pair: SchoolPair)
        -> ExportedProgram.Name
    {
        .init(
            "\(prefix).\(schoolNames.names[pair.a]).\(schoolNames.names[pair.b])", kind,
            [year.schools[pair.a].id, year.schools[pair.b].id])
    }

    private mutating func addLimits() {
        let limit = year.policy.match.maxLinksBetweenSchools
        guard limit > 0 else { return }
        var counts: [SchoolPair: Int] = [:]
        for link in links { for pair in year.schoolPairs(link) { counts[pair, default: 0] += 1 } }
        for pair in counts.filter({ $0.value > limit }).keys.sorted() {
            rowOfSchools[pair] = [add(named("schools", .schools, pair), .atMost(Double(limit)))]
        }
    }

    private mutating func addPins() {
        for pin in year.pins.classes {
            guard let pair = Link(pin.a, pin.b) else { continue }
            let ids = [pin.a, pin.b].map { year.classes[$0].id }
            let name = "must_link.class.\(classNames.names[pin.a]).\(classNames.names[pin.b])"
            rowOfPin[pair] = add(.init(name, .mustLink, ids), .atLeast(1))
        }
        for pin in year.pins.schools {
            let row = add(named("must_link.schools", .mustLink, pin.schools), .atLeast(1))
            rowOfSchools[pin.schools, default: []].append(row)
        }
    }

    private mutating func hold(_ step: ProofStep, at value: Int) {
        let range = step.band.map { ".\($0.lowerBound).\($0.upperBound - 1)" } ?? ""
        let name = ExportedProgram.Name(
            "held.\(step.priority.rawValue)\(range)", .held, [ID(step.priority.rawValue)])
        heldRows.append((add(name, .equal(Double(value))), step, year.weights(at: step.priority)))
    }

    private func name(_ link: Link) -> String {
        "link." + link.map { classNames.names[$0] }.joined(separator: ".")
    }

    private func column(_ number: Int) -> Column {
        let link = links[number]
        var entries: [Entry] = []
        for member in link { if let row = rowOfClass[member] { entries.append(Entry(row, 1)) } }
        if !rowOfSchools.isEmpty {
            for pair in year.schoolPairs(link) {
                for row in rowOfSchools[pair] ?? [] { entries.append(Entry(row, 1)) }
            }
        }
        if !rowOfPin.isEmpty {
            for (a, b) in link.pairs {
                if let pair = Link(a, b), let row = rowOfPin[pair] { entries.append(Entry(row, 1)) }
            }
        }
        let difference = heldRows.contains { $0.step.band != nil } ? year.difference(link) ?? 0 : 0
        for held in heldRows {
            let weight = held.step.weight(
                link, points: Int(points[number]), difference: difference, held.weights)
            if weight != 0 { entries.append(Entry(held.row, Double(weight))) }
        }
        let weight = objective.priority.programValue(objective.of(link, points: Int(points[number])))
        return Column(objective: -Double(weight), kind: .binary, entries: entries, name: name(link))
    }

    /// The number of ids that could not be used as names.
    var changedNames: Int { classNames.changed + schoolNames.changed }

    /// Writes the program to `path`, replacing any existing file.
    func write(_ format: ProgramFormat, to path: String) throws(GLPKError) {
        let name = objective.priority.writtenObjective
        var problem = try Problem(.minimize, name: "linkwright_matching_minimise_\(name)")
        try problem.setObjectiveName(name)
        try problem.add(rows: rows.map { Row($0.bounds, name: $0.name.name) })
        for start in stride(from: 0, to: links.count, by: Self.batch) {
            let batch = start..<min(links.count, start + Self.batch)
            try problem.add(columns: batch.map(column))
        }
        try problem.write(format == .lp ? .lp : .mps, to: path)
    }

    /// Describes what was written.
    func report(held: [PriorityOutcome], notes: [String]) -> ExportedProgram {
        let columns = links.map { link in
            ExportedProgram.Name(name(link), .link, link.map { year.classes[$0].id })
        }
        return ExportedProgram(
            columns: links.count, rows: rows.count, priority: objective.priority, held: held, notes: notes,
            names: rows.map(\.name) + columns)
    }
}
