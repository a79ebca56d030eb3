import Basics

/// `free`, `not_free`: a class can come on some dates, or can't.
///
/// A class that does not meet on a date's day of the week gets the day, and all other dates of the year on that day go among
/// those on which it is not free; so these changes are made after all others of a scenario, when its dates are known.
public struct Freedom: Hashable, Sendable {
    /// The class.
    public let id: ID
    /// The dates.
    public let dates: [Days]
    /// Whether it can come.
    public let isFree: Bool

    /// A class that can come on some dates, or can't.
    public init(_ id: ID, on dates: [Days], isFree: Bool = true) {
        (self.id, self.dates, self.isFree) = (id, dates, isFree)
    }
}

extension Freedom: ChangeKind {
    func apply(to edit: inout YearEdit) {
        guard let row = edit.row(.classes, id, field: "class") else { return }
        var value = edit.draft.classes[row]
        if isFree {
            value.unavailable = dates.reduce(value.unavailable) { left, days in
                left.flatMap { $0.without(days) }
            }
            let meetings = edit.draft.meetingDates
            let opened = Weekdays.of(meetings.filter { day in dates.contains { $0.contains(day) } })
                .subtracting(value.weekdays)
            value.unavailable += meetings.filter { day in
                opened.contains(day.weekday) && !dates.contains { $0.contains(day) }
                    && !value.unavailable.contains { $0.contains(day) }
            }.map { Days($0) }
            value.weekdays.formUnion(opened)
        } else {
            value.unavailable += dates.filter { days in !value.unavailable.contains(days) }
        }
        value.unavailable.sort { ($0.first, $0.last) < ($1.first, $1.last) }
        edit.draft.classes[row] = value
    }

    func words(in year: LinkingYear) -> String {
        "\(year.name(ofClass: id)) \(isFree ? "" : "not ")free on \(dates.spoken)"
    }

    func cells(in year: LinkingYear) -> [ChangedCell] {
        (isFree ? ["weekdays", "unavailable"] : ["unavailable"]).map {
            ChangedCell(.classes, id: id, column: $0)
        }
    }
}

extension YearDraft {
    /// The dates on which anybody can meet, ascending: those of the sessions, or without a sessions file all inside
    /// the rounds.
    var meetingDates: [Day] {
        let days = sessions.map { $0.map(\.date) } ?? rounds.flatMap { $0.window.all }
        return Set(days).sorted()
    }
}

extension Weekdays {
    /// The days of the week of some dates.
    fileprivate static func of(_ days: [Day]) -> Weekdays {
        days.reduce(into: Weekdays()) { $0.formUnion(Weekdays($1.weekday)) }
    }
}

extension Freedom: WrittenChange {
    static let forms = [true, false].map { isFree in
        ChangeForm(
            isFree ? "free" : "not_free", "a class \(isFree ? "can come" : "can't come") on some dates",
            [.init("class", "the id of a class"), .init("dates", "the dates")])
    }

    init?(_ fields: inout FieldReader) {
        let (id, dates) = (fields.id("class"), fields.stretches("dates"))
        if id == nil { fields.need("class") }
        if dates.isEmpty { fields.need("dates") }
        guard let id else { return nil }
        self.init(id, on: dates, isFree: fields.form.word == "free")
    }

    var entry: ChangeEntry {
        ChangeEntry(
            isFree ? "free" : "not_free", [.init("class", .text(id.text)), .init("dates", dates.value)])
    }

    func field(of cell: ChangedCell) -> String? { "dates" }
}
