import Linking

/// How different and how far apart linked classes are, beside links made at random.
struct ChartsSection {
    let charts: [Chart]
    /// What the baseline is.
    let explanation: String
    let hasBaseline: Bool

    /// Nil where there are no links.
    init?(_ facts: PageFacts) {
        let report = facts.report
        guard !report.figures.isEmpty else { return nil }
        let random = RandomMatching(report.year, report.candidates)
        hasBaseline = random.draws > 0 && !random.links.isEmpty
        explanation = ChartsSection.words(random, report)
        charts = [
            Chart(
                key: "difference", title: "How different the classes of a link are",
                axis: "difference, 0 (alike) to 1", unit: "",
                own: report.figures.map(\.difference), random: random.differences,
                bins: Bins(
                    report.figures.map(\.difference) + random.differences, most: 12, unit: 100),
                label: Figures.difference),
            Chart(
                key: "distance", title: "How far apart their schools are", axis: "kilometres", unit: " km",
                own: report.figures.map(\.metres), random: random.metres,
                bins: Bins(
                    report.figures.map(\.metres) + random.metres, most: 12, unit: 500, fromZero: true)
            ) { Figures.decimal(Figures.divided($0, 100), places: 1) },
        ]
    }

    private static func words(_ random: RandomMatching, _ report: Report) -> String {
        guard random.draws > 0 else {
            return "No two classes may be linked by the rules alone, so there is nothing to compare with."
        }
        let classes = Figures.divided(20 * random.links.count, random.draws)
        return
            "The baseline is what would come of linking at random: pairs that the rules allow are drawn one after the other, and linked if both classes are still free, until no more fit. Its figures are from \(Figures.count(random.draws, "such draw")), always the same ones; on average a draw linked \(Figures.decimal(classes, places: 1)) of \(Figures.count(report.year.classes.count, "class", "classes")), in pairs."
    }
}
