import Basics
import Linking
import Tables

/// The way from the bytes of the files to a year.
struct YearReading {
    private(set) var draft: YearDraft
    private var policy: PolicyReader
    private var tables: [InputTable: TableReader] = [:]
    private var faults: [FileFault] = []
    private var warnings: [FileFault] = []
    /// Files that nobody reads, and the tables that they may well hold.
    private let misnamed: [(file: String, meant: InputTable)]

    /// Reads the rows of all files.
    init(_ files: InputFiles) {
        let policy = PolicyReader(files.bytes[.policy] ?? [])
        self.policy = policy
        misnamed = files.misnamed
        let names = policy.policy.match.difference.flatMap(\.columns)
        func table(_ input: InputTable) -> TableReader? {
            guard let bytes = files.bytes[input] else { return nil }
            let takesBackground = input == .schools || input == .classes
            return TableReader(
                input, CSVTable.read(bytes, name: input.fileName), backgrounds: takesBackground ? names : [])
        }
        var (schools, classes, venues) = (table(.schools), table(.classes), table(.venues))
        var (rounds, sessions, history) = (table(.rounds), table(.sessions), table(.history))
        var (rules, travel) = (table(.rules), table(.travel))

        draft = YearDraft(
            policy: policy.policy, schools: schools?.rows() ?? [], classes: classes?.rows() ?? [],
            venues: venues?.rows() ?? [], rounds: rounds?.rows() ?? [], sessions: sessions?.rows(),
            history: history?.rows() ?? [], rules: rules?.rows() ?? [], travel: travel?.rows() ?? [])
        placeSomewhere(schools?.rowsWithoutPlace ?? [], venues?.rowsWithoutPlace ?? [])
        for reader in [schools, classes, venues, rounds, sessions, history, rules, travel] {
            if let reader { tables[reader.input] = reader }
        }
        readBackground()
    }

    /// A place that can't be read is as good as any other that can, and of the same kind.
    private mutating func placeSomewhere(_ schools: [Int], _ venues: [Int]) {
        let (lostSchools, lostVenues) = (Set(schools), Set(venues))
        let somewhere =
            draft.schools.indices.first { !lostSchools.contains($0) }.map { draft.schools[$0].place }
            ?? draft.venues.indices.first { !lostVenues.contains($0) }.map { draft.venues[$0].place }
            ?? .grid(easting: 0, northing: 0)
        for row in schools { draft.schools[row].place = somewhere }
        for row in venues { draft.venues[row].place = somewhere }
    }

    /// The columns that the measures name, for each class and school.
    private mutating func readBackground() {
        guard let schools = tables[.schools], let classes = tables[.classes] else { return }
        var seen: Set<BackgroundColumn.Key> = []
        for measure in draft.policy.match.difference {
            let kind = measure.kind.cells
            for name in measure.columns where seen.insert(.init(name: name, kind: kind)).inserted {
                draft.background.append(
                    BackgroundColumn(
                        name: name, kind: kind, schools: schools.background(name, kind),
                        classes: classes.background(name, kind)))
            }
        }
        if schools.distrust.covers(Spot(.schools)) || classes.distrust.covers(Spot(.classes)) {
            policy.doubtColumns()
        } else {
            policy.noteMissingColumns(headers: schools.table.header + classes.table.header) { name in
                schools.has(name) || classes.has(name)
            }
        }
    }

    /// The year, or all that is wrong.
    mutating func year() throws(InputError) -> LinkingYear {
        let readers = InputTable.allCases.compactMap { tables[$0] }
        faults = policy.faults + readers.flatMap(\.faults)
        warnings += policy.warnings + readers.flatMap(\.warnings)
        let knowsMeasures = policy.knowsItsMeasures
        warnings += readers.compactMap { $0.strangerNotice(knowsMeasures: knowsMeasures) }
        guard faults.isEmpty else {
            // Some values only stand for others, so nothing is asked that depends on all of them.
            let found = draft.rowFaults
            tell(found.errors, found.warnings)
            throw failure
        }
        do {
            let year = try LinkingYear(draft)
            tell([], year.warnings)
            return year
        } catch {
            tell(error.errors, error.warnings)
            throw failure
        }
    }

    /// Adds what the domain found, as far as it is news, and the files that nobody reads: as an error where ids are
    /// named that may well stand there, else as a warning.
    private mutating func tell(_ errors: [Fault], _ warnings: [Fault]) {
        let places = FaultPlaces(
            tables: tables, policy: policy, draft: draft, misnamed: misnamed.map(\.meant))
        faults += places.told(errors)
        self.warnings += places.told(warnings)
        for (file, meant) in misnamed {
            let isMissed = errors.contains { $0.spot.tablesNamed.contains(meant) }
            let fault = FileFault(
                file: file, found: "a file that nobody reads",
                expected: "\(meant.fileName), which is not there",
                maybe: InputFiles.cure(file, for: meant), severity: isMissed ? .error : .warning)
            if isMissed { faults.append(fault) } else { self.warnings.append(fault) }
        }
    }

    private var failure: InputError {
        .faults(
            InputFaults(
                faults: Self.sorted(faults), leftOut: tables.values.reduce(0) { $0 + $1.faultsLeftOut },
                warnings: sortedWarnings))
    }

    /// The warnings, by file, line and column.
    var sortedWarnings: [FileFault] { Self.sorted(warnings) }

    private static func sorted(_ faults: [FileFault]) -> [FileFault] {
        let names = InputTable.allCases.map(\.fileName)
        let keyed = faults.enumerated().map { number, fault in
            (
                key: (
                    names.firstIndex(of: fault.file) ?? names.count, fault.line ?? 0, fault.column ?? 0,
                    number
                ), fault: fault
            )
        }
        return keyed.sorted { $0.key < $1.key }.map(\.fault)
    }
}

extension BackgroundColumn {
    /// What tells columns apart: one may serve as numbers and as words.
    fileprivate struct Key: Hashable {
        let name: String
        let kind: Kind
    }
}
