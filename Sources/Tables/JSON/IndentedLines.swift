/// Text whose lines are indented by their nesting, written from top to bottom.
package struct IndentedLines {
    package private(set) var bytes: [UInt8] = []
    private var depth = 0

    package init() {}

    package mutating func line(_ text: String) {
        bytes += Array(repeating: UInt8(ascii: " "), count: depth)
        bytes += Array(text.utf8)
        bytes.append(UInt8(ascii: "\n"))
    }

    /// A first and a last line, with the lines of `body` between them.
    package mutating func block(_ start: String, _ end: String, _ body: (inout IndentedLines) -> Void) {
        line(start)
        depth += 1
        body(&self)
        depth -= 1
        line(end)
    }

    /// A block of parts; each part receives the separator before the next.
    package mutating func block<Part>(
        _ start: String, _ end: String, _ parts: [Part], _ body: (inout IndentedLines, Part, String) -> Void
    ) {
        block(start, end) { text in
            for (position, part) in parts.enumerated() {
                body(&text, part, position + 1 < parts.count ? "," : "")
            }
        }
    }

    /// A block of lines with commas between them.
    package mutating func lines(_ start: String, _ end: String, _ lines: [String]) {
        block(start, end, lines) { text, line, end in text.line(line + end) }
    }
}
