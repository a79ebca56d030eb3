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
                    InputCells.text(value.weekdays.text), InputCells.text(value.unavailable.text),
                    .text(value.formats.word), InputCells.number(value.maxKm), InputCells.list(value.needs),
                    InputCells.answer(value.threeWay),
                ] + background.map { InputCells.cell($0.values[row]) })
        }
        return file.bytes
    }

}
