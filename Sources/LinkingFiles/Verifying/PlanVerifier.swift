import Foundation
import Linking

/// Reads a plan from its files, works everything out again from the year, and says what does not hold.
public enum PlanVerifier {
    /// Verifies the plan in the folder at `path`, made from the input that was read.
    ///
    /// - Throws: ``InputError`` where the folder isn't there. Whatever is wrong inside it is a finding.
    public static func verify(_ path: String, of read: ReadYear) throws(InputError) -> Verification {
        let files = try PlanFiles(folder: path)
        var result = Verification()
        let summary = files.summary(&result)
        let plan = PlanReading(files, year: read.year, &result)
        // What a summary says of a plan that is not all there can't be judged.
        result.findings += plan.auditFindings(plan.isWhole ? summary : nil)
        let claims = SummaryClaims(summary: summary, year: read.year, plan: plan.plan, hashes: read.hashes)
        claims.checkWords(&result, hasTimetable: files.table(.timetable) != nil)
        if plan.isWhole { claims.checkCounts(&result) }
        if plan.isWhole {
            compare(files, read.year, plan.plan, summary, &result)
        } else {
            result.notes.append(
                "the other files were not compared with the plan, because some of its rows could not be understood."
            )
        }
        result.checked.append("the audit finds no broken rule")
        if let summary { result.notes += claims.proofs(summary) }
        return result
    }

    private static func compare(
        _ files: PlanFiles, _ year: LinkingYear, _ plan: Plan, _ summary: Summary?,
        _ result: inout Verification
    ) {
        let links: LinksOrigin =
            summary.map {
                $0.links.given ? .given : .chosen(SolveStatus(rawValue: $0.links.status) ?? .feasible)
            }
            ?? .chosen(.feasible)
        let timetable = files.table(.timetable).map { _ in
            summary?.timetable.flatMap { SolveStatus(rawValue: $0.status) } ?? .feasible
        }
        for expected in PlanTables(year, plan, links: links, timetable: timetable).all() {
            guard let found = files.tables[expected.fileName] else { continue }
            result.findings += TableComparison(expected, found).findings()
            result.checked.append("\(expected.fileName) says what is so (\(found.rowCount) rows)")
        }
    }
}

/// The files of an output folder, as bytes and tables.
struct PlanFiles {
    /// The tables that are there, by file name.
    let tables: [String: CSVTable]
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
            } else if file != .timetable {
                unreadable.append(PlanFinding(file.fileName, "the file isn't there, or can't be read"))
            }
        }
        summaryBytes = bytes(OutputFile.summary)
        if summaryBytes == nil {
            unreadable.append(PlanFinding(OutputFile.summary, "the file isn't there, or can't be read"))
        }
        (self.tables, self.unreadable) = (tables, unreadable)
    }

    /// A table; nil where it isn't there.
    func table(_ file: OutputFile) -> CSVTable? { tables[file.fileName] }

    /// The summary; nil, with a finding, where it isn't there or is none. Adds what else could not be read.
    func summary(_ result: inout Verification) -> Summary? {
        result.findings += unreadable
        guard let summaryBytes else { return nil }
        do {
            return try JSONText.value(Summary.self, from: summaryBytes)
        } catch {
            result.findings.append(
                PlanFinding(
                    OutputFile.summary, "is not a summary such as Linkwright writes: \(Self.words(error))"))
            return nil
        }
    }

    private static func words(_ error: any Error) -> String {
        func path(_ context: DecodingError.Context) -> String {
            context.codingPath.map(\.stringValue).joined(separator: ".")
        }
        switch error as? DecodingError {
        case .keyNotFound(let key, let context): return "\(path(context)) has no \(key.stringValue)"
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            return "\(path(context)) is not of the right kind"
        default: return "it is not JSON"
        }
    }
}
