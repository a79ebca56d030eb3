import Foundation
public import Tables

/// The output folder of a plan: one call writes it, and one reads it back.
public enum PlanFolder {
    /// Whether an output folder may hold a file or, where the name ends in a slash, a subfolder of this name: one of ours,
    /// of this version or another.
    public static func isKnown(_ name: String) -> Bool {
        knownNames.contains(name) || PeopleFiles.isKnown(name)
    }

    private static var knownNames: Set<String> {
        Set(
            OutputFile.allCases.map(\.fileName) + [
                OutputFile.summary, CertificateFile.name, TimetableCertificateFile.name,
            ])
    }

    /// Whether the folder may be written, as far as what it holds goes: to be asked before long work.
    public static func check(_ path: String, overwrite: Bool) throws(OutputError) {
        try FolderWriter.check(path, overwrite: overwrite, isKnown: isKnown)
    }

    /// The paths of the files of ours in the folder at `path`, so that nothing is written over them.
    public static func paths(in path: String) throws(OutputError) -> [String] {
        try names(in: path).map { "\(path)/\($0)" }
    }

    private static func names(in path: String) throws(OutputError) -> [String] {
        try FolderTarget(path).held(isKnown: isKnown).filter { isKnown($0) }
    }

    /// The files of ours in the folder at `path`, as they are, by name.
    static func filesAsTheyAre(in path: String) throws -> [(name: String, bytes: [UInt8])] {
        let folder = URL(fileURLWithPath: path)
        return try names(in: path).map { name in
            (name, Array(try Data(contentsOf: folder.appendingPathComponent(name))))
        }
    }

    /// The bytes of one file; nil where it isn't there or can't be read.
    static func bytes(of name: String, in path: String) -> [UInt8]? {
        (try? Data(contentsOf: URL(fileURLWithPath: path).appendingPathComponent(name))).map { Array($0) }
    }
}
