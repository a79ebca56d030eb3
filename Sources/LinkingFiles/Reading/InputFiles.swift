import Basics
import Crypto
import Foundation
import Linking

/// The bytes of the input files that are in a folder.
struct InputFiles {
    /// The bytes of each file that is there.
    let bytes: [InputTable: [UInt8]]
    /// Files that are no input, but whose names are nearly those of input files that are not there.
    let misnamed: [(file: String, meant: InputTable)]

    /// Opens the files of the folder at `path`.
    init(folder path: String) throws(InputError) {
        let names = try Self.names(inFolder: path)
        let present = InputTable.allCases.filter { names.contains($0.fileName) }
        let absent = InputTable.allCases.filter { !present.contains($0) }
        let known = Set(InputTable.allCases.map(\.fileName))
        let strangers = names.filter { !known.contains($0) }
        misnamed = absent.compactMap { table -> (file: String, meant: InputTable)? in
            let near =
                strangers.first { Self.isWorkbook($0) && $0.lowercased().hasPrefix("\(table.rawValue).") }
                ?? NearestWord.to(table.fileName, among: strangers)
            return near.map { (file: $0, meant: table) }
        }

        let required = InputTable.allCases.filter(\.isRequired)
        if names.contains(OutputFile.summary), required.allSatisfy(absent.contains) {
            let message =
                "\(path): found the folder of a plan, expected one with schools.csv, classes.csv and policy.yaml\nMaybe the order is wrong: the input folder comes first, the plan second"
            throw .missing(MissingInput(folder: path, messages: [message]))
        }
        var messages: [String] = []
        for table in required where absent.contains(table) {
            messages.append(
                Self.message(missing: table, path, names, misnamed.first { $0.meant == table }?.file))
        }
        var bytes: [InputTable: [UInt8]] = [:]
        for table in present {
            let url = URL(fileURLWithPath: path).appendingPathComponent(table.fileName)
            do {
                bytes[table] = Array(try Data(contentsOf: url))
            } catch {
                messages.append(
                    """
                    \(url.path): found something that can't be read (\(Self.reason(error))), expected a file
                    Maybe it is a folder, or belongs to someone else
                    """)
            }
        }
        guard messages.isEmpty else { throw .missing(MissingInput(folder: path, messages: messages)) }
        self.bytes = bytes
    }

    /// A hash of each file, in the order of `InputTable`.
    var hashes: [InputHash] {
        InputTable.allCases.compactMap { table in
            guard let bytes = bytes[table] else { return nil }
            let digest = SHA256.hash(data: bytes).map { byte in
                (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }
            return InputHash(file: table.fileName, sha256: digest.joined())
        }
    }

    /// The names of what is in the folder, sorted.
    private static func names(inFolder path: String) throws(InputError) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: path).filter { !$0.hasPrefix(".") }
                .sorted()
        } catch {
            throw .missing(MissingInput(folder: path, messages: [message(missingFolder: path, error)]))
        }
    }

    private static func message(missingFolder path: String, _ error: any Error) -> String {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
            return isFolder.boolValue
                ? "\(path): found a folder that can't be opened (\(reason(error))), expected one that can\nMaybe it belongs to someone else"
                : "\(path): found a file, expected a folder with schools.csv, classes.csv and policy.yaml\nMaybe the folder that it is in was meant"
        }
        let url = URL(fileURLWithPath: path)
        let parent = url.deletingLastPathComponent()
        let siblings = ((try? FileManager.default.contentsOfDirectory(atPath: parent.path)) ?? []).sorted()
        let nearest = NearestWord.to(url.lastPathComponent, among: siblings)
        let hint =
            nearest.map { "\"\($0)\" was meant" }
            ?? "it stands elsewhere; this was looked for in \(parent.path)"
        return
            "\(path): found no such folder, expected one with schools.csv, classes.csv and policy.yaml\nMaybe \(hint)"
    }

    private static func message(
        missing table: InputTable, _ path: String, _ names: [String], _ misnamed: String?
    ) -> String {
        let shown = names.prefix(12).joined(separator: ", ") + (names.count > 12 ? ", …" : "")
        let there = names.isEmpty ? "an empty folder" : "only \(shown)"
        let hint =
            misnamed.map { cure($0, for: table) }
            ?? "another folder was meant; `linkwright init` writes one to start from"
        return "\(path): found \(there), expected \(table.fileName) too\nMaybe \(hint)"
    }

    /// What to do with a file of nearly the name of an input file, ready to follow the word "Maybe".
    static func cure(_ file: String, for table: InputTable) -> String {
        isWorkbook(file)
            ? "open \"\(file)\" in Excel and save it as \"CSV UTF-8 (Comma delimited)\", named \(table.fileName)"
            : "\"\(file)\" should be renamed to \(table.fileName)"
    }

    /// Whether a spreadsheet keeps its own kind of file under such a name, which would not be CSV if renamed.
    private static func isWorkbook(_ file: String) -> Bool {
        [".xlsx", ".xls", ".ods"].contains { file.lowercased().hasSuffix($0) }
    }

    private static func reason(_ error: any Error) -> String {
        ((error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError)?.localizedDescription
            ?? error.localizedDescription
    }
}
