import Linking
import Tables

/// `schools.csv` and `venues.csv`.
enum PlaceFiles {
    static func schools(_ draft: YearDraft, isGrid: Bool) -> [UInt8] {
        let columns = ["school_id", "name", "area"] + InputCells.placeColumns(isGrid: isGrid)
        let background = InputCells.background(draft, values: \.schools, besides: columns)
        var file = CSVWriter(header: columns + background.map(\.name))
        for (row, school) in draft.schools.enumerated() {
            file.append(
                [InputCells.text(school.id.text), InputCells.text(school.name), InputCells.text(school.area)]
                    + InputCells.place(school.place, isGrid: isGrid)
                    + background.map { InputCells.cell($0.values[row]) })
        }
        return file.bytes
    }

    static func venues(_ draft: YearDraft, isGrid: Bool) -> [UInt8] {
        var file = CSVWriter(
            header: ["venue_id", "name"] + InputCells.placeColumns(isGrid: isGrid)
                + ["capacity_pupils", "provides", "home_of"])
        for venue in draft.venues {
            file.append(
                [InputCells.text(venue.id.text), InputCells.text(venue.name)]
                    + InputCells.place(venue.place, isGrid: isGrid)
                    + [
                        .integer(venue.capacityPupils), InputCells.list(venue.provides),
                        InputCells.list(venue.homeOf.map(\.text)),
                    ])
        }
        return file.bytes
    }
}
