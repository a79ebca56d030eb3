import Basics
import Explaining
import Linking
import Results

/// What several parts of the page ask of the plan, looked up once.
struct PageFacts {
    let report: Report
    /// The place of each class's link in the plan.
    let linkOfClass: [Int?]
    /// For each link and round the session of its meeting.
    let sessions: [SlotKey: Int]
    /// Where the links' classes are shown one by one.
    let hasClassPages: Bool
    let hasNamedLinks: Bool
    /// How many rows the table of links has.
    let shownLinks: Int
    /// Why a class is in no link, by its number.
    let whyLeftOut: [Int: Explanation]
    /// What would help it, where that was looked into.
    let answers: [Int: LeftOutAnswer]
    /// Why a meeting has no place.
    let whyUnplaced: [SlotKey: Explanation]

    /// A link and a round.
    struct SlotKey: Hashable {
        let link: Int
        let round: Int
    }

    init(_ report: Report) {
        self.report = report
        let (year, plan) = (report.year, report.plan)
        var linkOfClass = [Int?](repeating: nil, count: year.classes.count)
        for (place, link) in plan.links.enumerated() { for number in link { linkOfClass[number] = place } }
        self.linkOfClass = linkOfClass
        sessions = Dictionary(
            plan.meetings.map { (SlotKey(link: $0.link, round: $0.round), $0.session) },
            uniquingKeysWith: { first, _ in first })
        hasClassPages = year.classes.count <= report.limits.classPages
        hasNamedLinks = plan.links.count <= report.limits.namedLinks
        shownLinks = min(plan.links.count, report.limits.rows)
        whyLeftOut = Dictionary(
            report.result.leftOut.map { ($0.number, $0.explanation) }, uniquingKeysWith: { first, _ in first }
        )
        answers = Dictionary(
            report.result.answers.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
        whyUnplaced = Dictionary(
            report.result.unplaced.map { (SlotKey(link: $0.link, round: $0.round), $0.explanation) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Whether something is left out because there is too much of it.
    var isLarge: Bool { !hasClassPages || !hasNamedLinks || shownLinks < report.plan.links.count }

    /// The linking area of all schools; nil where they are of several, or of none.
    var area: String? {
        let areas = Set(report.year.schools.map(\.area))
        guard areas.count == 1, let area = areas.first, !area.isEmpty else { return nil }
        return area.prefix(1).uppercased() + area.dropFirst()
    }

    /// The name of a class's school.
    func school(_ number: Int) -> String { report.year.schools[report.year.schoolOfClass[number]].name }

    /// A class, with the address of its page if it has one.
    func reference(_ number: Int) -> ClassReference {
        ClassReference(
            address: hasClassPages ? "#\(PageFacts.anchor(ofClass: number))" : nil,
            classID: report.year.classes[number].id.text, schoolName: school(number))
    }

    /// A link, with the address of its row if it is shown.
    func reference(link: Int) -> LinkReference {
        let figures = report.figures[link]
        return LinkReference(
            row: link < shownLinks ? "#\(PageFacts.anchor(ofLink: figures.id))" : nil, linkID: figures.id,
            names: Words.list(figures.link.map { "\(report.year.classes[$0].id) (\(school($0)))" }))
    }

    /// The id of a class's section. Numbered, for an id of the user's may hold what an HTML id may not.
    static func anchor(ofClass number: Int) -> String { "class-\(number + 1)" }

    /// The id of a link's row.
    static func anchor(ofLink id: String) -> String { "link-\(id)" }
}

/// How the page speaks of a class.
struct ClassReference {
    let address: String?
    let classID: String
    let schoolName: String
}

/// How the page speaks of a link.
struct LinkReference {
    let row: String?
    let linkID: String
    let names: String
}

/// The words for a reason that the files give as one word.
enum ReasonWords {
    /// `odd_one_out` as `Odd one out`.
    static func words(_ reason: String) -> String {
        let text = reason.replacing("_", with: " ")
        return text.prefix(1).uppercased() + text.dropFirst()
    }
}
