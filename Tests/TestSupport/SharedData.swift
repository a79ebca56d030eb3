import Foundation

/// The real areas, which are no part of the repository: in the folder that `LINKWRIGHT_DATA` names, or in
/// `shared/data` one or two folders above the repository, if either is there.
public enum SharedData {
    /// The folder; nil where there is none.
    public static let path: String? = {
        if let named = ProcessInfo.processInfo.environment["LINKWRIGHT_DATA"] { return named }
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return ["../shared/data", "../../shared/data"].map {
            root.appendingPathComponent($0).standardized.path
        }
        .first { FileManager.default.fileExists(atPath: $0) }
    }()

    /// Whether they are there.
    public static var isThere: Bool { path != nil }

    /// The folders of the four real areas and of all England.
    public static var folders: [String] {
        guard let path else { return [] }
        return ["bradford", "bristol", "luton", "northumberland"].map { "\(path)/areas/\($0)" } + [
            "\(path)/england"
        ]
    }
}
