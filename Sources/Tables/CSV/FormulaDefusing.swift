/// Keeps a spreadsheet from running text as a formula.
///
/// Text is *armed* if, after any white space and apostrophes at its start, it continues with `=`, `+`, `-`, `@` or one
/// of their full-width forms, or if there is a tab, line feed or carriage return among that white space and any text
/// after it. Armed text is written with one more apostrophe in front. Text that begins with an apostrophe counts as
/// armed if the rest is armed. So removing one apostrophe always gives back the original text.
public enum FormulaDefusing {
    /// The text to write: with an apostrophe in front if it is armed, unchanged if not.
    public static func defused(_ text: String) -> String {
        isArmed(text.unicodeScalars[...]) ? "'" + text : text
    }

    /// The text that was written, trimmed of white space: the inverse of `defused`, for a cell as `CSVTable` returns
    /// it. Use it only on files written by `CSVWriter`.
    public static func undefused(_ text: String) -> String {
        guard text.unicodeScalars.first == "'" else { return text }
        let rest = text.unicodeScalars.dropFirst()
        guard isArmed(rest) else { return text }
        let isSpace = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
        let end = rest.lastIndex { !isSpace($0) } ?? rest.startIndex
        return String(Substring(rest[...end].drop(while: isSpace)))
    }

    private static func isArmed(_ text: Substring.UnicodeScalarView) -> Bool {
        var hasControl = false
        for scalar in text {
            switch scalar {
            case "\t", "\n", "\r": hasControl = true
            case "'": continue
            case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": return true
            default:
                if !scalar.properties.isWhitespace { return hasControl }
            }
        }
        return false
    }
}
