public import Linking

/// The output folder of a plan.
public enum PlanFolder {
    /// The names that an output folder may hold: those of ours, of this version or another.
    public static var knownNames: Set<String> {
        Set(
            OutputFile.allCases.map(\.fileName) + [
                OutputFile.summary, CertificateFile.name, TimetableCertificateFile.name,
            ] + PeopleFiles.names)
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
