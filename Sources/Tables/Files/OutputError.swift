/// Why a folder could not be written. In that case nothing was written, and an earlier folder is unchanged.
public enum OutputError: Error, Hashable, Sendable {
    /// The folder already exists and is not empty, and overwriting was not requested.
    case exists(path: String)
    /// The file already exists, and overwriting was not requested.
    case fileExists(path: String)
    /// Something exists there that is not a file.
    case notAFile(path: String)
    /// The file is one of the inputs.
    case isInput(path: String)
    /// Something exists there that is not a folder.
    case notAFolder(path: String)
    /// The folder to be overwritten holds files that Linkwright did not write.
    case foreignFiles(path: String, names: [String])
    /// The folder to be overwritten is the working folder of the process.
    case isCurrent(path: String)
    /// Two files have the same path.
    case sameFile(paths: [String])
    /// The system refused; `reason` is in its own words.
    case system(path: String, doing: String, reason: String)
}

extension OutputError: CustomStringConvertible {
    /// What happened, then a line that begins with "Maybe" and says what to try.
    public var description: String {
        switch self {
        case .exists(let path):
            "\(path): the folder is there already and is not empty; nothing was written\n"
                + "Maybe choose another folder, or add --overwrite to replace this one"
        case .fileExists(let path):
            "\(path): the file is there already; nothing was written\n"
                + "Maybe choose another name, or add --overwrite to replace this one"
        case .notAFile(let path):
            "\(path): this is no file; nothing was written\nMaybe choose another name for the file"
        case .isInput(let path):
            "\(path): this is the file to be read; nothing was written\nMaybe choose another name for the new file"
        case .notAFolder(let path):
            "\(path): this is a file, not a folder; nothing was written\nMaybe choose another name for the folder"
        case .foreignFiles(let path, let names):
            "\(path): the folder holds files that Linkwright did not write: \(Self.list(names)); "
                + "nothing was written, because to overwrite the folder would delete them\n"
                + "Maybe move them elsewhere, or choose another folder"
        case .isCurrent(let path):
            "\(path): this is the folder that you are in, and to overwrite it would take it away from you; "
                + "nothing was written\nMaybe go out of it first (cd ..), or choose another folder"
        case .sameFile(let paths):
            "\(paths.joined(separator: " and ")): this is one and the same file; nothing was written\n"
                + "Maybe choose another name for one of them"
        case .system(let path, let doing, let reason):
            "\(path): could not \(doing): \(reason); nothing was written\n"
                + "Maybe choose a folder in which you may write, on a disk that has room"
        }
    }

    private static func list(_ names: [String]) -> String {
        let shown = names.prefix(5).joined(separator: ", ")
        return names.count > 5 ? "\(shown) and \(names.count - 5) more" : shown
    }
}
