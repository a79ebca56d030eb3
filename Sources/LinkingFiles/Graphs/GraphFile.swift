import Basics
import Foundation

/// A plain graph in a file of the DIMACS form for undirected graphs: comments `c …`, one line `p edge VERTICES EDGES`,
/// and for each edge a line `e U V WEIGHT`; vertices are numbered from 1, and without a weight it is 1.
///
/// `p col`, as files of graphs to be coloured have it, is read as `p edge`. Blank lines, spaces and tabs where they like,
/// CRLF and a byte-order mark are fine.
public enum GraphFile {
    /// The path that means standard input.
    public static let standardInput = "-"

    /// Reads the file at `path`. O(vertices + edges).
    ///
    /// - Throws: ``InputError`` with every fault of the file at once.
    public static func read(_ path: String) throws(InputError) -> ReadGraph {
        let bytes = try bytes(of: path, expected: "a graph in DIMACS form")
        return try parse(bytes, name: path == standardInput ? "standard input" : path)
    }

    /// Reads a file's bytes; `name` is what faults call it.
    public static func parse(_ bytes: [UInt8], name: String) throws(InputError) -> ReadGraph {
        var reader = DimacsReader(bytes, name: name)
        return try reader.read()
    }

    /// The bytes of a file, or of standard input.
    static func bytes(of path: String, expected: String) throws(InputError) -> [UInt8] {
        do {
            if path == standardInput { return Array(try FileHandle.standardInput.readToEnd() ?? Data()) }
            return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            throw .missing(MissingInput(folder: path, messages: [message(path, error, expected)]))
        }
    }

    private static func message(_ path: String, _ error: any Error, _ expected: String) -> String {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
            return isFolder.boolValue
                ? "\(path): found a folder, expected \(expected)\nMaybe a file in it was meant"
                : "\(path): found a file that can't be opened, expected one that can\nMaybe it belongs to someone else"
        }
        let url = URL(fileURLWithPath: path)
        let folder = url.deletingLastPathComponent().path
        let siblings = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
        let nearest = NearestWord.to(url.lastPathComponent, among: siblings)
        let hint =
            nearest.map { "\"\($0)\" was meant" } ?? "it stands elsewhere; this was looked for in \(folder)"
        return "\(path): found no such file, expected \(expected)\nMaybe \(hint)"
    }
}
