import ArgumentParser
import LinkingFiles
import Reporting
import Tables

/// `linkwright compare BEFORE AFTER`
struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare", abstract: "Say what changed between two plans, and for whom.",
        discussion: """
            Reads the files of the two plans alone. A class is better off where, of the following, the first that differs is \
            better: it is linked; more of its meetings have a place; its link is more different; it travels less to its \
            meetings; its link partner is nearer.

              linkwright plan Instances/vale-24 --out out/before
              cp -r Instances/vale-24 nearer
              sed -i 's/max_km: .*/max_km: 9/' nearer/policy.yaml
              linkwright plan nearer --out out/after
              linkwright compare out/before out/after --html changes.html
            """)

    @Argument(help: "The folder of the plan before.") var before: String

    @Argument(help: "The folder of the plan after.") var after: String

    @Option(
        help: ArgumentHelp("Write a row a class to this file, for a spreadsheet.", valueName: "file"))
    var csv: String?

    @Option(help: ArgumentHelp("Write a page to read or print to this file.", valueName: "file"))
    var html: String?

    @Flag(help: "Print everything as JSON, for programs.") var json = false

    @Flag(help: "Replace the files if they are there.") var overwrite = false

    @Flag(name: [.short, .long], help: "Say nothing but errors.") var quiet = false

    func run() throws {
        let files = [csv, html].compactMap(\.self)
        // What is wrong with a folder that can't be listed is said when it is read.
        let inputs = [before, after].flatMap { (try? PlanFolder.paths(in: $0)) ?? [] }
        try FileWriter.check(files, overwrite: overwrite, inputs: inputs)
        let (first, second) = (try PlanFolder.read(before), try PlanFolder.read(after))
        guard let comparison = PlanComparison(first, second) else {
            throw NothingInCommon(before: before, after: after)
        }
        let table = csv.map { _ in ComparisonTable.bytes(comparison) }
        let page = try html.map { _ in Array(try ComparisonPage(comparison).html().utf8) }
        try FileWriter.write(to: files, overwrite: overwrite, inputs: inputs) { paths in
            for (path, bytes) in zip(paths, [table, page].compactMap(\.self)) {
                try FileWriter.fill(path, with: bytes)
            }
        }
        if json {
            Terminal.say(try JSONText.bytes(ComparisonJSON(comparison), snakeCase: true))
        } else if !quiet {
            for line in comparison.lines() { Terminal.say(line) }
        }
    }
}
