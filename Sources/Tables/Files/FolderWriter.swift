import Foundation

/// Writes a folder whole or not at all.
///
/// The files go into a new folder beside the target, which takes its place once all are written. So a failed or
/// interrupted run leaves neither half a folder nor a damaged earlier one. A killed run can leave a folder beside it
/// whose name begins with a point. One that ends in `.unfinished` may be deleted. One that ends in `.earlier` is the
/// complete earlier folder, put aside at the very moment of the kill.
public enum FolderWriter {
    /// Writes `files` as the folder `path`; missing folders above it are made.
    ///
    /// An existing empty folder is filled. A folder that is not empty is replaced if `overwrite` allows it and
    /// `isKnown` knows everything in it, because people keep notes beside the files they get. A link to a folder is
    /// followed. The working folder of the process is filled if it is empty, and never replaced.
    ///
    /// - Parameters:
    ///   - files: Names, each once, and the content of each. A name may include a subfolder, as `a/b.csv`.
    ///   - path: The folder.
    ///   - overwrite: Whether an earlier folder may be replaced.
    ///   - isKnown: Whether the earlier folder may hold a file of this name, or a subfolder of this name. A subfolder's
    ///     name ends in a slash, and its files are then checked one by one.
    public static func write(
        _ files: [(name: String, bytes: [UInt8])], to path: String, overwrite: Bool, isKnown: (String) -> Bool
    ) throws(OutputError) {
        try check(path, overwrite: overwrite, isKnown: isKnown)
        let target = FolderTarget(path)
        let parents = try target.makeParents()
        do throws(OutputError) {
            let new = try target.makeUnfinished()
            do throws(OutputError) {
                for file in files { try target.write(file.bytes, as: file.name, in: new) }
                try target.synchronize(files.map(\.name), in: new)
                try target.put(new)
            } catch {
                target.remove(new)
                throw error
            }
        } catch {
            for parent in parents.reversed() { rmdir(parent) }
            throw error
        }
    }

    /// Checks whether the folder may be written, judging by its content; to be called before long work whose result
    /// would have nowhere to go.
    public static func check(_ path: String, overwrite: Bool, isKnown: (String) -> Bool) throws(OutputError) {
        let target = FolderTarget(path)
        guard try !target.earlier().isEmpty else { return }
        guard overwrite else { throw .exists(path: path) }
        let foreign = try target.held(isKnown: isKnown).filter { !isKnown($0) }
        guard foreign.isEmpty else { throw .foreignFiles(path: path, names: foreign) }
        if target.isCurrent { throw .isCurrent(path: path) }
    }
}
