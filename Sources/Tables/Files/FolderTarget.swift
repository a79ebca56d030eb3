import Dispatch
import Foundation
import Synchronization

/// The place of a folder to be written, and the steps on the file system, each of which is completed or undone.
package struct FolderTarget {
    /// The path as given, for messages.
    private let given: String
    /// The path with symbolic links followed and without a slash at its end.
    private let path: String

    package init(_ given: String) {
        self.given = given
        path = URL(fileURLWithPath: given).standardizedFileURL.resolvingSymlinksInPath().path
    }

    private var parent: String { (path as NSString).deletingLastPathComponent }
    private var name: String { (path as NSString).lastPathComponent }

    /// Whether it is the working folder of the process. If it were replaced, the caller would be left in no folder.
    package var isCurrent: Bool {
        var (own, current) = (stat(), stat())
        return stat(path, &own) == 0 && stat(".", &current) == 0 && own.st_dev == current.st_dev
            && own.st_ino == current.st_ino
    }

    /// The content of the folder, sorted; empty if it holds nothing or does not exist.
    package func earlier() throws(OutputError) -> [String] {
        guard path.hasPrefix("/") else {
            throw .system(
                path: given, doing: "find it", reason: "the folder that you are in is no longer there")
        }
        var status = stat()
        guard stat(path, &status) == 0 else {
            if errno == ENOENT { return [] }
            // A file in place of a folder above.
            if errno == ENOTDIR { throw .notAFolder(path: parent) }
            throw failure("look at it")
        }
        guard status.st_mode & S_IFMT == S_IFDIR else { throw .notAFolder(path: given) }
        return try list(path)
    }

    /// The paths of the files in the folder, relative to it and sorted.
    ///
    /// This includes the files of a subfolder if `isKnown` accepts its name with a slash at the end. Every other
    /// subfolder is given by its own path, with such a slash.
    package func held(isKnown: (String) -> Bool) throws(OutputError) -> [String] {
        var held: [String] = []
        for name in try earlier() {
            var status = stat()
            // A link to a folder is not the folder: only files written through it would be in it.
            let isFolder = lstat("\(path)/\(name)", &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
            if isFolder, isKnown("\(name)/") {
                held += try list("\(path)/\(name)").map { "\(name)/\($0)" }
            } else {
                held.append(isFolder ? "\(name)/" : name)
            }
        }
        return held
    }

    private func list(_ folder: String) throws(OutputError) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        } catch {
            throw .system(path: given, doing: "list it", reason: error.localizedDescription)
        }
    }

    /// Makes the missing folders above; returns those it made, the uppermost first.
    package func makeParents() throws(OutputError) -> [String] {
        var missing: [String] = []
        var folder = parent
        while access(folder, F_OK) != 0, errno == ENOENT, folder != "/" {
            missing.insert(folder, at: 0)
            folder = (folder as NSString).deletingLastPathComponent
        }
        var made: [String] = []
        for folder in missing {
            guard mkdir(folder, 0o777) == 0 else {
                let failure = failure("make the folder \(folder)")
                for folder in made.reversed() { rmdir(folder) }
                throw failure
            }
            made.append(folder)
        }
        return made
    }

    /// Makes a new folder beside the target.
    package func makeUnfinished() throws(OutputError) -> String {
        let folder = try free("unfinished")
        guard mkdir(folder, 0o777) == 0 else { throw failure("make a folder in \(parent)") }
        return folder
    }

    /// An unused name beside the folder.
    private func free(_ suffix: String) throws(OutputError) -> String {
        for number in 0..<1000 {
            let candidate = "\(parent)/.\(name).\(getpid())-\(number).\(suffix)"
            var status = stat()
            if lstat(candidate, &status) != 0 { return candidate }
        }
        throw .system(
            path: given, doing: "find a free name in \(parent)", reason: "too many unfinished folders")
    }

    /// Writes one file; if its name has a slash, into a subfolder, which is made if missing. See
    /// ``synchronize(_:in:)``.
    package func write(_ bytes: [UInt8], as name: String, in folder: String) throws(OutputError) {
        if let slash = name.lastIndex(of: "/") {
            let subfolder = "\(folder)/\(name[..<slash])"
            guard mkdir(subfolder, 0o777) == 0 || errno == EEXIST else { throw failure("write \(name)") }
        }
        let descriptor = open("\(folder)/\(name)", O_WRONLY | O_CREAT | O_EXCL, 0o666)
        guard descriptor >= 0 else { throw failure("write \(name)") }
        let isWritten = bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let count = Foundation.write(
                    descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return false }
                done += count
            }
            return true
        }
        let reason = errno
        let isClosed = close(descriptor) == 0
        guard isWritten else { throw failure("write \(name)", reason) }
        guard isClosed else { throw failure("write \(name)") }
    }

    /// Ensures that written files reach the disk.
    ///
    /// Each file takes some milliseconds of waiting, and a plan with calendars has hundreds; files that wait at once
    /// are written together.
    package func synchronize(_ names: [String], in folder: String) throws(OutputError) {
        let lanes = min(16, names.count)
        let failed = Mutex<(name: String, reason: Int32)?>(nil)
        let group = DispatchGroup()
        for lane in 0..<lanes {
            // A queue of its own means a thread of its own, which may wait.
            DispatchQueue(label: "linkwright.disk.\(lane)").async(group: group) {
                for position in stride(from: lane, to: names.count, by: lanes) {
                    guard let reason = reachDisk("\(folder)/\(names[position])") else { continue }
                    failed.withLock {
                        if $0.map({ names[position] < $0.name }) ?? true { $0 = (names[position], reason) }
                    }
                }
            }
        }
        group.wait()
        if let (name, reason) = failed.withLock({ $0 }) { throw failure("write \(name)", reason) }
    }

    /// The system's reason why a file can't be brought to the disk; nil if it was.
    private func reachDisk(_ path: String) -> Int32? {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { return errno }
        defer { close(descriptor) }
        return fsync(descriptor) == 0 || errno == EINVAL ? nil : errno
    }

    /// Moves the finished folder `new` into place; an earlier one is put aside first, and restored if that fails.
    package func put(_ new: String) throws(OutputError) {
        if isCurrent { return try fill(from: new) }
        // If there is nothing or an empty folder, this is a single step.
        if rename(new, path) == 0 { return }
        guard errno == ENOTEMPTY || errno == EEXIST else { throw failure("give the folder its name") }
        let old = try free("earlier")
        guard rename(path, old) == 0 else { throw failure("put the earlier folder aside") }
        guard rename(new, path) == 0 else {
            let failure = failure("give the folder its name")
            _ = rename(old, path)
            throw failure
        }
        remove(old)
    }

    /// Moves the content of the folder `new` into this empty one; all of it or nothing.
    private func fill(from new: String) throws(OutputError) {
        var moved: [String] = []
        for name in try list(new) {
            guard rename("\(new)/\(name)", "\(path)/\(name)") == 0 else {
                let failure = failure("write \(name)")
                for name in moved { _ = rename("\(path)/\(name)", "\(new)/\(name)") }
                throw failure
            }
            moved.append(name)
        }
        remove(new)
    }

    /// Deletes a folder of ours; anything that can't be deleted stays.
    package func remove(_ folder: String) {
        try? FileManager.default.removeItem(atPath: folder)
    }

    private func failure(_ doing: String, _ reason: Int32 = errno) -> OutputError {
        .system(path: given, doing: doing, reason: String(cString: strerror(reason)))
    }
}
