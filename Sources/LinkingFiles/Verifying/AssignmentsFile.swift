import Foundation
public import Linking
import Tables

/// Links that staff give by hand, or that an earlier run wrote: the columns `class_a`, `class_b` and `class_c` of an
/// `assignments.csv`. All other columns are passed over.
public enum AssignmentsFile {
    /// Reads the links of the file at `path`, sorted.
    ///
    /// - Throws: ``InputError`` where the file isn't there or can't be read, names classes that the year doesn't
    ///   have, or holds links that break a rule of the year; every fault at once.
    public static func read(_ path: String, year: LinkingYear) throws(InputError) -> [Link] {
        let bytes: [UInt8]
        do {
            bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            let message =
                "\(path): found no file that can be read, expected links such as match writes\nMaybe the assignments.csv in a folder that match or plan wrote was meant"
            throw .missing(MissingInput(folder: path, messages: [message]))
        }
        let name = URL(fileURLWithPath: path).lastPathComponent
        var reading = LinkRows(CSVTable.read(bytes, name: name), year: year, needsIDs: false)
        if reading.faults.isEmpty { reading.addRuleFaults() }
        guard reading.faults.isEmpty else {
            throw .faults(
                InputFaults(
                    faults: reading.faults, leftOut: reading.table.faultsLeftOut,
                    warnings: reading.table.warnings.map { reading.fault($0) }))
        }
        return reading.rows.map(\.link).sorted()
    }
}
