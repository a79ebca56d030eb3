import ArgumentParser
import Explaining
import LinkingFiles
import Reporting
import Tables

/// `linkwright check DIR`
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Say what is wrong with an input folder, and what it holds.",
        discussion: """
            Writes nothing. Names every fault with its file, line and cell, and what to try. If there is none, shows how many \
            partners each class could have, which have none and why, and whether the rounds have places enough.

              linkwright check Instances/harbour-10
            """)

    @Argument(help: "The input folder.") var folder: String

    @OptionGroup var speech: SpeechOptions

    func run() throws {
        let read = try InputFolder.read(folder)
        let report = SurveyReport(YearSurvey(read.year), warnings: read.warnings.map(\.text))
        if speech.json {
            Terminal.say(try JSONText.bytes(report))
        } else if !speech.quiet {
            for warning in read.warnings { Terminal.complain("Warning: \(warning.text)") }
            for line in report.lines { Terminal.say(line) }
        }
    }
}
