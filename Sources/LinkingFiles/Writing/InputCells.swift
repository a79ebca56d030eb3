import Linking
import Tables

/// What the files of an input folder have in common.
enum InputCells {
    static func text(_ text: String) -> CSVValue { text.isEmpty ? .blank : .text(text) }

    static func list(_ items: [String]) -> CSVValue { text(items.joined(separator: ";")) }

    static func number(_ value: Int?) -> CSVValue { value.map { .integer($0) } ?? .blank }

    static func number(_ value: Double?) -> CSVValue { value.map { PlainNumber.cell($0) } ?? .blank }

    static func answer(_ value: Bool) -> CSVValue { .text(value ? "yes" : "no") }

    /// The columns of a place.
    static func placeColumns(isGrid: Bool) -> [String] {
        isGrid ? ["easting", "northing"] : ["latitude", "longitude"]
    }

    /// A place; a draft that mixes two kinds is no valid year, and its odd ones are left blank.
    static func place(_ place: Place, isGrid: Bool) -> [CSVValue] {
        switch place {
        case .grid(let easting, let northing) where isGrid: [number(easting), number(northing)]
        case .degrees(let latitude, let longitude) where !isGrid: [number(latitude), number(longitude)]
        default: [.blank, .blank]
        }
    }

    /// The background columns that a file has besides those of the contract: their names, and the values of each.
    static func background(
        _ draft: YearDraft, values: (BackgroundColumn) -> [BackgroundValue], besides columns: [String]
    ) -> [(name: String, values: [BackgroundValue])] {
        var chosen: [(name: String, values: [BackgroundValue])] = []
        for column in draft.background where !values(column).isEmpty {
            // One that serves as a number and as a category is in the draft twice.
            if columns.contains(column.name) || chosen.contains(where: { $0.name == column.name }) {
                continue
            }
            chosen.append((column.name, values(column)))
        }
        return chosen
    }

    static func cell(_ value: BackgroundValue) -> CSVValue {
        switch value {
        case .blank: .blank
        case .missing: .text("z")
        case .number(let number): PlainNumber.cell(number)
        case .text(let text): .text(text)
        }
    }
}
