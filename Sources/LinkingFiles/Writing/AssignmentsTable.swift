import Linking
import Tables

/// `assignments.csv`: the links.
enum AssignmentsTable {
    /// A link, with the id of each of its classes and of its school.
    struct Row {
        let figures: LinkFigures
        let sides: [(classID: String, schoolID: String)]

        func side(_ index: Int) -> (classID: String, schoolID: String)? {
            index < sides.count ? sides[index] : nil
        }
    }

    static let columns: [OutputColumn<Row>] = [
        names, side("a", 0, "The first class"), side("b", 1, "The second class"),
        side("c", 2, "In a link of three, the third class"), measured,
    ].flatMap { $0 }

    private static let names: [OutputColumn<Row>] = [
        OutputColumn(
            "link_id", isKey: true, says: "The id of the link: its place, by the smallest of its class ids."
        ) { .text($0.figures.id) },
        OutputColumn("kind", says: "`pair`, or `three_way` for a link of three.") {
            .text($0.figures.link.kindWord)
        },
    ]

    private static func side(_ letter: String, _ index: Int, _ which: String) -> [OutputColumn<Row>] {
        [
            OutputColumn("class_\(letter)", says: "\(which), by id.") { .textIfAny($0.side(index)?.classID) },
            OutputColumn("school_\(letter)", says: "The id of its school.") {
                .textIfAny($0.side(index)?.schoolID)
            },
        ]
    }

    private static let measured: [OutputColumn<Row>] = [
        OutputColumn(
            "difference", .number, says: "How different the classes are, 0 to 1: the mean over the pairs."
        ) { .fixed($0.figures.difference, places: 4) },
        OutputColumn(
            "distance_km", .number, says: "Kilometres between the schools: the largest over the pairs."
        ) { .kilometres($0.figures.metres) },
        OutputColumn(
            "year_gap", .number, says: "School years between the classes: the largest over the pairs."
        ) { .integer($0.figures.yearGap) },
        OutputColumn(
            "shared_dates", .number, says: "The number of dates on which all the classes are free."
        ) { .integer($0.figures.sharedDates) },
        OutputColumn("points", .number, says: "What the link is worth.") { .integer($0.figures.points) },
        OutputColumn(
            "repeat", says: "`yes` where any two of its schools were linked in a past year, else `no`."
        ) { .text($0.figures.isRepeat ? "yes" : "no") },
        OutputColumn("note", .prose, says: "What else to know of the link.") {
            .text($0.figures.notes.joined(separator: " "))
        },
    ]
}

extension PlanTables {
    /// The links.
    func assignments() -> OutputTable {
        OutputTable(
            .assignments, AssignmentsTable.columns,
            figures.map { link in
                AssignmentsTable.Row(
                    figures: link, sides: link.link.map { (year.classes[$0].id.text, schoolID($0)) })
            })
    }
}
