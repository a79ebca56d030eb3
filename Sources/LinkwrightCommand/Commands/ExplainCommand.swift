import ArgumentParser
import Explaining
import Linking
import LinkingFiles
import Planning
import Reporting
import Results
import Tables

/// `linkwright explain DIR OUT --class ID`
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Say why a plan is as it is, and what another choice would cost.",
        discussion: """
            Ask one thing at a time. To say what another choice would cost, all links (or all meetings) are chosen again with \
            that one condition, and as well as can be. Nothing is written.

              linkwright plan Instances/harbour-10 --out out/asked
              linkwright explain Instances/harbour-10 out/asked --class P01-A
              linkwright explain Instances/harbour-10 out/asked --pair P01-A P05-A
              linkwright explain Instances/harbour-10 out/asked --meeting L001 neutral
              linkwright explain Instances/harbour-10 out/asked --unassigned
            """)

    @Argument(help: "The input folder.") var folder: String

    @Argument(help: "The folder that plan, match or schedule wrote.") var plan: String

    @Option(
        name: .customLong("class"),
        help: ArgumentHelp(
            "Why this class has its link partner, and what others would cost.", valueName: "id"))
    var number: String?

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Why these two classes are linked, or are not.", valueName: "id"))
    var pair: [String] = []

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "Why a link meets where it does in a round: the id of the link, then that of the round.",
            valueName: "id"))
    var meeting: [String] = []

    @Flag(help: "Why classes are in no link and meetings have no place, and what would help.")
    var unassigned = false

    @OptionGroup var effort: EffortOptions

    @Flag(help: "Print the answer as JSON, for programs.") var json = false

    func validate() throws {
        let asked = [number != nil, !pair.isEmpty, !meeting.isEmpty, unassigned].count { $0 }
        if asked != 1 {
            throw ValidationError(
                "\(asked == 0 ? "Nothing" : "More than one thing") is asked, expected one of --class, --pair, --meeting, --unassigned."
            )
        }
        if !pair.isEmpty, pair.count != 2 {
            throw ValidationError("--pair has \(pair.count) ids, expected two, of classes.")
        }
        if !meeting.isEmpty, meeting.count != 2 {
            throw ValidationError(
                "--meeting has \(meeting.count) ids, expected two, of a link and of a round.")
        }
    }

    func run() throws {
        let run = Effort(effort, isShown: true)
        defer { run.end() }
        let read = try InputFolder.read(folder)
        let result = try PlanFolder.read(plan, of: read).result(in: read.year)
        let asked = QuestionReading(result: result, path: plan)
        let question = try question(asked)
        let answer: AnswerReport
        do throws(PlanningError) {
            defer { run.progress.clear() }
            answer = AnswerReport(
                try Planner(read.year, control: run.control).answer(question, about: result), about: result)
        } catch {
            throw RunError(cause: error, wasStopped: run.stop.isRaised)
        }
        if json {
            Terminal.say(try JSONText.bytes(answer.value))
        } else {
            for line in asked.caveats + answer.lines { Terminal.say(line) }
        }
        if run.stop.isRaised { throw Ending.Decided(code: .interrupted) }
    }

    private func question(_ asked: QuestionReading) throws -> Question {
        if let id = number { return try asked.linkingClass(id) }
        if !pair.isEmpty { return try asked.pair(pair[0], pair[1]) }
        if !meeting.isEmpty { return try asked.meeting(meeting[0], meeting[1]) }
        return .unassigned
    }
}
