import Basics

extension HistoryEntry: InputRecord {
    package static let table = InputTable.history
    package static let meaning =
        "Which schools were linked in earlier years, and which were left out. Schools that take no part this year are passed "
        + "over."
    package static let blank = HistoryEntry(linkingYear: "", schoolA: "")
    package static let rows: any WritableKeyPath<YearDraft, [HistoryEntry]> & Sendable = \.history

    package static let columns: [ColumnGroup<HistoryEntry>] = [
        .one(HistoryColumns.linkingYear), .one(HistoryColumns.schoolA), .one(HistoryColumns.schoolB),
    ]
}

/// The columns of history.
package enum HistoryColumns {
    package static let linkingYear = RecordColumn<HistoryEntry>(
        "linking_year", \.linkingYear, .linkingYear, .required,
        meaning: "The year. Years are ordered as words are, so all must be written alike.", example: "2024-25"
    )

    // A school of an earlier year may be missing from this one, so these ids need not exist.
    package static let schoolA = RecordColumn<HistoryEntry>(
        "school_a", \.schoolA, .id, .required, meaning: "A school.", example: "school-1")

    package static let schoolB = RecordColumn<HistoryEntry>(
        "school_b", \.schoolB, .id, meaning: "The school that it was linked with.",
        blank: "`school_a` was left out that year", example: "school-2")
}

extension Rule: InputRecord {
    package static let table = InputTable.rules
    package static let meaning = "Who must be linked, and who must not."
    package static let blank = Rule(.mustNotLink, "", "")
    package static let rows: any WritableKeyPath<YearDraft, [Rule]> & Sendable = \.rules

    package static let columns: [ColumnGroup<Rule>] = [
        // If one part of a rule is unknown, nothing can be said of the rule, and it must not meet other rules.
        .together([RuleColumns.kind, RuleColumns.a, RuleColumns.b]), .one(RuleColumns.note),
    ]
}

/// The columns of rules.
package enum RuleColumns {
    package static let kind = RecordColumn<Rule>(
        "rule", \.kind, .rule, .required, meaning: "What is demanded.", example: "must_link")

    package static let a = RecordColumn<Rule>(
        "a", \.a, .id, .required, meaning: "A class or a school.", example: "class-1",
        names: [.classes, .schools])

    package static let b = RecordColumn<Rule>(
        "b", \.b, .id, .required,
        meaning: "A class or a school; under `must_link` a class if `a` is one, and a school if `a` is one.",
        example: "class-2", names: [.classes, .schools])

    package static let note = RecordColumn<Rule>(
        "note", \.note, .text, meaning: "Why, in your own words; it has no effect.", blank: "no note",
        example: "an example: both teachers asked for it")
}

extension RoadDistance: InputRecord {
    package static let table = InputTable.travel
    package static let meaning =
        "Distances by road, as far as they are known. One replaces the straight line between two places, both ways."
    package static let blank = RoadDistance(from: "", to: "", km: 0)
    package static let rows: any WritableKeyPath<YearDraft, [RoadDistance]> & Sendable = \.travel

    package static let columns: [ColumnGroup<RoadDistance>] = [
        .one(TravelColumns.from), .one(TravelColumns.to), .one(TravelColumns.km),
    ]
}

/// The columns of road distances.
package enum TravelColumns {
    package static let from = RecordColumn<RoadDistance>(
        "from", \.from, .id, .required, meaning: "A school or a venue.", example: "school-1",
        names: [.schools, .venues])

    package static let to = RecordColumn<RoadDistance>(
        "to", \.to, .id, .required, meaning: "Another school or venue.", example: "museum",
        names: [.schools, .venues])

    package static let km = RecordColumn<RoadDistance>(
        "km", \.km, .kilometres, .required, meaning: "The distance between the two by road.",
        limits: Limits(
            "kilometres", from: 0, to: Limits.largest, maybe: "delete the row, for the straight line"),
        example: "3.9")
}

extension Form<Rule.Kind> {
    /// The kind of a rule, in any case.
    fileprivate static var rule: Form {
        let words = Rule.Kind.allCases.map(\.rawValue)
        return Form(
            Words.code(words), expected: Words.either(words),
            advice: "write \(Words.either(words))", choices: words,
            parse: { (text) throws(FormFault) in
                if let kind = Rule.Kind(rawValue: text.lowercased()) { return kind }
                throw .meant(NearestWord.to(text, among: words))
            },
            text: { .words($0.rawValue) })
    }
}
