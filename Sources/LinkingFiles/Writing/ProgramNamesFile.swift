public import Linking
import Tables

/// The table that says what each name of an exported program stands for.
public enum ProgramNamesFile {
    /// The bytes of the CSV file: `name`, `what` (`class`, `schools`, `must_link`, `held`, `link`), and in `a`, `b`,
    /// `c` the ids that it is about.
    public static func bytes(_ program: ExportedProgram) -> [UInt8] {
        var writer = CSVWriter(header: ["name", "what", "a", "b", "c"])
        for name in program.names {
            writer.append(
                [.text(name.name), .text(name.kind.rawValue)] + name.ids.prefix(3).map { .text($0.text) })
        }
        return writer.bytes
    }
}
