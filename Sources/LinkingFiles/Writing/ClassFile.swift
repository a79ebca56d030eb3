import Linking
import Tables

/// `classes.csv`.
enum ClassFile {
    private static let columns = [
        "class_id", "school_id", "year_groups", "pupils", "weekdays", "unavailable", "mode", "max_km",
        "needs",
        "three_way",
    ]

    static func bytes(_ draft: YearDraft) -> [UInt8] {
        let background = InputCells.background(draft, values: \.classes, besides: columns)
        var file = CSVWriter(header: columns + background.map(\.name))
        for (row, value) in draft.classes.enumerated() {
            file.append(
                [
                    InputCells.text(value.id.text), InputCells.text(value.school.text),
                    InputCells.list(value.yearGroups.map { $0 == 0 ? "R" : "\($0)" }), .integer(value.pupils),
                    weekdays(value.weekdays), InputCells.list(value.unavailable.map(days)),
                    .text(value.formats.word), InputCells.number(value.maxKm), InputCells.list(value.needs),
                    InputCells.answer(value.threeWay),
                ] + background.map { InputCells.cell($0.values[row]) })
        }
        return file.bytes
    }

    private static func weekdays(_ days: Weekdays) -> CSVValue { InputCells.list(shorts(days)) }

    private static func shorts(_ days: Weekdays) -> [String] {
        Weekday.allCases.filter { days.contains($0) }.map(\.short)
    }

    private static func days(_ days: Days) -> String {
        days.first == days.last ? "\(days.first)" : "\(days.first)..\(days.last)"
    }

    /// The column that a change is made in, and what stands there once the class is `value`.
    static func cell(_ change: OwnChange, _ value: LinkingClass) -> (column: String, value: String) {
        switch change {
        case .willing: ("three_way", "yes")
        case .weekday, .everyWeekday: ("weekdays", shorts(value.weekdays).joined(separator: ";"))
        case .free, .everyDate: ("unavailable", value.unavailable.map(days).joined(separator: ";"))
        case .eitherMode: ("mode", value.formats.word)
        case .maxKm(let km): ("max_km", PlainNumber.text(km))
        }
    }
}
