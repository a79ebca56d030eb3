import Linking
import Tables

/// `history.csv`, `rules.csv` and `travel.csv`: what staff know beyond schools, classes and dates.
enum PastFiles {
    static func history(_ draft: YearDraft) -> [UInt8] {
        var file = CSVWriter(header: ["linking_year", "school_a", "school_b"])
        for entry in draft.history {
            file.append([
                InputCells.text(entry.linkingYear), InputCells.text(entry.schoolA.text),
                InputCells.text(entry.schoolB?.text ?? ""),
            ])
        }
        return file.bytes
    }

    static func rules(_ draft: YearDraft) -> [UInt8] {
        var file = CSVWriter(header: ["rule", "a", "b", "note"])
        for rule in draft.rules {
            file.append([
                .text(rule.kind.rawValue), InputCells.text(rule.a.text), InputCells.text(rule.b.text),
                InputCells.text(rule.note),
            ])
        }
        return file.bytes
    }

    static func travel(_ draft: YearDraft) -> [UInt8] {
        var file = CSVWriter(header: ["from", "to", "km"])
        for road in draft.travel {
            file.append([
                InputCells.text(road.from.text), InputCells.text(road.to.text), InputCells.number(road.km),
            ])
        }
        return file.bytes
    }
}
