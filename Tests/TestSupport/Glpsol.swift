import Foundation

/// GLPK's own program, as a second reader of the files that we write.
public enum Glpsol {
    /// Why it gave no value.
    public struct NoValue: Error, CustomStringConvertible {
        /// The reason.
        public let description: String
    }

    /// Whether it is there (Debian's glpk-utils has it).
    public static var isThere: Bool {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
            FileManager.default.isExecutableFile(atPath: "\($0)/glpsol")
        }
    }

    /// The optimum that it finds for the integer program in a file; nil where it finds that there is none.
    public static func optimum(_ options: [String], _ path: String) throws -> Double? {
        let solution = path + ".solution"
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["glpsol"] + options + [path, "--write", solution]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        let text = (try? String(contentsOfFile: solution, encoding: .utf8)) ?? ""
        // The line of the solution's kind, size, status and value: "s mip 1 30 o 12345".
        let line = text.split(separator: "\n").first { $0.hasPrefix("s mip ") }?.split(separator: " ") ?? []
        guard process.terminationStatus == 0, line.count == 6 else {
            throw NoValue(description: "glpsol \(options) \(path) gave no value:\n\(text)")
        }
        return line[4] == "o" ? Double(line[5]) : nil
    }
}
