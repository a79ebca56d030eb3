/// The output folder of a plan.
public enum PlanFolder {
    /// The names that an output folder may hold: those of ours, of this version or another.
    public static var knownNames: Set<String> {
        Set(OutputFile.allCases.map(\.fileName) + [OutputFile.summary, "certificate.json"])
    }

    /// The files of `tables` and `summary`, by name.
    public static func files(_ tables: [OutputTable], _ summary: Summary) throws -> [(
        name: String, bytes: [UInt8]
    )] {
        tables.map { ($0.fileName, $0.bytes) } + [(OutputFile.summary, try JSONText.bytes(summary))]
    }
}
