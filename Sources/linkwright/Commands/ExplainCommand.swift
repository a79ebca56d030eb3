import ArgumentParser
import Linking
import LinkingFiles
import Planning
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
        let question = try Question(read.year, WrittenPlan(plan, of: read), path: plan)
        let answer: Answer
        do {
            defer { run.progress.clear() }
            answer = try ask(question, Planner(read.year, control: run.control))
        } catch let error as PlanningError {
            throw RunError(cause: error, wasStopped: run.stop.isRaised)
        }
        if json {
            Terminal.say(try answer.json())
        } else {
            for line in question.caveats + answer.lines { Terminal.say(line) }
        }
        if run.stop.isRaised { throw Ending.Decided(code: .interrupted) }
    }

    /// An answer in both forms.
    private struct Answer {
        let lines: [String]
        let json: () throws -> [UInt8]
    }

    private func ask(_ question: Question, _ planner: Planner) throws -> Answer {
        let (year, plan) = (question.year, question.plan)
        if let id = number {
            let answer = try planner.explain(
                class: question.classNumber(id), in: plan, links: question.origin)
            return Answer(lines: ClassAnswerText(year, plan, answer).lines) {
                try JSONText.bytes(ExplainedClass(year, plan, answer))
            }
        }
        if !pair.isEmpty {
            let (a, b) = try question.pair(pair[0], pair[1])
            let answer = try planner.explain(pair: a, b, in: plan)
            return Answer(lines: PairAnswerText(year, plan, answer).lines) {
                try JSONText.bytes(ExplainedPair(year, plan, answer))
            }
        }
        if !meeting.isEmpty {
            let (link, round, status) = try question.meeting(meeting[0], meeting[1])
            let answer = try planner.explain(meeting: link, round: round, in: plan, timetable: status)
            return Answer(lines: MeetingAnswerText(year, plan, answer).lines) {
                try JSONText.bytes(ExplainedMeeting(year, plan, answer))
            }
        }
        let answer = try planner.explainUnassigned(
            in: plan, links: question.origin, timetable: question.timetable)
        return Answer(lines: UnassignedText(year, plan, answer).lines) {
            try JSONText.bytes(ExplainedUnassigned(year, plan, answer))
        }
    }
}
