import Foundation

/// Where people read.
enum Terminal {
    /// Whether standard error is a terminal, so that a line may be rewritten in place.
    static var isInteractive: Bool { isatty(STDERR_FILENO) == 1 }

    /// Writes `text` to standard error, without adding a line feed.
    static func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }

    /// Writes a line to standard error.
    static func complain(_ text: String) { write(text + "\n") }

    /// Writes a line to standard output.
    static func say(_ text: String) { print(text) }

    /// Says that an input folder is written, and what one may do next.
    static func sayWritten(_ folder: String) {
        say("Written to the folder \(folder); see what is in it with: linkwright check \(folder)")
    }

    /// Writes bytes to standard output as they are.
    static func say(_ bytes: [UInt8]) { FileHandle.standardOutput.write(Data(bytes)) }
}
