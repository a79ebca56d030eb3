import ArgumentParser
import Linking
import LinkingFiles

/// `linkwright check DIR`
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Say what is wrong with an input folder, and what it holds.",
        discussion: "Example: linkwright check luton")

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
