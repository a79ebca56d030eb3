import Linking
import LinkingFiles
import TestSupport

/// The files of an input folder as text, edited as somebody would in a spreadsheet: what a change must come to, written
/// without any of the code that makes changes. No cell of a tiny year has a comma or a quote.
struct TextFolder {
    private var tables: [InputTable: TextTable] = [:]
    private var policy: [String] = []

    init(_ draft: YearDraft) {
        for (name, bytes) in InputFolderWriter.files(draft) {
            let text = String(decoding: bytes, as: UTF8.self)
            if name == InputTable.policy.fileName {
                policy = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            } else if let table = InputTable.allCases.first(where: { $0.fileName == name }) {
                tables[table] = TextTable(text)
            }
        }
    }

    /// The folder on disk, read again.
    func read() throws -> ReadYear {
        let folder = try TemporaryFolder()
        for (table, text) in tables { try folder.write(text.text, to: table.fileName) }
        try folder.write(policy.joined(separator: "\n"), to: InputTable.policy.fileName)
        return try InputFolder.read(folder.path)
    }

    // MARK: - Changes

    mutating func make(_ change: Change) {
        switch change {
        case .close(let closing): close(closing)
        case .places(let places): self.places(places)
        case .addSessions(let new): add(new)
        case .moveSession(let moved):
            edit(.sessions, moved.session.text, "date", "\(moved.date)")
        case .round(let terms): round(terms)
        case .withdraw(let withdrawal): withdraw(withdrawal)
        case .join(let newcomer): join(newcomer)
        case .free(let freedom): freedom.isFree ? free(freedom) : bar(freedom)
        case .set(let values): for entry in values.entries { set(entry.path, entry.value) }
        case .rule(let rule):
            var rules = tables[.rules] ?? TextTable("rule,a,b,note\n")
            rules.append(["rule": rule.kind.rawValue, "a": rule.a.text, "b": rule.b.text])
            tables[.rules] = rules
        case .edit(let cell):
            if cell.table == .travel {
                let ends = Set([cell.id.text, cell.other?.text ?? ""])
                tables[.travel]?.change(where: { Set([$0["from"], $0["to"]]) == ends }) { _ in
                    [cell.column: cell.text]
                }
            } else {
                edit(cell.table, cell.id.text, cell.column, cell.text)
            }
        case .demand: break
        }
    }

    private func id(_ table: InputTable) -> String {
        "\(table == .classes ? "class" : "\(table.rawValue.dropLast())")_id"
    }

    private mutating func edit(_ table: InputTable, _ id: String, _ column: String, _ value: String) {
        let key = self.id(table)
        tables[table]?.change(where: { $0[key] == id }) { _ in [column: value] }
    }

    private static func covers(_ days: [Days], _ text: String) -> Bool {
        Day(iso: text).map { day in days.contains { $0.contains(day) } } ?? false
    }

    private mutating func close(_ closing: Closing) {
        func isOn(_ row: [String: String]) -> Bool {
            closing.dates.isEmpty || Self.covers(closing.dates, row["date"] ?? "")
        }
        switch closing.subject {
        case .session(let id): tables[.sessions]?.remove { $0["session_id"] == id.text }
        case .venue(let id):
            tables[.sessions]?.remove { $0["venue_id"] == id.text && isOn($0) }
            guard closing.dates.isEmpty else { return }
            tables[.venues]?.remove { $0["venue_id"] == id.text }
            tables[.travel]?.remove { $0["from"] == id.text || $0["to"] == id.text }
        case .round(let id):
            tables[.sessions]?.remove { $0["round_id"] == id.text && isOn($0) }
            if closing.dates.isEmpty { tables[.rounds]?.remove { $0["round_id"] == id.text } }
        }
    }

    private mutating func places(_ places: Places) {
        func pupils(_ old: String) -> String {
            switch places.pupils {
            case nil: old
            case .number(let number)?: "\(number)"
            case .times(let times)?:
                // The tests' factors are halves and tenths: twenty times them is a whole number.
                Int(old).map { "\(Int((20 * times).rounded()) * $0 / 20)" } ?? old
            }
        }
        func links(_ old: String) -> String { places.links.map { "\($0)" } ?? old }
        let ofVenue = tables[.venues]?.dictionary("venue_id", "capacity_pupils") ?? [:]
        switch places.holder {
        case .session(let id):
            tables[.sessions]?.change(where: { $0["session_id"] == id.text }) { row in
                let own = row["capacity_pupils"] ?? ""
                let now = own.isEmpty ? ofVenue[row["venue_id"] ?? ""] ?? "" : own
                let isNumber = if case .number = places.pupils { true } else { false }
                return [
                    "capacity_pupils": places.pupils == nil ? own : isNumber ? pupils("") : pupils(now),
                    "capacity_links": links(row["capacity_links"] ?? ""),
                ]
            }
        case .venue, .everyVenue:
            func isMeant(_ row: [String: String]) -> Bool {
                guard let venue = row["venue_id"], !venue.isEmpty else { return false }
                if case .venue(let id) = places.holder { return venue == id.text }
                return true
            }
            tables[.venues]?.change(where: isMeant) {
                ["capacity_pupils": pupils($0["capacity_pupils"] ?? "")]
            }
            tables[.sessions]?.change(where: isMeant) { row in
                let own = row["capacity_pupils"] ?? ""
                return [
                    "capacity_pupils": own.isEmpty ? "" : pupils(own),
                    "capacity_links": links(row["capacity_links"] ?? ""),
                ]
            }
        }
    }

    private mutating func add(_ new: NewSessions) {
        let header =
            "session_id,round_id,venue_id,date,start,end,capacity_pupils,capacity_links,fee\n"
        var sessions = tables[.sessions] ?? TextTable(header)
        for days in new.dates {
            for number in days.first.number...days.last.number {
                let date = Day(number: number)
                var id = "\(new.venue?.text ?? "online")-\(date)-\(new.start)"
                while sessions.rows.contains(where: { $0["session_id"] == id }) { id += "+" }
                sessions.append([
                    "session_id": id, "round_id": new.round?.text ?? "", "venue_id": new.venue?.text ?? "",
                    "date": "\(date)", "start": "\(new.start)", "end": "\(new.end)",
                    "capacity_pupils": new.pupils.map { "\($0)" } ?? "",
                    "capacity_links": new.links.map { "\($0)" } ?? "", "fee": "\(new.fee)",
                ])
            }
        }
        tables[.sessions] = sessions
    }

    private mutating func round(_ terms: RoundTerms) {
        for term in terms.terms {
            let (column, value) =
                switch term {
                case .opens(let day): ("opens", "\(day)")
                case .closes(let day): ("closes", "\(day)")
                case .gapDays(let days): ("gap_days", days.map { "\($0)" } ?? "")
                case .maxSessions(let count): ("max_sessions", count.map { "\($0)" } ?? "")
                case .required(let isRequired): ("required", isRequired ? "yes" : "no")
                }
            edit(.rounds, terms.round.text, column, value)
        }
    }

    private mutating func withdraw(_ withdrawal: Withdrawal) {
        func removeRules(_ ids: Set<String>) {
            tables[.rules]?.remove { ids.contains($0["a"] ?? "") || ids.contains($0["b"] ?? "") }
        }
        switch withdrawal.subject {
        case .class(let id):
            tables[.classes]?.remove { $0["class_id"] == id.text }
            removeRules([id.text])
        case .school(let id):
            let own = tables[.classes]?.rows.filter { $0["school_id"] == id.text }.compactMap {
                $0["class_id"]
            }
            tables[.schools]?.remove { $0["school_id"] == id.text }
            tables[.classes]?.remove { $0["school_id"] == id.text }
            removeRules(Set([id.text] + (own ?? [])))
            tables[.travel]?.remove { $0["from"] == id.text || $0["to"] == id.text }
            tables[.venues]?.change(where: { _ in true }) { row in
                let homes = (row["home_of"] ?? "").split(separator: ";").filter { $0 != id.text }
                return ["home_of": homes.joined(separator: ";")]
            }
        case .rule(let kind, let a, let b):
            tables[.rules]?.remove {
                $0["rule"] == kind.rawValue && Set([$0["a"], $0["b"]]) == Set([a.text, b.text])
            }
        }
    }

    private mutating func join(_ newcomer: Newcomer) {
        let table: InputTable =
            switch newcomer.table {
            case .class: .classes
            case .school: .schools
            case .venue: .venues
            }
        let places = "easting,northing"
        var text = tables[table] ?? TextTable("venue_id,name,\(places),capacity_pupils,provides,home_of\n")
        text.append(Dictionary(uniqueKeysWithValues: newcomer.cells.map { ($0.column, $0.text) }))
        tables[table] = text
    }

    /// The class's dates as single days, which say the same as ranges.
    private static func days(_ cell: String?) -> Set<Day> {
        Set(
            (cell ?? "").split(separator: ";").flatMap { item -> [Day] in
                let ends = item.split(separator: ".").compactMap { Day(iso: $0) }
                guard let first = ends.first, let last = ends.last else { return [] }
                return (first.number...last.number).map(Day.init(number:))
            })
    }

    private static func cell(_ days: Set<Day>) -> String {
        days.sorted().map(\.description).joined(separator: ";")
    }

    private mutating func free(_ freedom: Freedom) {
        let sessions = tables[.sessions]?.rows.compactMap { Day(iso: $0["date"] ?? "") }
        let windows = (tables[.rounds]?.rows ?? []).flatMap { row -> [Day] in
            guard let opens = Day(iso: row["opens"] ?? ""), let closes = Day(iso: row["closes"] ?? "") else {
                return []
            }
            return (opens.number...closes.number).map(Day.init(number:))
        }
        let dates = Set(sessions ?? windows)
        tables[.classes]?.change(where: { $0["class_id"] == freedom.id.text }) { row in
            let listed = (row["weekdays"] ?? "").isEmpty ? "Mon;Tue;Wed;Thu;Fri" : row["weekdays"] ?? ""
            var weekdays = Set(listed.split(separator: ";").map(String.init))
            var unavailable = Self.days(row["unavailable"])
            let wanted = dates.filter { day in freedom.dates.contains { $0.contains(day) } }
            let opened = Set(wanted.map(\.weekday.short)).subtracting(weekdays)
            weekdays.formUnion(opened)
            unavailable = unavailable.filter { day in !freedom.dates.contains { $0.contains(day) } }
            unavailable.formUnion(
                dates.filter { day in
                    opened.contains(day.weekday.short) && !freedom.dates.contains { $0.contains(day) }
                })
            return [
                "weekdays": weekdays.sorted().joined(separator: ";"), "unavailable": Self.cell(unavailable),
            ]
        }
    }

    private mutating func bar(_ freedom: Freedom) {
        tables[.classes]?.change(where: { $0["class_id"] == freedom.id.text }) { row in
            let more = freedom.dates.flatMap { ($0.first.number...$0.last.number).map(Day.init(number:)) }
            return ["unavailable": Self.cell(Self.days(row["unavailable"]).union(more))]
        }
    }

    // MARK: - The policy

    /// Edits the line of a key, found by how far in its parts stand; a measure's keys stand in braces on its line.
    private mutating func set(_ path: String, _ value: ChangeValue) {
        let parts = path.split(separator: ".").map(String.init)
        let isMeasure = path.hasPrefix("match.difference.")
        let depth = isMeasure ? 3 : parts.count
        var line = 0
        for (level, part) in parts.prefix(depth).enumerated() {
            let start = String(repeating: "  ", count: level) + "\(part):"
            while line < policy.count, !policy[line].hasPrefix(start) { line += 1 }
        }
        guard line < policy.count else { return }
        if value == .none {
            policy.remove(at: line)
            return
        }
        if isMeasure, let key = parts.last {
            let braces = policy[line].split(separator: "{")
            var fields = String(braces[1].dropLast())
            guard let found = fields.firstRange(of: "\(key): ") else { return }
            let rest = fields[found.upperBound...]
            let end =
                rest.first == "["
                ? rest.firstIndex(of: "]").map { rest.index(after: $0) } : rest.firstIndex(of: ",")
            fields.replaceSubrange(found.upperBound..<(end ?? rest.endIndex), with: value.text)
            policy[line] = "\(braces[0]){\(fields)}"
        } else {
            policy[line] = policy[line].prefix { $0 != ":" } + ": " + value.text
        }
    }
}

/// A table as text.
struct TextTable {
    private(set) var header: [String]
    private(set) var rows: [[String: String]]

    init(_ text: String) {
        let lines = text.split(whereSeparator: \.isNewline).map { line in
            line.drop { $0 == "\u{FEFF}" }.split(separator: ",", omittingEmptySubsequences: false).map(
                String.init)
        }
        let header = lines.first ?? []
        self.header = header
        rows = lines.dropFirst().map { cells in
            Dictionary(uniqueKeysWithValues: zip(header, cells))
        }
    }

    var text: String {
        ([header] + rows.map { row in header.map { row[$0] ?? "" } }).map { $0.joined(separator: ",") + "\n" }
            .joined()
    }

    mutating func remove(where isGone: ([String: String]) -> Bool) { rows.removeAll(where: isGone) }

    mutating func append(_ row: [String: String]) {
        header += row.keys.filter { !header.contains($0) }.sorted()
        rows.append(row)
    }

    mutating func change(
        where isMeant: ([String: String]) -> Bool, _ cells: ([String: String]) -> [String: String]
    ) {
        for number in rows.indices where isMeant(rows[number]) {
            let new = cells(rows[number])
            header += new.keys.filter { !header.contains($0) }.sorted()
            rows[number].merge(new) { $1 }
        }
    }

    func dictionary(_ key: String, _ value: String) -> [String: String] {
        Dictionary(rows.map { ($0[key] ?? "", $0[value] ?? "") }) { first, _ in first }
    }
}
