import Foundation
import Linking
import Tables

/// The files of an output folder, as bytes and tables.
struct PlanFiles {
    /// The tables that are there, by file name.
    let tables: [String: CSVTable]
    /// The file of the certificate; nil where it isn't there.
    let certificate: [UInt8]?
    /// The file of the timetable's certificate; nil where it isn't there.
    let timetableCertificate: [UInt8]?
    private let summaryBytes: [UInt8]?
    private let unreadable: [PlanFinding]

    /// Reads the folder at `path`.
    init(folder path: String) throws(InputError) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            let message =
                "\(path): found no such folder, expected one that plan, match or schedule wrote\nMaybe the order is wrong: the input folder comes first, the plan second"
            throw .missing(MissingInput(folder: path, messages: [message]))
        }
        var tables: [String: CSVTable] = [:]
        var unreadable: [PlanFinding] = []
        func bytes(_ name: String) -> [UInt8]? {
            let url = URL(fileURLWithPath: path).appendingPathComponent(name)
            return (try? Data(contentsOf: url)).map { Array($0) }
        }
        for file in OutputFile.allCases {
            if let bytes = bytes(file.fileName) {
                tables[file.fileName] = CSVTable.read(bytes, name: file.fileName)
            } else if !file.mayBeMissing {
                unreadable.append(PlanFinding(file.fileName, "the file isn't there, or can't be read"))
            }
        }
        summaryBytes = bytes(OutputFile.summary)
        if summaryBytes == nil {
            unreadable.append(PlanFinding(OutputFile.summary, "the file isn't there, or can't be read"))
        }
        certificate = bytes(CertificateFile.name)
        timetableCertificate = bytes(TimetableCertificateFile.name)
        (self.tables, self.unreadable) = (tables, unreadable)
    }

    /// A table; nil where it isn't there.
    func table(_ file: OutputFile) -> CSVTable? { tables[file.fileName] }

    /// The summary; nil, with a finding, where it isn't there or is none. Adds what else could not be read.
    func summary(_ result: inout Verification) -> Summary? {
        result.findings += unreadable
        guard let summaryBytes else { return nil }
        do {
            return try Summary.read(summaryBytes)
        } catch {
            result.findings.append(
                PlanFinding(
                    OutputFile.summary,
                    "is not a summary such as Linkwright writes: \(Summary.words(error))"))
            return nil
        }
    }
}

extension Summary {
    /// The figures of a plan are far smaller, so that sums and differences of them are whole numbers still.
    private static let largest = 9_007_199_254_740_992.0

    /// A number that can't be a plan's.
    private struct HugeNumber: Error {
        let line: Int
        let found: String
    }

    /// The summary that a file holds; an error, for ``words(_:)``, where it holds none.
    static func read(_ bytes: [UInt8]) throws -> Summary {
        let summary = try JSONText.value(Summary.self, from: bytes)
        if let huge = firstHuge(in: try JSONParser.parse(bytes)) {
            throw HugeNumber(line: huge.line, found: huge.found)
        }
        return summary
    }

    private static func firstHuge(in node: JSONNode) -> JSONNode? {
        switch node.value {
        case .object(let members): members.lazy.compactMap { firstHuge(in: $0.node) }.first
        case .array(let nodes): nodes.lazy.compactMap { firstHuge(in: $0) }.first
        case .whole(let number): Double(number).magnitude > largest ? node : nil
        case .number(let spelling): Double(spelling).map { $0.magnitude <= largest } == true ? nil : node
        case .text, .truth, .null: nil
        }
    }

    /// Why bytes are no summary.
    static func words(_ error: any Error) -> String {
        if let huge = error as? HugeNumber {
            return "line \(huge.line) has \(huge.found), which is no figure of a plan"
        }
        func path(_ context: DecodingError.Context) -> String {
            context.codingPath.map(\.stringValue).joined(separator: ".")
        }
        switch error as? DecodingError {
        case .keyNotFound(let key, let context): return "\(path(context)) has no \(key.stringValue)"
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            return "\(path(context)) is not of the right kind"
        case .dataCorrupted(let context):
            guard let unknown = context.underlyingError as? UnknownPriority else { return "it is not JSON" }
            return
                "\(path(context)): found \"\(unknown.name)\", which is no priority; maybe \(unknown.maybe)"
        default: return "it is not JSON"
        }
    }
}
