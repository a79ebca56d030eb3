import ArgumentParser
import Generating
import LinkingFiles

/// `linkwright generate area …`
struct GenerateAreaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "area",
        abstract:
            "Make up an area, to practise or measure with: the same options give the same files, anywhere.",
        discussion: """
            No school in it exists.

              linkwright generate area --classes 20 --seed 7 practice
              linkwright plan practice --out out/practice
            """)

    /// What each option says and means by default.
    private static let defaults = AreaSpecification()

    private static func help(_ option: String) -> ArgumentHelp {
        let knob = AreaSpecification.knobs.first { $0.option == option }
        return ArgumentHelp(knob.map { "\($0.summary), \($0.rangeText)".capitalisedFirst } ?? "")
    }

    @Argument(help: "The folder to write.") var folder: String

    @Option(help: "Where all choices come from; any whole number.") var seed = Self.defaults.seed

    @Option(help: Self.help("classes")) var classes = Self.defaults.classes
    @Option(help: Self.help("towns")) var towns = Self.defaults.towns
    @Option(help: Self.help("extent-km")) var extentKm = Self.defaults.extentKm
    @Option(help: Self.help("isolated")) var isolated = Self.defaults.isolated
    @Option(help: Self.help("online-only")) var onlineOnly = Self.defaults.onlineOnly
    @Option(help: Self.help("in-person-only")) var inPersonOnly = Self.defaults.inPersonOnly
    @Option(help: Self.help("mixed-years")) var mixedYears = Self.defaults.mixedYears
    @Option(help: Self.help("tightness")) var tightness = Self.defaults.tightness
    @Option(help: Self.help("three-way")) var threeWay = Self.defaults.threeWay
    @Option(help: Self.help("needs")) var needs = Self.defaults.needs
    @Option(help: Self.help("limited-km")) var limitedKm = Self.defaults.limitedKm
    @Option(help: Self.help("missing")) var missing = Self.defaults.missing
    @Option(help: Self.help("history")) var history = Self.defaults.history
    @Option(help: Self.help("left-out")) var leftOut = Self.defaults.leftOut
    @Option(help: Self.help("must-link")) var mustLink = Self.defaults.mustLink
    @Option(help: Self.help("must-not-link")) var mustNotLink = Self.defaults.mustNotLink
    @Option(help: Self.help("roads")) var roads = Self.defaults.roads
    @Option(help: Self.help("rounds")) var rounds = Self.defaults.rounds
    @Option(help: Self.help("venues")) var venues = Self.defaults.venues
    @Option(help: Self.help("slack")) var slack = Self.defaults.slack
    @Option(help: Self.help("year")) var year = Self.defaults.year
    @Option(help: Self.help("max-km")) var maxKm = Self.defaults.maxKm
    @Option(help: Self.help("min-shared-dates")) var minSharedDates = Self.defaults.minSharedDates

    @Flag(help: "Replace input files that are there already.") var overwrite = false

    @Flag(name: [.short, .long], help: "Say nothing but errors.") var quiet = false

    func run() throws {
        try InputFolderWriter.write(specification.draft(), to: folder, overwrite: overwrite)
        if !quiet { Terminal.sayWritten(folder) }
    }

    private var specification: AreaSpecification {
        var area = AreaSpecification()
        (area.seed, area.classes, area.towns, area.extentKm) = (seed, classes, towns, extentKm)
        (area.isolated, area.onlineOnly, area.inPersonOnly) = (isolated, onlineOnly, inPersonOnly)
        (area.mixedYears, area.tightness, area.threeWay) = (mixedYears, tightness, threeWay)
        (area.needs, area.limitedKm, area.missing) = (needs, limitedKm, missing)
        (area.history, area.leftOut, area.mustLink) = (history, leftOut, mustLink)
        (area.mustNotLink, area.roads, area.rounds, area.slack) = (mustNotLink, roads, rounds, slack)
        area.venues = venues
        (area.year, area.maxKm, area.minSharedDates) = (year, maxKm, minSharedDates)
        return area
    }
}

extension String {
    /// The same with a capital first letter.
    fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
