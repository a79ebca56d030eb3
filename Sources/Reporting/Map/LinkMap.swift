import Explaining
import Linking
import Results

/// The map of schools and links, to scale.
struct LinkMap {
    /// A link.
    struct Line {
        let address: String?
        let style: String
        let path: String
        /// What is shown of it when one points at it: its classes, a line each, and its figures.
        let captions: [Caption]
        /// The same in one sentence, for those who hear the page.
        let spoken: String
    }

    /// A line of text and how far down it stands.
    struct Caption {
        let text: String
        let down: Int
    }

    /// Something at a point.
    struct Mark {
        let x, y: String
        let label: String
        let target: String?
    }

    /// Lines of one kind that are not named.
    struct Bundle {
        let bundleStyle: String
        let bundlePath: String
    }

    let width, height: String
    /// Where the strip of captions begins, and its texts.
    let stripY: String
    let description: String
    let lines: [Line]
    let bundles: [Bundle]
    let schools: [Mark]
    /// All schools as one path; nil where each is a mark.
    let schoolPath: String?
    let alone: [Mark]
    let venueMarks: [Mark]
    let hasVenues: Bool
    let hasAlone: Bool
    let bands: [DifferenceRamp.Band]
    let hasBands: Bool
    let isNamed: Bool
    let scaleStart, scaleEnd, scaleMiddle: String
    let scaleLabel: String
    let northX: String

    /// How high the strip below the map is, in its units.
    private static let strip = 92.0

    /// Nil where there is no school.
    init?(_ facts: PageFacts) {
        let (report, year) = (facts.report, facts.report.year)
        let used = Set(report.plan.meetings.compactMap { year.venueOfSession[$0.session] }).sorted()
        let places = year.schools.map(\.place) + used.map { year.venues[$0].place }
        guard let frame = MapFrame(places) else { return nil }
        let points = year.schools.map { frame.point($0.place) }
        let ramp = DifferenceRamp(report.figures.map(\.difference))
        isNamed = facts.hasNamedLinks

        lines =
            !isNamed
            ? []
            : report.figures.enumerated().map { place, link in
                Line(link, place, ramp, facts, points)
            }
        bundles = isNamed ? [] : LinkMap.bundles(report.figures, ramp, year, points)
        let few = year.schools.count <= 2 * report.limits.namedLinks
        schools = few ? zip(year.schools, points).map { Mark(label: $0.name, at: $1) } : []
        schoolPath = few ? nil : points.map { "M\(Figures.place($0.x)) \(Figures.place($0.y))h0" }.joined()
        alone = report.result.leftOut.prefix(report.limits.rows).map { left in
            Mark(
                label: "\(year.classes[left.number].id), \(facts.school(left.number)): not linked",
                at: points[year.schoolOfClass[left.number]],
                target: facts.hasClassPages ? "#\(PageFacts.anchor(ofClass: left.number))" : nil)
        }
        venueMarks = used.map { Mark(label: year.venues[$0].name, at: frame.point(year.venues[$0].place)) }
        (hasVenues, hasAlone) = (!used.isEmpty, !alone.isEmpty)
        (bands, hasBands) = (ramp.bands, !report.figures.isEmpty)

        width = Figures.place(frame.width)
        height = Figures.place(frame.height + LinkMap.strip)
        stripY = Figures.place(frame.height)
        let bar = frame.scaleBar
        let end = frame.width - 64
        (scaleStart, scaleEnd) = (Figures.place(end - bar.length), Figures.place(end))
        scaleMiddle = Figures.place(end - bar.length / 2)
        scaleLabel =
            bar.metres < 1000 ? "\(bar.metres) m" : "\(Figures.whole(bar.metres / 1000)) km"
        northX = Figures.place(frame.width - 28)
        description =
            "A map of \(Figures.count(year.schools.count, "school")) with \(Figures.count(report.figures.count, "line")), one for each link. "
            + (report.figures.isEmpty ? "" : "The table of links below has all that it shows.")
    }

    /// All lines of one kind as one path. Where there are so many, those of no length are points and no rings.
    private static func bundles(
        _ figures: [LinkFigures], _ ramp: DifferenceRamp, _ year: LinkingYear, _ points: [DrawingPoint]
    ) -> [Bundle] {
        ramp.bands.map { band in
            Bundle(
                bundleStyle: band.style,
                bundlePath: figures.filter { ramp.style($0.difference) == band.style }.map {
                    path($0.link.map { points[year.schoolOfClass[$0]] }, hasRings: false)
                }.joined())
        }
    }

    /// A line between two points, a triangle between three; a ring where they are one.
    static func path(_ points: [DrawingPoint], hasRings: Bool = true) -> String {
        guard let first = points.first else { return "" }
        func text(_ point: DrawingPoint) -> String { "\(Figures.place(point.x)) \(Figures.place(point.y))" }
        if hasRings, points.allSatisfy({ abs($0.x - first.x) < 0.5 && abs($0.y - first.y) < 0.5 }) {
            return "M\(text(DrawingPoint(x: first.x - 9, y: first.y)))a9 9 0 1 0 18 0a9 9 0 1 0-18 0"
        }
        return "M" + points.map(text).joined(separator: "L") + (points.count > 2 ? "Z" : "")
    }
}

extension LinkMap.Line {
    fileprivate init(
        _ link: LinkFigures, _ place: Int, _ ramp: DifferenceRamp, _ facts: PageFacts,
        _ points: [DrawingPoint]
    ) {
        let year = facts.report.year
        address = facts.reference(link: place).row
        style = ramp.style(link.difference)
        path = LinkMap.path(link.link.map { points[year.schoolOfClass[$0]] })
        let names = link.link.map { "\(year.classes[$0].id), \(facts.school($0))" }
        let figures =
            "\(link.id): difference \(Figures.difference(link.difference)), \(Figures.km(link.metres)) apart"
        captions = (names + [figures]).enumerated().map { .init(text: $0.element, down: 20 + 20 * $0.offset) }
        spoken = "\(figures): \(names.joined(separator: " with "))"
    }
}

extension LinkMap.Mark {
    fileprivate init(label: String, at point: DrawingPoint, target: String? = nil) {
        self.init(x: Figures.place(point.x), y: Figures.place(point.y), label: label, target: target)
    }
}
