import Foundation

/// Writes single files whole or not at all: each goes to a new name beside the one that is asked for, and takes its
/// place when all are written. A run that is killed can leave a file whose name begins with a point and ends in
/// `.unfinished`; it may be deleted.
public enum FileWriter {
    /// Whether the file may be written. Ask before long work whose result would have nowhere to go. A file that
    /// exists may only be replaced with `overwrite`, and `inputs`, the files that are read, never.
    public static func check(_ path: String, overwrite: Bool, inputs: [String] = []) throws(OutputError) {
        let place = resolved(path)
        if inputs.contains(where: { resolved($0) == place }) { throw .isInput(path: path) }
        var status = stat()
        guard stat(place, &status) == 0 else {
            let folder = (place as NSString).deletingLastPathComponent
            guard access(folder, W_OK) == 0 else { throw failure(path, "write it") }
            return
        }
        // What is no plain file, such as a folder or a device, is not replaced.
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }
        if !overwrite { throw .fileExists(path: path) }
    }

    /// Whether all these files may be written, each to a place of its own.
    public static func check(_ paths: [String], overwrite: Bool, inputs: [String] = []) throws(OutputError) {
        for path in paths { try check(path, overwrite: overwrite, inputs: inputs) }
        if Set(paths.map(resolved)).count < paths.count { throw .sameFile(paths: paths) }
    }

    /// Writes one file.
    public static func write(_ bytes: [UInt8], to path: String, overwrite: Bool) throws(OutputError) {
        do {
            try write(to: [path], overwrite: overwrite) { try fill($0[0], with: bytes) }
        } catch let error as OutputError {
            throw error
        } catch {
            throw .system(path: path, doing: "write it", reason: error.localizedDescription)
        }
    }

    /// Lets `body` write one file for each of `paths`, at the paths that it is given, and puts them in their places.
    /// Where it throws, nothing is left.
    ///
    /// - Throws: ``OutputError``, and what `body` throws.
    public static func write<Result>(
        to paths: [String], overwrite: Bool, inputs: [String] = [], _ body: ([String]) throws -> Result
    ) throws -> Result {
        try check(paths, overwrite: overwrite, inputs: inputs)
        let paths = paths.map(resolved)
        let unfinished = paths.enumerated().map { number, path in
            let parent = (path as NSString).deletingLastPathComponent
            return "\(parent)/.\((path as NSString).lastPathComponent).\(getpid())-\(number).unfinished"
        }
        defer { for path in unfinished { unlink(path) } }
        for (new, path) in zip(unfinished, paths) {
            // Found out before long work rather than after.
            let descriptor = open(new, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
            guard descriptor >= 0 else { throw failure(path, "write it") }
            close(descriptor)
        }
        let result = try body(unfinished)
        for (new, path) in zip(unfinished, paths) {
            try synchronize(new, path)
            guard rename(new, path) == 0 else { throw failure(path, "give the file its name") }
        }
        return result
    }

    /// Writes `bytes` to `path`, which is one of the paths that ``write(to:overwrite:inputs:_:)`` hands out.
    public static func fill(_ path: String, with bytes: [UInt8]) throws(OutputError) {
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: path))
        } catch {
            throw .system(path: path, doing: "write it", reason: error.localizedDescription)
        }
    }

    /// The path with links to files and folders followed.
    private static func resolved(_ path: String) -> String {
        URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
    }

    private static func synchronize(_ new: String, _ path: String) throws(OutputError) {
        let descriptor = open(new, O_RDONLY)
        guard descriptor >= 0 else { throw failure(path, "read it again") }
        defer { close(descriptor) }
        if fsync(descriptor) != 0, errno != EINVAL { throw failure(path, "write it") }
    }

    private static func failure(_ path: String, _ doing: String) -> OutputError {
        .system(path: path, doing: doing, reason: String(cString: strerror(errno)))
    }
}
