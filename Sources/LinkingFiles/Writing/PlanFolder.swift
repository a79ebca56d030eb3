import Foundation
public import Linking
public import Proving
public import Tables

/// The output folder of a plan.
public enum PlanFolder {
    /// Whether an output folder may hold a file or, where the name ends in a slash, a subfolder of this name: one of ours,
    /// of this version or another.
    public static func isKnown(_ name: String) -> Bool {
        knownNames.contains(name) || PeopleFiles.isKnown(name)
    }

    private static var knownNames: Set<String> {
        Set(
            OutputFile.allCases.map(\.fileName) + [
                OutputFile.summary, CertificateFile.name, TimetableCertificateFile.name,
            ])
    }

    /// The paths of the files of ours in the folder at `path`, so that nothing is written over them.
    public static func paths(in path: String) throws(OutputError) -> [String] {
        try names(in: path).map { "\(path)/\($0)" }
    }

    private static func names(in path: String) throws(OutputError) -> [String] {
        try FolderTarget(path).held(isKnown: isKnown).filter { isKnown($0) }
    }

    /// The files of ours in the folder at `path`, as they are, by name.
    static func filesAsTheyAre(in path: String) throws -> [(name: String, bytes: [UInt8])] {
        let folder = URL(fileURLWithPath: path)
        return try names(in: path).map { name in
            (name, Array(try Data(contentsOf: folder.appendingPathComponent(name))))
        }
    }

    /// The files of `tables`, of the proofs of links and timetable if there are any, and of `summary`, by name.
    public static func files(
        _ tables: [OutputTable], _ certificate: Certificate?,
        timetable: (certificate: TimetableCertificate, links: [Link])? = nil, _ summary: Summary,
        of year: LinkingYear
    ) throws -> [(name: String, bytes: [UInt8])] {
        tables.map { ($0.fileName, $0.bytes) }
            + (certificate.map { [(CertificateFile.name, CertificateFile.bytes($0, of: year))] } ?? [])
            + (timetable.map {
                [
                    (
                        TimetableCertificateFile.name,
                        TimetableCertificateFile.bytes($0.certificate, of: year, links: $0.links)
                    )
                ]
            } ?? [])
            + [(OutputFile.summary, try JSONText.bytes(summary))]
    }
}
