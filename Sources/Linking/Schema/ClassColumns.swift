extension LinkingClass: InputRecord {
    package static let table = InputTable.classes
    package static let meaning =
        "The classes that take part: a row for each. They may have columns of their background too, which count before those "
        + "of their school."
    package static let blank = LinkingClass(id: "", school: "", yearGroups: [5], pupils: 1)
    package static let rows: any WritableKeyPath<YearDraft, [LinkingClass]> & Sendable = \.classes
    package var ownID: ID? { id }

    package static let columns: [ColumnGroup<LinkingClass>] = [
        .one(ClassColumns.id), .one(ClassColumns.school), .one(ClassColumns.yearGroups),
        .one(ClassColumns.pupils), .one(ClassColumns.weekdays), .one(ClassColumns.unavailable),
        .one(ClassColumns.mode), .one(ClassColumns.maxKm), .one(ClassColumns.needs),
        .one(ClassColumns.threeWay),
    ]
}

/// The columns of classes.
package enum ClassColumns {
    package static let id = RecordColumn<LinkingClass>(
        "class_id", \.id, .id, .required, meaning: "The class's own id: any text that no other class has.",
        example: "class-1")

    package static let school = RecordColumn<LinkingClass>(
        "school_id", \.school, .id, .required, meaning: "The school of the class.", example: "school-1",
        names: [.schools])

    package static let yearGroups = RecordColumn<LinkingClass>(
        "year_groups", \.yearGroups, .yearGroups, .required,
        meaning: "The year group, or those of a mixed class.",
        limits: Limits(
            "whole years such as 5 or 4;5, R for Reception", from: 0, to: 13,
            maybe: "write the year groups only, separated by ;"), example: "4;5")

    package static let pupils = RecordColumn<LinkingClass>(
        "pupils", \.pupils, .wholeNumber, .required, meaning: "How many pupils are in the class.",
        limits: Limits(
            "a whole number of pupils", from: 1,
            maybe: "count the class, or take its row out if it has no pupils"), example: "27")

    package static let weekdays = RecordColumn<LinkingClass>(
        "weekdays", \.weekdays, .weekdays, meaning: "The days of the week on which the class can meet.",
        example: "Tue;Wed;Thu")

    package static let unavailable = RecordColumn<LinkingClass>(
        "unavailable", \.unavailable, .stretches, meaning: "Dates on which the class can't meet.",
        blank: "none", example: "2027-02-15..2027-02-19;2027-03-09")

    package static let mode = RecordColumn<LinkingClass>(
        "mode", \.formats, .mode, meaning: "How the class can meet.", example: "either")

    package static let maxKm = RecordColumn<LinkingClass>(
        "max_km", \.maxKm, .kilometres,
        meaning:
            "How far the class can travel, and how far away its partner may be. The policy's limits hold as well.",
        limits: Limits(
            "kilometres", from: 0, to: Limits.largest,
            maybe: "leave the cell blank for the policy's own limit"),
        blank: "the policy's limits alone", example: "12")

    package static let needs = RecordColumn<LinkingClass>(
        "needs", \.needs, .words, meaning: "What a venue must provide for the class.", blank: "nothing",
        example: "step_free")

    package static let threeWay = RecordColumn<LinkingClass>(
        "three_way", \.threeWay, .yesNo, meaning: "Whether the class may be in a link of three.",
        example: "no")
}
