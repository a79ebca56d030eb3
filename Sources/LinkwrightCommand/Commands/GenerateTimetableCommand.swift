import ArgumentParser
import Generating
import LinkingFiles

/// `linkwright generate timetable …`
struct GenerateTimetableCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timetable",
        abstract:
            "Make up an area whose links are settled, to measure timetables with: the same options give the same files, anywhere.",
        discussion: """
            Each link is a must_link rule, so match finds no others.

              linkwright generate timetable --links 100 --venues 12 --seed 7 days-100
            """)

    @Argument(help: "The folder to write.") var folder: String

    @Option(help: ArgumentHelp("How many links, 1 to 2500.", valueName: "n")) var links: Int

    @Option(help: ArgumentHelp("How many venues, 1 to 500.", valueName: "n")) var venues: Int

    @Option(
        help: ArgumentHelp(
            "How many rounds: 1 neutral venue, 2 online before it, 3 social action after it.", valueName: "n")
    )
    var rounds = 1

    @Option(help: "Places in a round's sessions for each link that could need one, 0.1 to 5.") var slack = 1.4

    @Option(help: "Where all choices come from; any whole number.") var seed: UInt64 = 1

    @Flag(help: "Replace input files that are there already.") var overwrite = false

    @Flag(name: [.short, .long], help: "Say nothing but errors.") var quiet = false

    func run() throws {
        let specification = TimetableSpecification(
            links: links, venues: venues, rounds: rounds, slack: slack, seed: seed)
        try InputFolderWriter.write(specification.draft(), to: folder, overwrite: overwrite)
        if !quiet { Terminal.sayWritten(folder) }
    }
}
