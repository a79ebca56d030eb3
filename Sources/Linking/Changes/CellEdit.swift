import Basics

/// `edit`: any cell of a row that has an id, or of a known distance between two ids.
public struct CellEdit: Hashable, Sendable {
    /// The table.
    public let table: InputTable
    /// The id of the row; of a known distance that of either end.
    public let id: ID
    /// Of a known distance the id of the other end; else nil.
    public let other: ID?
    /// The column.
    public let column: String
    /// What stands there now, as a table has it; blank for nothing.
    public let text: String

    /// Another text of a cell.
    public init(_ table: InputTable, _ id: ID, and other: ID? = nil, _ column: String, _ text: String) {
        (self.table, self.id, self.other, self.column, self.text) = (table, id, other, column, text)
    }

    /// The tables whose rows have an id.
    static let tables: [InputTable] = [.schools, .classes, .venues, .rounds, .sessions]

    /// The tables that can be edited.
    static let known = tables + [.travel]
}

extension CellEdit: ChangeKind {
    func apply(to edit: inout YearEdit) {
        guard let row = row(&edit) else { return }
        do {
            try edit.draft.set(column, of: row, in: table, to: text)
        } catch {
            // A column that can't be set is found itself.
            edit.fail(
                error.found == column ? "column" : "value", found: error.found, expected: error.expected,
                maybe: error.maybe)
        }
    }

    private func row(_ edit: inout YearEdit) -> Int? {
        guard table == .travel else { return edit.row(table, id, field: "id") }
        let ends = Set([id, other ?? id])
        if let row = edit.draft.travel.firstIndex(where: { Set([$0.from, $0.to]) == ends }) { return row }
        edit.fail(
            "id", found: "\(id), \(other ?? id)", expected: "the two ids of a known distance",
            maybe: "no road is known between the two; add the row first")
        return nil
    }

    func words(in year: LinkingYear) -> String {
        if let words = OwnWords(self, in: year).words { return "\(words) (\(column))" }
        let row = table == .travel ? "\(id) and \(other ?? id)" : year.name(of: id, in: table)
        let old = year.text(self)
        let instead = old.map { " instead of \($0.isEmpty ? "nothing" : $0)" } ?? ""
        return "\(column) \(text.isEmpty ? "blank" : text)\(instead) for \(row)"
    }

    func cells(in year: LinkingYear) -> [ChangedCell] {
        let name = table == .travel ? ID("\(id) \(other ?? id)") : id
        return [ChangedCell(table, id: name, column: column)]
    }
}

extension LinkingYear {
    /// What stands in a cell now; nil where there is no such cell.
    fileprivate func text(_ edit: CellEdit) -> String? {
        let rows =
            edit.table == .travel
            ? draft.travel.firstIndex { Set([$0.from, $0.to]) == Set([edit.id, edit.other ?? edit.id]) }
            : YearEdit(self).row(edit.table, edit.id)
        return rows.flatMap { try? draft.cell(edit.column, of: $0, in: edit.table) }
    }
}

/// What a class says of itself otherwise, in words that its school would use.
private struct OwnWords {
    let words: String?

    init(_ edit: CellEdit, in year: LinkingYear) {
        guard edit.table == .classes, let number = year.classNumber(edit.id) else {
            words = nil
            return
        }
        let old = year.classes[number]
        var draft = YearDraft(policy: year.policy, schools: [], classes: [old])
        guard (try? draft.set(edit.column, of: 0, in: .classes, to: edit.text)) != nil else {
            words = nil
            return
        }
        let new = draft.classes[0]
        let name = year.name(ofClass: number)
        switch edit.column {
        case "three_way" where new.threeWay && !old.threeWay: words = "\(name) willing to be one of three"
        case "weekdays" where new.weekdays.isStrictSuperset(of: old.weekdays):
            let days = Weekday.allCases.filter { new.weekdays.contains($0) && !old.weekdays.contains($0) }
            words = "\(name) also able to meet on \(Words.list(days.map { "\($0.name)s" }))"
        case "unavailable" where Self.isLess(new.unavailable, than: old.unavailable):
            let gone = Set(old.unavailable).subtracting(new.unavailable)
            words =
                new.unavailable.isEmpty && gone.count > 1
                ? "\(name) free on every date" : "\(name) free \(Self.spoken(gone)) after all"
        case "mode" where new.formats == .either && old.formats != .either:
            words = "\(name) also able to meet \(old.formats == .online ? "in person" : "online")"
        case "max_km":
            guard let km = new.maxKm else {
                words = "no limit of its own on how far \(name) travels"
                return
            }
            let now = old.maxKm.map { " instead of \(EligibilityWords.kilometres(limit: $0))" } ?? ""
            words = "\(name) willing to travel \(EligibilityWords.kilometres(limit: km))\(now)"
        default: words = nil
        }
    }

    private static func isLess(_ new: [Days], than old: [Days]) -> Bool {
        Set(new).isStrictSubset(of: Set(old))
    }

    private static func spoken(_ gone: Set<Days>) -> String {
        Words.list(
            gone.sorted { ($0.first, $0.last) < ($1.first, $1.last) }.map { days in
                days.first == days.last
                    ? "on \(days.first.spoken)" : "from \(days.first.spoken) to \(days.last.spoken)"
            })
    }
}

extension CellEdit: WrittenChange {
    static let forms = [
        ChangeForm(
            "edit", "any other cell",
            [
                .init("file", "the table: \(Words.either(known.map(\.rawValue)))"),
                .init("id", "the id of the row; of travel the two ids, in brackets"),
                .init("column", "the column"),
                .init("value", "what stands there now; with no value nothing"),
            ])
    ]

    init?(_ fields: inout FieldReader) {
        let (file, column) = (fields.text("file"), fields.text("column"))
        let table = file.flatMap { file in Self.known.first { $0.rawValue == file } }
        if let file, table == nil {
            let names = Self.known.map(\.rawValue)
            fields.fail(
                "file", found: file, expected: Words.either(names),
                maybe: NearestWord.to(file, among: names).map { "\"\($0)\" was meant" }
                    ?? "keys of the policy have set:, rules have rule: and withdraw:")
        }
        if file == nil { fields.need("file") }
        if column == nil { fields.need("column") }
        if !fields.has("value") { fields.need("value") }
        var ids: (ID, ID?)?
        if table == .travel {
            ids = fields.pair("id").map { ($0, $1) }
        } else {
            ids = fields.id("id").map { ($0, nil) }
            if ids == nil { fields.need("id") }
        }
        guard let table, let ids, let column else { return nil }
        let text: String
        switch fields.value("value") {
        case .text(let value)?: text = value
        case .list(let items)?: text = items.joined(separator: ";")
        case nil, ChangeValue.none?: text = ""
        }
        self.init(table, ids.0, and: ids.1, column, text)
    }

    var entry: ChangeEntry {
        ChangeEntry(
            "edit",
            [
                .init("file", .text(table.rawValue)),
                .init("id", other.map { .list([id.text, $0.text]) } ?? .text(id.text)),
                .init("column", .text(column)), .init("value", text.isEmpty ? .none : .text(text)),
            ])
    }

    func field(of cell: ChangedCell) -> String? { "value" }
}
