import ArgumentParser
import LinkingFiles

/// `linkwright verify DIR OUT`
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check that a plan keeps all the rules and that its files say what is so.",
        discussion: """
            Reads the plan from its files and works everything out again from the input folder. Says line by line what \
            does not hold; otherwise what was looked at, and what could not be checked. That no other links are better is proved in certificate.json, and how \
            good a timetable of them could be at most in timetable_certificate.json; both proofs are checked step by step, \
            without trusting the search that made the plan. The exit code is 1 where something does not hold.

              linkwright plan Instances/harbour-10 --out out/checked
              linkwright verify Instances/harbour-10 out/checked
            """)

    @Argument(help: "The input folder.") var folder: String

    @Argument(help: "The folder that plan, match or schedule wrote.") var plan: String

    @Flag(name: [.short, .long], help: "Say nothing but what does not hold, and errors.") var quiet = false

    func run() throws {
        let verification = try PlanVerifier.verify(plan, of: InputFolder.read(folder))
        for finding in verification.findings { Terminal.say(finding.text) }
        if !quiet { for line in verification.lines { Terminal.say(line) } }
        if !verification.holds { throw Ending.Decided(code: .refuted) }
    }
}
