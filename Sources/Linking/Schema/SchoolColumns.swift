extension School: InputRecord, Placed {
    package static let table = InputTable.schools
    package static let meaning =
        "The schools that take part: a row for each. Columns of its background, such as percentages of pupils, can have any "
        + "name; the policy says which of them count."
    package static let blank = School(id: "", name: "", place: .grid(easting: 0, northing: 0))
    package static let rows: any WritableKeyPath<YearDraft, [School]> & Sendable = \.schools
    package var ownID: ID? { id }

    package static let columns: [ColumnGroup<School>] = [
        .one(SchoolColumns.id), .one(SchoolColumns.name), .one(SchoolColumns.area), PlaceColumns.group(),
    ]
}

/// The columns of schools.
package enum SchoolColumns {
    package static let id = RecordColumn<School>(
        "school_id", \.id, .id, .required, meaning: "The school's own id: any text that no other school has.",
        example: "school-1")

    package static let name = RecordColumn<School>(
        "name", \.name, .name, .required, meaning: "What people call the school.",
        example: "Example Primary School")

    package static let area = RecordColumn<School>(
        "area", \.area, .text,
        meaning:
            "The linking area that the school belongs to. Links from one area to another are made only if the policy "
            + "allows them.", blank: "one area for all that leave it blank", example: "example")
}
