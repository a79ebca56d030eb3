import CGLPK

/// A text format for programs.
public enum FileFormat: Hashable, Sendable {
    /// CPLEX LP, meant for human readers.
    case lp
    /// Free MPS. It does not reliably carry the direction: GLPK writes that only as a comment.
    case mps
}

extension Problem {
    /// Writes the program to a file, replacing any existing file.
    ///
    /// - Throws: ``GLPKError/refused(_:words:)`` if the file cannot be written.
    public func write(_ format: FileFormat, to path: String) throws(GLPKError) {
        let code = try checked(cglpk_write(handle, format == .lp ? CGLPK_LP : CGLPK_MPS, path))
        if code.rawValue != 0 { throw .refused(code, words: lastWords()) }
    }
}
