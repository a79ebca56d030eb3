import Foundation

/// A single file that is written in place of an earlier one, whole or not at all, without being asked to overwrite; what may
/// not be replaced unasked, ``FileWriter`` writes.
public enum WholeFile {
    /// Finds out, before any work is done, whether a file at `path` could be written.
    ///
    /// - Parameter inputs: Files that are read and must not be written over.
    public static func check(_ path: String, inputs: [String] = []) throws(OutputError) {
        let place = resolved(path)
        var isFolder: ObjCBool = false
        let isThere = FileManager.default.fileExists(atPath: place, isDirectory: &isFolder)
        if isThere, isFolder.boolValue {
            throw .system(path: path, doing: "write it", reason: "it is a folder")
        }
        if inputs.contains(where: { resolved($0) == place }) {
            throw .system(path: path, doing: "write it", reason: "it is what was to be read")
        }
        let folder = (place as NSString).deletingLastPathComponent
        guard isThere || FileManager.default.isWritableFile(atPath: folder) else {
            throw .system(
                path: path, doing: "write it", reason: "\(folder) is not there, or can't be written")
        }
    }

    /// Writes the file.
    public static func write(_ bytes: [UInt8], to path: String) throws(OutputError) {
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: resolved(path)), options: .atomic)
        } catch {
            throw .system(path: path, doing: "write it", reason: error.localizedDescription)
        }
    }

    private static func resolved(_ path: String) -> String {
        URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
    }
}
