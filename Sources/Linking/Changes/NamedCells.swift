import Basics

/// Why a text is no cell of its column.
struct CellMisread: Error {
    /// What exactly was found, where it is a part of the text.
    var found: String?
    /// Which item of a list.
    var item: Int?
    /// What the column holds, ready to follow the word "expected".
    var expected: String
    /// What to try, ready to follow the word "Maybe".
    var maybe = ""
}

/// Reads and writes single cells of a draft by the names of their columns: all that changes know of columns.
enum NamedCells {
    /// The columns that every row must fill, the id first; of the two kinds of place either.
    static func required(of table: InputTable) -> [String] {
        switch table {
        case .schools: ["school_id", "name"]
        case .classes: ["class_id", "school_id", "year_groups", "pupils"]
        case .venues: ["venue_id", "name", "capacity_pupils"]
        case .rounds: ["round_id", "name", "format", "opens", "closes"]
        case .sessions: ["session_id", "date", "start", "end"]
        default: []
        }
    }

    private static func optional(of table: InputTable) -> [String] {
        switch table {
        case .schools: ["area"] + grid + degrees
        case .classes: ["weekdays", "unavailable", "mode", "max_km", "needs", "three_way"]
        case .venues: ["provides", "home_of"] + grid + degrees
        case .rounds: ["gap_days", "required", "max_sessions"]
        case .sessions: ["round_id", "venue_id", "capacity_pupils", "capacity_links", "fee"]
        case .travel: ["km"]
        default: []
        }
    }

    private static let grid = ["easting", "northing"]
    private static let degrees = ["latitude", "longitude"]

    /// The columns of a table in `draft`: the contract's, and those that the policy's measures read.
    static func columns(of table: InputTable, in draft: YearDraft) -> [String] {
        let background = table == .schools || table == .classes ? draft.background.map(\.name) : []
        return required(of: table) + optional(of: table) + background
    }

    /// The columns that a new row must fill and that are not among those that it does.
    static func missing(_ given: Set<String>, in table: InputTable) -> [String] {
        let missing = required(of: table).filter { !given.contains($0) }
        guard table == .schools || table == .venues, !degrees.allSatisfy(given.contains) else {
            return missing
        }
        let isDegrees = degrees.contains(where: given.contains)
        return missing + (isDegrees ? degrees : grid).filter { !given.contains($0) }
    }

    /// Writes `text` into a cell; blank for nothing.
    static func write(
        _ text: String, _ column: String, of table: InputTable, row: Int, in draft: inout YearDraft
    ) throws(CellMisread) {
        let text = text.trimmed
        if text.isEmpty, required(of: table).contains(column) || table == .travel {
            throw CellMisread(expected: "some text, which every row has in \(column)", maybe: "fill it in")
        }
        switch table {
        case .schools:
            let rows = draft.schools.count
            try write(text, column, &draft.schools[row], row, of: rows, &draft.background)
        case .classes:
            let rows = draft.classes.count
            try write(text, column, &draft.classes[row], row, of: rows, &draft.background)
        case .venues: try write(text, column, &draft.venues[row])
        case .rounds: try write(text, column, &draft.rounds[row])
        case .sessions:
            guard var session = draft.sessions?[row] else { return }
            try write(text, column, &session)
            draft.sessions?[row] = session
        case .travel: draft.travel[row].km = try FieldForms.decimal(text)
        default: break
        }
    }

    private static func write(
        _ text: String, _ column: String, _ school: inout School, _ row: Int, of rows: Int,
        _ background: inout [BackgroundColumn]
    ) throws(CellMisread) {
        switch column {
        case "school_id": school.id = ID(text)
        case "name": school.name = text
        case "area": school.area = text
        case _ where grid.contains(column) || degrees.contains(column):
            school.place = try school.place.with(column, FieldForms.decimal(text))
        default: BackgroundText.write(text, column, \.schools, row: row, of: rows, &background)
        }
    }

    private static func write(
        _ text: String, _ column: String, _ value: inout LinkingClass, _ row: Int, of rows: Int,
        _ background: inout [BackgroundColumn]
    ) throws(CellMisread) {
        switch column {
        case "class_id": value.id = ID(text)
        case "school_id": value.school = ID(text)
        case "year_groups": value.yearGroups = try FieldForms.yearGroups(text)
        case "pupils": value.pupils = try FieldForms.whole(text)
        case "weekdays": value.weekdays = text.isEmpty ? .school : try FieldForms.weekdays(text)
        case "unavailable": value.unavailable = try FieldForms.stretches(text)
        case "mode":
            guard let formats = text.isEmpty ? .either : Formats(word: text.lowercased()) else {
                throw CellMisread(
                    expected: "in_person, online or either",
                    maybe: FieldForms.meant(text, ["in_person", "online", "either"]))
            }
            value.formats = formats
        case "max_km": value.maxKm = text.isEmpty ? nil : try FieldForms.decimal(text)
        case "needs": value.needs = FieldForms.items(text)
        case "three_way": value.threeWay = text.isEmpty ? true : try FieldForms.answer(text)
        default: BackgroundText.write(text, column, \.classes, row: row, of: rows, &background)
        }
    }

    private static func write(_ text: String, _ column: String, _ venue: inout Venue) throws(CellMisread) {
        switch column {
        case "venue_id": venue.id = ID(text)
        case "name": venue.name = text
        case "capacity_pupils": venue.capacityPupils = try FieldForms.whole(text)
        case "provides": venue.provides = FieldForms.items(text)
        case "home_of": venue.homeOf = FieldForms.items(text).map { ID($0) }
        default: venue.place = try venue.place.with(column, FieldForms.decimal(text))
        }
    }

    private static func write(_ text: String, _ column: String, _ round: inout Round) throws(CellMisread) {
        switch column {
        case "round_id": round.id = ID(text)
        case "name": round.name = text
        case "format":
            guard let format = Formats(word: text.lowercased()), format != .either else {
                throw CellMisread(
                    expected: "in_person or online", maybe: FieldForms.meant(text, ["in_person", "online"]))
            }
            round.format = format
        case "opens", "closes":
            let day = try FieldForms.day(text)
            let (first, last) = column == "opens" ? (day, round.window.last) : (round.window.first, day)
            guard let window = Days(from: first, to: last) else {
                throw CellMisread(
                    expected: "a date so that the round opens before it closes", maybe: "the two were swapped"
                )
            }
            round.window = window
        case "gap_days": round.gapDays = text.isEmpty ? nil : try FieldForms.whole(text)
        case "required": round.required = text.isEmpty ? true : try FieldForms.answer(text)
        default: round.maxSessions = text.isEmpty ? nil : try FieldForms.whole(text)
        }
    }

    private static func write(_ text: String, _ column: String, _ session: inout Session) throws(CellMisread)
    {
        switch column {
        case "session_id": session.id = ID(text)
        case "round_id": session.round = text.isEmpty ? nil : ID(text)
        case "venue_id": session.venue = text.isEmpty ? nil : ID(text)
        case "date": session.date = try FieldForms.day(text)
        case "start": session.start = try FieldForms.time(text)
        case "end": session.end = try FieldForms.time(text)
        case "capacity_pupils": session.capacityPupils = text.isEmpty ? nil : try FieldForms.whole(text)
        case "capacity_links": session.capacityLinks = text.isEmpty ? nil : try FieldForms.whole(text)
        default: session.fee = text.isEmpty ? 0 : try FieldForms.decimal(text)
        }
    }
}

// MARK: - What stands there

extension NamedCells {
    /// What stands in a cell, as the files write it; nil where there is no such column.
    static func text(_ column: String, of table: InputTable, row: Int, in draft: YearDraft) -> String? {
        switch table {
        case .schools: text(column, draft.schools[row]) ?? BackgroundText.text(column, \.schools, row, draft)
        case .classes: text(column, draft.classes[row]) ?? BackgroundText.text(column, \.classes, row, draft)
        case .venues: text(column, draft.venues[row])
        case .rounds: text(column, draft.rounds[row])
        case .sessions: draft.sessions.flatMap { text(column, $0[row]) }
        case .travel: column == "km" ? draft.travel[row].km.plain : nil
        default: nil
        }
    }

    private static func text(_ column: String, _ school: School) -> String? {
        switch column {
        case "school_id": school.id.text
        case "name": school.name
        case "area": school.area
        default: school.place.text(column)
        }
    }

    private static func text(_ column: String, _ value: LinkingClass) -> String? {
        switch column {
        case "class_id": value.id.text
        case "school_id": value.school.text
        case "year_groups": value.yearGroups.map { $0 == 0 ? "R" : "\($0)" }.joined(separator: ";")
        case "pupils": "\(value.pupils)"
        case "weekdays": value.weekdays.text
        case "unavailable": value.unavailable.text
        case "mode": value.formats.word
        case "max_km": value.maxKm?.plain ?? ""
        case "needs": value.needs.joined(separator: ";")
        case "three_way": value.threeWay ? "yes" : "no"
        default: nil
        }
    }

    private static func text(_ column: String, _ venue: Venue) -> String? {
        switch column {
        case "venue_id": venue.id.text
        case "name": venue.name
        case "capacity_pupils": "\(venue.capacityPupils)"
        case "provides": venue.provides.joined(separator: ";")
        case "home_of": venue.homeOf.map(\.text).joined(separator: ";")
        default: venue.place.text(column)
        }
    }

    private static func text(_ column: String, _ round: Round) -> String? {
        switch column {
        case "round_id": round.id.text
        case "name": round.name
        case "format": round.format.word
        case "opens": "\(round.window.first)"
        case "closes": "\(round.window.last)"
        case "gap_days": round.gapDays.map { "\($0)" } ?? ""
        case "required": round.required ? "yes" : "no"
        case "max_sessions": round.maxSessions.map { "\($0)" } ?? ""
        default: nil
        }
    }

    private static func text(_ column: String, _ session: Session) -> String? {
        switch column {
        case "session_id": session.id.text
        case "round_id": session.round?.text ?? ""
        case "venue_id": session.venue?.text ?? ""
        case "date": "\(session.date)"
        case "start": "\(session.start)"
        case "end": "\(session.end)"
        case "capacity_pupils": session.capacityPupils.map { "\($0)" } ?? ""
        case "capacity_links": session.capacityLinks.map { "\($0)" } ?? ""
        case "fee": session.fee.plain
        default: nil
        }
    }
}

// MARK: - Rows and places

extension YearDraft {
    /// Adds a row without values to schools, classes or venues; its number.
    mutating func appendBlank(_ table: InputTable) -> Int {
        let isDegrees = if case .degrees = schools.first?.place { true } else { false }
        let nowhere: Place =
            isDegrees ? .degrees(latitude: .nan, longitude: .nan) : .grid(easting: .nan, northing: .nan)
        switch table {
        case .schools:
            schools.append(School(id: "", name: "", place: nowhere))
            for column in background.indices where !background[column].schools.isEmpty {
                background[column].schools.append(.blank)
            }
            return schools.count - 1
        case .classes:
            classes.append(LinkingClass(id: "", school: "", yearGroups: [], pupils: 0))
            for column in background.indices where !background[column].classes.isEmpty {
                background[column].classes.append(.blank)
            }
            return classes.count - 1
        default:
            venues.append(Venue(id: "", name: "", place: nowhere, capacityPupils: 0))
            return venues.count - 1
        }
    }
}

extension Place {
    /// The place with one figure otherwise; a figure of the other kind makes it one of that kind.
    fileprivate func with(_ column: String, _ value: Double) throws(CellMisread) -> Place {
        switch (self, column) {
        case (.grid(_, let y), "easting"): .grid(easting: value, northing: y)
        case (.grid(let x, _), "northing"): .grid(easting: x, northing: value)
        case (.degrees, "easting"): .grid(easting: value, northing: .nan)
        case (.degrees, "northing"): .grid(easting: .nan, northing: value)
        case (.degrees(_, let b), "latitude"): .degrees(latitude: value, longitude: b)
        case (.degrees(let a, _), "longitude"): .degrees(latitude: a, longitude: value)
        case (.grid, "latitude"): .degrees(latitude: value, longitude: .nan)
        case (.grid, "longitude"): .degrees(latitude: .nan, longitude: value)
        default: throw CellMisread(expected: "easting, northing, latitude or longitude")
        }
    }

    /// One figure of it; blank of the other kind of place, nil of any other column.
    fileprivate func text(_ column: String) -> String? {
        switch (self, column) {
        case (.grid(let x, _), "easting"): x.plain
        case (.grid(_, let y), "northing"): y.plain
        case (.degrees(let a, _), "latitude"): a.plain
        case (.degrees(_, let b), "longitude"): b.plain
        case (_, "easting"), (_, "northing"), (_, "latitude"), (_, "longitude"): ""
        default: nil
        }
    }
}

/// Cells of the columns that measures read.
private enum BackgroundText {
    typealias Values = WritableKeyPath<BackgroundColumn, [BackgroundValue]>

    /// A column that serves as numbers and as words gets the value in both; one that the table does not have yet is blank in
    /// its other rows.
    static func write(
        _ text: String, _ column: String, _ values: Values, row: Int, of rows: Int,
        _ background: inout [BackgroundColumn]
    ) {
        for number in background.indices where background[number].name == column {
            if background[number][keyPath: values].isEmpty {
                if text.isEmpty { continue }
                background[number][keyPath: values] = [BackgroundValue](repeating: .blank, count: rows)
            }
            background[number][keyPath: values][row] = value(text, background[number].kind)
        }
    }

    static func text(
        _ column: String, _ values: KeyPath<BackgroundColumn, [BackgroundValue]>, _ row: Int,
        _ draft: YearDraft
    ) -> String? {
        guard let found = draft.background.first(where: { $0.name == column }) else { return nil }
        switch found[keyPath: values].isEmpty ? .blank : found[keyPath: values][row] {
        case .blank: return ""
        case .missing: return "z"
        case .number(let number): return number.plain
        case .text(let text): return text
        }
    }

    private static func value(_ text: String, _ kind: BackgroundColumn.Kind) -> BackgroundValue {
        if text.isEmpty { return .blank }
        if kind == .number, let number = try? FieldForms.decimal(text) { return .number(number) }
        return ["z", "c", "x", "na", "supp"].contains(text.lowercased()) ? .missing : .text(text)
    }
}
