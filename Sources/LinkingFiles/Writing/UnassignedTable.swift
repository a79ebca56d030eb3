import Explaining
import Linking
import Tables

/// `unassigned.csv`: the classes in no link, then the meetings without a place.
enum UnassignedTable {
    /// A class, or the meeting of a link in a round.
    struct Row {
        let id: String
        /// The round of a meeting; nil for a class.
        let roundID: ID?
        let why: Explanation
    }

    static let columns: [OutputColumn<Row>] = [
        OutputColumn("what", isKey: true, says: "`class` or `meeting`.") {
            .text($0.roundID == nil ? "class" : "meeting")
        },
        OutputColumn("id", isKey: true, says: "The id of the class, or of the link that does not meet.") {
            .text($0.id)
        },
        OutputColumn("round_id", isKey: true, says: "The round of the meeting; blank for a class.") {
            .textIfAny($0.roundID?.text)
        },
        OutputColumn(
            "reason", says: "Why, in a word: the name of a rule, `capacity`, `odd_one_out` and so on."
        ) {
            .text($0.why.reason)
        },
        OutputColumn("detail", .prose, says: "Why, in a sentence.") { .text($0.why.detail) },
        OutputColumn("suggestion", .prose, says: "The smallest change that would help.") {
            .text($0.why.suggestion)
        },
    ]
}

extension PlanTables {
    /// The classes in no link, then the meetings without a place.
    func unassigned() -> OutputTable {
        let classes = leftOut.map {
            UnassignedTable.Row(id: year.classes[$0.number].id.text, roundID: nil, why: $0.explanation)
        }
        let meetings =
            unplaced
            .sorted { ($0.link, year.rounds[$0.round].id) < ($1.link, year.rounds[$1.round].id) }
            .map {
                UnassignedTable.Row(
                    id: figures[$0.link].id, roundID: year.rounds[$0.round].id, why: $0.explanation)
            }
        return OutputTable(.unassigned, UnassignedTable.columns, classes + meetings)
    }
}
