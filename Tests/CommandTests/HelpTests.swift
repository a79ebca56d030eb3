import Foundation
import TestSupport
import Testing

/// The commands, by what help says.
private enum Commands {
    /// Every command that does something, as it is typed.
    static let all: [[String]] = {
        (try? subcommands([])) ?? []
    }()

    /// The commands below `path`, as help lists them: those without any below them.
    private static func subcommands(_ path: [String]) throws -> [[String]] {
        let help = try Linkwright.run(list: path + ["--help"]).out
        let lists = help.components(separatedBy: "SUBCOMMANDS:").dropFirst()
        // A group of commands has a heading in capitals of its own.
        let lines = lists.joined().split(separator: "\n").filter { !$0.contains("linkwright") }
        let names = lines.compactMap { line -> String? in
            guard line.hasPrefix("  "), !line.hasPrefix("   ") else { return nil }
            return line.split(separator: " ").first.map(String.init)
        }
        return try names.isEmpty ? [path] : names.flatMap { try subcommands(path + [$0]) }
    }
}

@Suite("What help says")
struct HelpTests {
    /// The lines of the example in the help of a command: those that are set in by two spaces, before its usage.
    private func example(_ command: [String]) throws -> String {
        let help = try Linkwright.run(list: command + ["--help"]).out
        let lines = (help.components(separatedBy: "USAGE:").first ?? "").split(separator: "\n")
        return lines.filter { $0.hasPrefix("  ") }.map { $0.dropFirst(2) }.joined(separator: "\n")
    }

    @Test("help lists the commands, those below generate too")
    func commands() {
        for command in [["plan"], ["compare"], ["generate", "area"], ["graph"], ["init"]] {
            #expect(Commands.all.contains(command), "\(Commands.all)")
        }
    }

    @Test("each command's example works as typed", arguments: [[]] + Commands.all)
    func examples(command: [String]) throws {
        let example = try example(command)
        #expect(example.contains("linkwright \(command.joined(separator: " "))"), "no example of \(command)")
        let folder = try TemporaryFolder()
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/Instances",
            withDestinationPath: root.appendingPathComponent("Instances").path)
        let shell = Process()
        shell.executableURL = URL(fileURLWithPath: "/bin/sh")
        shell.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        shell.arguments = ["-euc", example]
        shell.environment = ["PATH": "\(try Linkwright.folder().path):/usr/bin:/bin"]
        try folder.write("", to: "said")
        shell.standardOutput = FileHandle(forWritingAtPath: folder.path + "/said")
        shell.standardError = shell.standardOutput
        try shell.run()
        shell.waitUntilExit()
        let said = try Linkwright.text(folder.path + "/said")
        #expect(shell.terminationStatus == 0, "\(example)\n\(said)")
    }

    @Test(
        "help for staff is free of the words of those who solve such problems",
        arguments: [
            "init", "check", "plan", "match", "schedule", "verify", "report", "explain", "capacity", "compare",
        ])
    func words(command: String) throws {
        let help = try Linkwright.run(command, "--help").out.lowercased()
        for word in [
            "solver", "optim", "feasible", "incumbent", "integer", "linear", "certificate ", "leaf", "leaves",
            "dual",
            "bound", "gap", "lexicographic", "stdout", "standard output", "synthetic",
        ] {
            #expect(!help.contains(word), "\(word)")
        }
    }
}
