import Foundation
import Linking
import Planning
import TestSupport
import Testing

@testable import LinkwrightCommand

@Suite("Exit codes")
struct ExitCodeTests {
    @Test(
        "64 for a command line that can't be",
        arguments: [
            [], ["plan"], ["nonsense"], ["plan", "x", "--out", "y", "--time-limit", "0"],
            ["plan", "x", "--out", "y", "--time-limit", "1e18"],
            ["plan", "x", "--out", "y", "--threads", "0"], ["generate", "area", "--slack", "9", "x"],
        ])
    func usage(_ arguments: [String]) throws {
        let run = try Linkwright.run(list: arguments)
        // Without any command the help is shown, and nothing was wrong.
        #expect(run.code == (arguments.isEmpty ? 0 : 64), "\(run)")
        #expect(run.err.isEmpty == arguments.isEmpty)
    }

    @Test("0 for help and the version", arguments: [["help"], ["--version"], ["plan", "--help"]])
    func help(_ arguments: [String]) throws {
        let run = try Linkwright.run(list: arguments)
        #expect(run.code == 0 && !run.out.isEmpty && run.err.isEmpty)
    }

    @Test("65 for bad data, with the place of each fault, and nothing is written")
    func badData() throws {
        let area = try FourClasses.folder(
            "classes.csv", "class_id,school_id,year_groups,pupils\na,A,Y5,30\nb,Z,5,-1\n")
        let out = try TemporaryFolder()
        for command in [["check", area.path], ["plan", area.path, "--out", out.path + "/plan"]] {
            let run = try Linkwright.run(list: command)
            #expect(run.code == 65 && run.out.isEmpty)
            for place in [
                "classes.csv:2:3: year_groups", "classes.csv:3:2: school_id", "classes.csv:3:4: pupils",
            ] {
                #expect(run.err.contains(place), "\(run.err)")
            }
        }
        #expect(try out.names.isEmpty)
    }

    @Test("65 for links by hand that break the rules, with their line")
    func badLinks() throws {
        let (area, out) = (
            try FourClasses.folder("rules.csv", "rule,a,b\nmust_not_link,a,b\n"), try TemporaryFolder()
        )
        try out.write("class_a;class_b\na;c\nb;a\nd;nobody\n", to: "links.csv")
        let run = try Linkwright.run(
            "schedule", area.path, "--assignments", out.path + "/links.csv", "--out", out.path + "/plan")
        #expect(run.code == 65)
        #expect(run.err.contains("links.csv:4:2: class_b: found \"nobody\""), "\(run.err)")
        try out.write("class_a;class_b\nc;d\nb;a\n", to: "links.csv")
        let broken = try Linkwright.run(
            "schedule", area.path, "--assignments", out.path + "/links.csv", "--out", out.path + "/plan")
        #expect(broken.code == 65)
        #expect(
            broken.err.contains("links.csv:3:1:") && broken.err.contains("must_not_link"), "\(broken.err)")
        #expect(broken.err.contains("Maybe "))
    }

    @Test("66 for input that isn't there")
    func missing() throws {
        let (area, out) = (try FourClasses.folder(), try TemporaryFolder())
        #expect(try Linkwright.run("check", area.path + "/nowhere").code == 66)
        #expect(try Linkwright.run("check", out.path).code == 66)
        #expect(
            try Linkwright.run(
                "schedule", area.path, "--assignments", out.path + "/none.csv", "--out", out.path + "/plan"
            ).code == 66)
        #expect(try Linkwright.run("verify", area.path, out.path + "/none").code == 66)
    }

    /// Nothing that a user can do makes our own plan fail its audit, or the solver break down, so what the process
    /// would do then is asked of the one place that decides it.
    @Test("70 for a fault of ours")
    func defect() {
        struct Unforeseen: Error {}
        let audit = RunError(cause: .audit([Finding(.link(0), "L001", "it is wrong.")]), wasStopped: false)
        let solver = RunError(
            cause: .solver(SolverFailure(stage: "links", message: "broken")), wasStopped: false)
        for error in [audit, solver, Unforeseen()] as [any Error] { #expect(Ending(error).code == 70) }
    }

    @Test("73 for a folder that can't be written, before any work is done")
    func output() throws {
        let (area, out) = (try FourClasses.folder(), try TemporaryFolder(["mine.txt": "keep"]))
        let taken = try Linkwright.run("plan", area.path, "--out", out.path)
        #expect(taken.code == 73 && taken.out.isEmpty)
        #expect(try Linkwright.run("plan", area.path, "--out", out.path, "--overwrite").code == 73)
        #expect(try Linkwright.run("plan", area.path, "--out", out.path + "/mine.txt").code == 73)
        #expect(try out.names == ["mine.txt"])
    }

    @Test("75 where the time runs out with nothing to write, and an earlier plan stays as it was")
    func time() throws {
        let (area, out) = (try FourClasses.folder(), try TemporaryFolder())
        #expect(try Linkwright.run("plan", area.path, "--out", out.path).code == 0)
        let before = try Linkwright.plan(out.path)
        // No links keep these rules, so that none can have been found before that is proved.
        try area.write("rule,a,b\nmust_link,A,B\nmust_link,B,C\nmust_link,C,D\n", to: "rules.csv")
        let run = try Linkwright.run(
            "plan", area.path, "--out", out.path, "--overwrite", "--time-limit", "0.000001")
        #expect(run.code == 75 && run.err.contains("--time-limit"), "\(run)")
        #expect(try Linkwright.plan(out.path) == before)
    }

    @Test("130 for an interrupted run, which writes the best it has and says so")
    func interrupted() throws {
        // Large enough that no proof comes in the seconds before the interrupt.
        let (area, out) = (try Linkwright.area("--classes", "300", "--slack", "0.6"), try TemporaryFolder())
        let run = try Linkwright.run(
            "plan", area.path, "--out", out.path, "--time-limit", "600", interruptedAfter: 3)
        #expect(run.code == 130, "\(run)")
        #expect(run.err.contains("Stopped"))
        if try !out.names.isEmpty {
            #expect(try Linkwright.text(out.path + "/summary.json").contains("\"status\" : \"interrupted\""))
            #expect(try Linkwright.run("verify", area.path, out.path).code == 0)
        }
    }

    @Test("1 for a plan whose files were changed, with the cell")
    func refuted() throws {
        let (area, out) = (try FourClasses.folder(), try TemporaryFolder())
        try Linkwright.run("plan", area.path, "--out", out.path)
        let text = try Linkwright.text(out.path + "/assignments.csv")
        try out.write(text.replacing(",no,", with: ",yes,"), to: "assignments.csv")
        let run = try Linkwright.run("verify", area.path, out.path)
        #expect(run.code == 1)
        #expect(run.out.contains("assignments.csv:2:14: repeat: found \"yes\""), "\(run.out)")
    }
}
