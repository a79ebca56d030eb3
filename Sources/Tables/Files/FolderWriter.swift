import Foundation

/// Writes a folder whole or not at all.
///
/// The files go into a new folder beside the one that is asked for, which takes its place when all are written. So a
/// failed or interrupted run leaves neither half a folder nor a spoilt earlier one. A run that is killed can leave a
/// folder beside it whose name begins with a point: one that ends in `.unfinished` may be deleted; one that ends in
/// `.earlier` is the earlier folder, whole, put aside at the very moment of the kill.
public enum FolderWriter {
    /// Writes `files` as the folder `path`; folders above it are made where they are missing.
    ///
    /// An empty folder that is there already is filled. One that is not empty is replaced if `overwrite` says so and it
    /// holds nothing that `isKnown` does not know, for people keep notes beside what they are given. A link to a folder
    /// is followed. The folder in which the process stands is filled where it is empty, and never replaced.
    ///
    /// - Parameters:
    ///   - files: Names, each once, and what goes into them. A name may be that of a file in a subfolder, as `a/b.csv`.
    ///   - path: The folder.
    ///   - overwrite: Whether an earlier folder may be replaced.
    ///   - isKnown: Whether the earlier folder may hold a file of this name, or a subfolder, whose name ends in a slash and
    ///     whose files are then asked for one by one.
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

    /// Whether the folder may be written, as far as what it holds goes: to be asked before long work whose result
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
