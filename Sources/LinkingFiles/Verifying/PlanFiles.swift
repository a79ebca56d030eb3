import Foundation
import Linking
import Results
import Tables

/// The files of an output folder, as bytes and tables.
struct PlanFiles {
    /// The folder.
    let path: String
    /// The tables that are there, by file name.
    let tables: [String: CSVTable]
    /// The file of the certificate; nil where it isn't there.
    let certificate: [UInt8]?
    /// The file of the timetable's certificate; nil where it isn't there.
    let timetableCertificate: [UInt8]?
    /// The file of the summary; nil where it isn't there.
    let summaryBytes: [UInt8]?

    /// Reads the folder at `path`.
    ///
    /// - Parameters:
    ///   - hasLongNames: Whether faults name the folder with the file, for whoever reads more than one.
    ///   - maybe: What to try where there is no such folder.
    init(
        folder path: String, hasLongNames: Bool = false,
        maybe: String = "the order is wrong: the input folder comes first, the plan second"
    ) throws(InputError) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            let message =
                "\(path): found no such folder, expected one that plan, match or schedule wrote\nMaybe \(maybe)"
            throw .missing(MissingInput(folder: path, messages: [message]))
        }
        func bytes(_ name: String) -> [UInt8]? {
            let url = URL(fileURLWithPath: path).appendingPathComponent(name)
            return (try? Data(contentsOf: url)).map { Array($0) }
        }
        var tables: [String: CSVTable] = [:]
        for name in OutputFile.allCases.map(\.fileName) {
            tables[name] = bytes(name).map {
                CSVTable.read($0, name: hasLongNames ? "\(path)/\(name)" : name)
            }
        }
        (self.path, self.tables) = (path, tables)
        summaryBytes = bytes(OutputFile.summary)
        certificate = bytes(CertificateFile.name)
        timetableCertificate = bytes(TimetableCertificateFile.name)
    }

    /// A table; nil where it isn't there.
    func table(_ file: OutputFile) -> CSVTable? { tables[file.fileName] }

    /// The summary; nil, with a finding, where it isn't there or is none. Adds what else could not be read.
    func summary(_ result: inout Verification) -> Summary? {
        let needed = OutputFile.allCases.filter { !$0.mayBeMissing }.map(\.fileName)
        let missing =
            needed.filter { tables[$0] == nil } + (summaryBytes == nil ? [OutputFile.summary] : [])
        result.findings += missing.map { PlanFinding($0, "the file isn't there, or can't be read") }
        guard let summaryBytes else { return nil }
        do throws(NoSummary) {
            return try SummaryFile.read(summaryBytes)
        } catch {
            result.findings.append(
                PlanFinding(
                    OutputFile.summary, "is not a summary such as Linkwright writes: \(error.reason)"))
            return nil
        }
    }
}
