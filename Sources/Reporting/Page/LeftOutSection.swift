import Explaining
import Linking
import Results

/// Who and what found no place, and why.
struct LeftOutSection {
    /// A class in no link.
    struct ClassRow {
        let who: ClassReference
        let reason: String
        let detail: String
        let suggestion: String
    }

    /// A meeting in no session.
    struct MeetingRow {
        let which: LinkReference
        let roundName: String
        let reason: String
        let detail: String
        let suggestion: String
    }

    let classRows: [ClassRow]
    let meetingRows: [MeetingRow]
    let hasClasses: Bool
    let hasMeetings: Bool
    /// How many are not shown; nil where all are.
    let moreClasses: String?
    let moreMeetings: String?

    /// Nil where everybody is linked and every meeting has a place.
    init?(_ facts: PageFacts) {
        let report = facts.report
        guard !report.result.leftOut.isEmpty || !report.result.unplaced.isEmpty else { return nil }
        let most = report.limits.rows
        classRows = report.result.leftOut.prefix(most).map {
            ClassRow(
                who: facts.reference($0.number), reason: ReasonWords.words($0.explanation.reason),
                detail: $0.explanation.detail, suggestion: $0.explanation.suggestion)
        }
        meetingRows = report.result.unplaced.prefix(most).map {
            MeetingRow(
                which: facts.reference(link: $0.link), roundName: report.year.rounds[$0.round].name,
                reason: ReasonWords.words($0.explanation.reason), detail: $0.explanation.detail,
                suggestion: $0.explanation.suggestion)
        }
        (hasClasses, hasMeetings) = (!classRows.isEmpty, !meetingRows.isEmpty)
        func more(_ all: Int) -> String? { all > most ? Figures.whole(all - most) : nil }
        (moreClasses, moreMeetings) = (more(report.result.leftOut.count), more(report.result.unplaced.count))
    }
}
