import Linking

/// The table of the links.
struct LinksSection {
    /// A row.
    struct Row {
        let anchor: String
        let id: String
        let kind: String
        let members: [ClassReference]
        /// By which the script sorts: the raw figures, and the first school's name.
        let sortName: String
        let sortDifference: Int
        let sortMetres: Int
        let sortPoints: Int
        let difference: String
        let distance: String
        let yearGap: Int
        let sharedDates: Int
        let points: String
        let notes: [String]
        /// For the filter: `pair` or `three`, and whether the schools were linked before.
        let filters: String
    }

    let rows: [Row]
    let shownCount: String
    /// How many links there are in all, where not all are shown.
    let ofAll: String?

    /// Nil where there are no links.
    init?(_ facts: PageFacts) {
        let figures = facts.report.figures
        guard !figures.isEmpty else { return nil }
        rows = figures.prefix(facts.shownLinks).map { link in
            Row(
                anchor: PageFacts.anchor(ofLink: link.id), id: link.id,
                kind: link.link.isThreeWay ? "three" : "pair",
                members: link.link.map(facts.reference), sortName: facts.school(link.link[0]),
                sortDifference: link.difference, sortMetres: link.metres, sortPoints: link.points,
                difference: Figures.difference(link.difference),
                distance: Figures.decimal(Figures.divided(link.metres, 100), places: 1),
                yearGap: link.yearGap, sharedDates: link.sharedDates, points: Figures.whole(link.points),
                notes: link.notes,
                filters: ([link.link.isThreeWay ? "three" : "pair"] + (link.isRepeat ? ["repeat"] : [])
                    + (link.notes.isEmpty ? [] : ["note"])).joined(separator: " "))
        }
        shownCount = Figures.count(rows.count, "link")
        ofAll = rows.count < figures.count ? Figures.whole(figures.count) : nil
    }
}
