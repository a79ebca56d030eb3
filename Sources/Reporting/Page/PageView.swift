import Linking
import Results

/// What the template of the page reads: words and numbers, ready to be shown.
///
/// A view holds stored values only, for the template finds them by reflection; one that is nil leaves its part of the page
/// out. Their names differ from those of the views around them, since a name that is nil is looked for further out.
struct PageView {
    /// One large figure at the top.
    struct Tile {
        let figure: String
        let label: String
        let remark: String
    }

    let title: String
    let style: String
    let script: String
    let tiles: [Tile]
    let proofs: [ProofView]
    let noTimetable: String?
    let shortened: [String]
    let leftOutSection: LeftOutSection?
    let map: LinkMap?
    let charts: ChartsSection?
    let linksSection: LinksSection?
    let areasSection: AreasSection?
    let timetableSection: TimetableSection?
    let classSection: ClassSection?
    let warningTexts: [WarningView]
    let hasWarnings: Bool
    let fileRows: [FileView]

    init(_ report: Report) {
        let facts = PageFacts(report)
        title = "Linking plan" + (facts.area.map { " for \($0)" } ?? "")
        (style, script) = (Templates.style, Templates.script)
        tiles = PageView.tiles(report)
        proofs =
            [ProofView(name: "The links", ProofWords(links: report.links))]
            + (report.timetable.map {
                [ProofView(name: "The timetable", ProofWords(timetable: $0))]
            } ?? [])
        noTimetable =
            report.timetable == nil && report.links.outcome.status != .infeasible
            ? report.year.rounds.isEmpty
                ? "No meetings were booked, because the input has no rounds."
                : "No meetings were booked: only the links were asked for. “linkwright schedule” books them."
            : nil
        leftOutSection = LeftOutSection(facts)
        map = LinkMap(facts)
        charts = ChartsSection(facts)
        linksSection = LinksSection(facts)
        areasSection = AreasSection(facts)
        timetableSection = TimetableSection(facts)
        classSection = ClassSection(facts)
        shortened = facts.isLarge ? PageView.shortened(facts) : []
        warningTexts = report.summary.warnings.map(WarningView.init)
        hasWarnings = !report.summary.warnings.isEmpty
        fileRows = FileView.all(report.files)
    }

    private static func tiles(_ report: Report) -> [Tile] {
        let (year, plan) = (report.year, report.plan)
        let threeWay = plan.links.count(where: \.isThreeWay)
        let linked = plan.links.reduce(0) { $0 + $1.count }
        var tiles = [
            Tile(
                figure: Figures.whole(linked),
                label: "of \(Figures.count(year.classes.count, "class", "classes")) linked",
                remark: "from \(Figures.count(year.schools.count, "school"))"),
            Tile(
                figure: Figures.whole(plan.links.count), label: plan.links.count == 1 ? "link" : "links",
                remark: plan.links.isEmpty
                    ? "nobody has a partner"
                    : threeWay == 0
                        ? "all of two classes" : "of which \(Figures.whole(threeWay)) of three classes"),
            Tile(
                figure: Figures.whole(report.result.leftOut.count),
                label: report.result.leftOut.count == 1 ? "class left out" : "classes left out",
                remark: report.result.leftOut.isEmpty ? "everybody has a partner" : "reasons are below"),
        ]
        if report.timetable != nil {
            let meetings = plan.meetings.count + report.result.unplaced.count
            tiles.insert(
                Tile(
                    figure: Figures.whole(plan.meetings.count),
                    label: "of \(Figures.count(meetings, "meeting")) booked",
                    remark: "in \(Figures.count(Set(plan.meetings.map(\.session)).count, "session"))"), at: 2)
        }
        return tiles
    }

    /// What a large plan's page leaves out.
    private static func shortened(_ facts: PageFacts) -> [String] {
        var lines: [String] = []
        if !facts.hasClassPages {
            lines.append(
                "There is no page for each class: by_class.csv has a row for every one, made for a mail merge."
            )
        }
        if facts.report.figures.count > facts.shownLinks {
            lines.append(
                "The table of links shows the first \(Figures.whole(facts.shownLinks)) of \(Figures.whole(facts.report.figures.count)): assignments.csv has them all."
            )
        }
        if !facts.hasNamedLinks {
            lines.append("The map shows where links are, but does not name them.")
        }
        return lines
    }
}

/// What is known of links or timetable.
struct ProofView {
    let name: String
    let headline: String
    let details: [String]
    let rows: [ProofWords.Row]

    init(name: String, _ words: ProofWords) {
        self.name = name
        (headline, details, rows) = (words.headline, words.details, words.rows)
    }
}

/// A warning, and what to try.
struct WarningView {
    let found: String
    let advice: [String]

    init(_ text: String) {
        let lines = text.split(separator: "\n").map(String.init)
        (found, advice) = (lines.first ?? "", Array(lines.dropFirst()))
    }
}
