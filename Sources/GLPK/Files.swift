import CGLPK

/// A text format for programs.
public enum FileFormat: Hashable, Sendable {
    /// CPLEX LP, made for reading.
    case lp
    /// Free MPS. It does not carry the direction reliably: GLPK writes it as a comment alone.
    case mps
}

extension Problem {
    /// Writes the program to a file, which it replaces.
    ///
    /// - Throws: ``GLPKError/refused(_:words:)`` if the file cannot be written.
    public func write(_ format: FileFormat, to path: String) throws(GLPKError) {
        let code = try checked(cglpk_write(handle, format == .lp ? CGLPK_LP : CGLPK_MPS, path))
        if code.rawValue != 0 { throw .refused(code, words: lastWords()) }
    }
}
