/// Rows of text whose cells stand below one another, for a terminal.
public enum TextTable {
    /// The rows as lines, their cells two spaces apart.
    ///
    /// - Parameters:
    ///   - rows: The cells of each row; a row may be shorter than others.
    ///   - indent: How many spaces each line begins with.
    ///   - isRight: Whether a cell stands at the right of its column, which is the n-th from 0.
    public static func lines(
        _ rows: [[String]], indent: Int = 0,
        isRight: (_ column: Int, _ cell: String) -> Bool = { _, _ in false }
    ) -> [String] {
        let count = rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in
            rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
        }
        return rows.map { row in
            let cells = row.enumerated().map { column, cell in
                let padding = String(repeating: " ", count: widths[column] - cell.count)
                return isRight(column, cell) ? padding + cell : cell + padding
            }
            var line = String(repeating: " ", count: indent) + cells.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            return line
        }
    }
}
