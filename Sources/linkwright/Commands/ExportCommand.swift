public import ArgumentParser
public import Linking
import LinkingFiles
import Planning
import Tables

/// `linkwright export DIR --program matching --format mps OUT`
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the choice of links, or of sessions, as a program for other solvers.",
        discussion: """
            For researchers. Every candidate is a column, and nothing is left out. The last priority is the objective; the earlier \
            ones are worked out first and held by rows at their optimum, so that another solver must come to the same \
            value. The objective is to be made small in both formats, and its name says what it is: minus_points is the points \
            with the sign turned, for free MPS has no place for a direction.

            The timetable is that of links which are given, as to schedule.

              linkwright export Instances/harbour-10 --program matching \\
                --format mps links.mps
              linkwright plan Instances/harbour-10 --out out/exported
              linkwright export Instances/harbour-10 --program timetable \\
                --assignments out/exported/assignments.csv --format lp days.lp

            Then, for instance: glpsol --freemps links.mps, highs links.mps, cbc links.mps, scip -f links.mps
            """)

    /// What can be written.
    enum Program: String, CaseIterable, ExpressibleByArgument {
        /// Who is linked with whom.
        case matching
        /// When and where they meet.
        case timetable
    }

    @Argument(help: "The input folder.") var folder: String

    @Argument(help: "The file to write.") var out: String

    @Option(help: "Which program: \(words(Program.self)).") var program: Program

    @Option(help: "How it is written: \(words(ProgramFormat.self)).") var format: ProgramFormat

    @Option(
        help: ArgumentHelp("The links of the timetable, as assignments.csv has them.", valueName: "file"))
    var assignments: String?

    @Option(help: ArgumentHelp("Write what each name stands for, as CSV.", valueName: "file"))
    var names: String?

    @Option(help: ArgumentHelp("Refuse a program that has more columns.", valueName: "n"))
    var maxColumns = 2_000_000

    @OptionGroup var effort: EffortOptions

    @Flag(help: "Replace the files if they are there.") var overwrite = false

    @Flag(name: [.short, .long], help: "Say nothing but errors.") var quiet = false

    func validate() throws {
        if maxColumns < 1 { throw ValidationError("--max-columns is \(maxColumns), expected 1 or more.") }
        if (program == .timetable) != (assignments != nil) {
            throw ValidationError("--assignments goes with --program timetable, and only with it.")
        }
    }

    func run() throws {
        let run = Effort(effort, isShown: !quiet)
        defer { run.end() }
        let read = try InputFolder.read(folder)
        let links = try assignments.map { try AssignmentsFile.read($0, year: read.year) }
        let exported: ExportedProgram
        do {
            exported = try FileWriter.write(
                to: [out, names].compactMap(\.self), overwrite: overwrite,
                inputs: InputFolder.paths(in: folder) + [assignments].compactMap(\.self)
            ) { paths in
                let exported = try write(
                    Planner(read.year, control: run.control), links: links, to: paths[0])
                if paths.count > 1 { try FileWriter.fill(paths[1], with: ProgramNamesFile.bytes(exported)) }
                return exported
            }
        } catch let error as ExportError {
            throw ExportFailure(cause: error, path: out, wasStopped: run.stop.isRaised)
        }
        if !quiet { for line in exported.lines(file: out) { Terminal.say(line) } }
    }

    private func write(_ planner: Planner, links: [Link]?, to path: String) throws(ExportError)
        -> ExportedProgram
    {
        switch program {
        case .matching: try planner.exportMatching(format, to: path, mostColumns: maxColumns)
        case .timetable:
            try planner.exportTimetable(of: links ?? [], format, to: path, mostColumns: maxColumns)
        }
    }

    private static func words(_ type: (some CaseIterable & RawRepresentable<String>).Type) -> String {
        type.allCases.map(\.rawValue).joined(separator: " or ")
    }
}

extension ProgramFormat: ExpressibleByArgument {}

extension ExportedProgram {
    /// What people are told of it.
    fileprivate func lines(file: String) -> [String] {
        let columns = "\(self.columns) \(self.columns == 1 ? "column" : "columns")"
        let rows = "\(self.rows) \(self.rows == 1 ? "row" : "rows")"
        let held = held.map { "\($0.priority.rawValue) at \($0.value)" }.joined(separator: ", ")
        return ["Written to \(file): \(columns), \(rows). To be made small: \(priority.writtenObjective)."]
            + (held.isEmpty ? [] : ["Held at their optimum: \(held)."]) + notes
    }
}
