import Foundation
import TestSupport
import Testing

/// The built command, run as a user runs it.
enum Linkwright {
    /// What became of a run.
    struct Outcome {
        let code: Int32
        let out: String
        let err: String
    }

    /// The command beside the test bundle in the build folder.
    private static func binary() throws -> URL {
        let places =
            [Bundle.main.executableURL, URL(fileURLWithPath: CommandLine.arguments[0])]
            .compactMap(\.self) + Bundle.allBundles.map(\.bundleURL)
        let found = places.map { $0.deletingLastPathComponent().appendingPathComponent("linkwright") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
        return try #require(found, "no linkwright beside \(places)")
    }

    /// The folder that holds the built command.
    static func folder() throws -> URL { try binary().deletingLastPathComponent() }

    /// Runs the command to its end. With `interruptedAfter` it is sent SIGINT after that many seconds; with `standingIn`
    /// it is run in that folder.
    @discardableResult
    static func run(
        _ arguments: String..., interruptedAfter seconds: Double? = nil, standingIn current: String? = nil
    ) throws -> Outcome {
        try run(list: arguments, interruptedAfter: seconds, standingIn: current)
    }

    /// The same, of a list of arguments.
    static func run(
        list arguments: [String], interruptedAfter seconds: Double? = nil, standingIn current: String? = nil
    ) throws -> Outcome {
        let folder = try TemporaryFolder(["out": "", "err": ""])
        let process = Process()
        process.executableURL = try binary()
        process.arguments = arguments
        if let current { process.currentDirectoryURL = URL(fileURLWithPath: current) }
        // Files, not pipes: a pipe that nobody reads fills up.
        process.standardOutput = FileHandle(forWritingAtPath: folder.path + "/out")
        process.standardError = FileHandle(forWritingAtPath: folder.path + "/err")
        try process.run()
        if let seconds {
            Thread.sleep(forTimeInterval: seconds)
            process.interrupt()
        }
        process.waitUntilExit()
        let code = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
        return Outcome(
            code: code, out: try text(folder.path + "/out"), err: try text(folder.path + "/err"))
    }

    /// The text of a file.
    static func text(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    }

    /// The files of a folder and its subfolders by name; without `summary.json`, which alone tells how long the run took.
    static func plan(_ path: String) throws -> [String: String] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: path).filter {
            var isFolder: ObjCBool = false
            return $0 != "summary.json"
                && FileManager.default.fileExists(atPath: "\(path)/\($0)", isDirectory: &isFolder)
                && !isFolder.boolValue
        }
        return Dictionary(uniqueKeysWithValues: try names.map { ($0, try text("\(path)/\($0)")) })
    }

    /// A synthetic area in a folder of its own.
    static func area(_ options: String...) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let outcome = try run(list: ["generate", "area", "--quiet"] + options + [folder.path])
        #expect(outcome.code == 0, "\(outcome.err)")
        return folder
    }
}

/// Four classes on a line, a kilometre apart: an input folder small enough to be read at a glance.
enum FourClasses {
    static let files = [
        "schools.csv": """
        school_id,name,easting,northing,fsm
        A,Ash School,400000,200000,10
        B,Birch School,401000,200000,20
        C,Cedar School,402000,200000,90
        D,Damson School,403000,200000,30
        """,
        "classes.csv": """
        class_id,school_id,year_groups,pupils
        a,A,5,30
        b,B,5,30
        c,C,5,30
        d,D,5,30
        """,
        "policy.yaml": """
        match:
          three_way: never
          difference:
            fsm: {measure: share, weight: 1, column: fsm}
        """,
    ]

    /// The folder with one file written anew, or added.
    static func folder(_ file: String? = nil, _ text: String = "") throws -> TemporaryFolder {
        let folder = try TemporaryFolder(files)
        if let file { try folder.write(text, to: file) }
        return folder
    }
}
