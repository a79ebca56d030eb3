/// Writes JSON whose layout is part of the file: entries side by side where they are short, and each on a line of its own where
/// people look for them or compare two files by eye. Nothing is written but whole numbers, texts, truths, and decimals that
/// the caller has spelt. Commas and quotes are its own matter.
///
/// For values whose keys are to be sorted, and whose layout nobody minds, there is ``JSONText``.
public struct JSONWriter {
    /// How the entries of a list or object stand.
    public enum Layout: Sendable {
        /// Side by side.
        case line
        /// Each on a line of its own.
        case lines
    }

    private var text: [UInt8] = []
    private let indent: Int
    /// The lists and objects that are open, the outermost first.
    private var open: [(layout: Layout, isEmpty: Bool)] = []
    private var hasKey = false

    private init(indent: Int) { self.indent = indent }

    /// The bytes of a file, with a line feed at the end, of one value that `body` writes; what is nested in lines stands `indent`
    /// spaces further in.
    public static func bytes(indent: Int, _ body: (inout JSONWriter) -> Void) -> [UInt8] {
        var writer = JSONWriter(indent: indent)
        body(&writer)
        return writer.text + [UInt8(ascii: "\n")]
    }

    /// The key of the value that is written next.
    public mutating func key(_ name: String) {
        begin()
        text += Array("\(JSONString.quoted(name)): ".utf8)
        hasKey = true
    }

    /// A key and a text.
    public mutating func entry(_ key: String, _ value: String) {
        self.key(key)
        self.value(value)
    }

    /// A key and a whole number.
    public mutating func entry(_ key: String, _ value: some BinaryInteger) {
        self.key(key)
        self.value(value)
    }

    /// A key and a list of texts side by side.
    public mutating func entry(_ key: String, _ texts: some Sequence<String>) {
        self.key(key)
        list(.line, texts) { $0.value($1) }
    }

    /// A key and a list of whole numbers side by side.
    public mutating func entry<Number: BinaryInteger>(_ key: String, _ numbers: some Sequence<Number>) {
        self.key(key)
        list(numbers)
    }

    /// A key and a list with an element for each of `parts`.
    public mutating func entry<Part>(
        _ key: String, _ layout: Layout, _ parts: some Sequence<Part>,
        _ element: (inout JSONWriter, Part) -> Void
    ) {
        self.key(key)
        list(layout, parts, element)
    }

    /// An object; `body` writes keys and values.
    public mutating func object(_ layout: Layout, _ body: (inout JSONWriter) -> Void) {
        nest(layout, "{", "}", body)
    }

    /// A list; `body` writes its elements.
    public mutating func list(_ layout: Layout, _ body: (inout JSONWriter) -> Void) {
        nest(layout, "[", "]", body)
    }

    /// A list with an element for each of `parts`.
    public mutating func list<Part>(
        _ layout: Layout, _ parts: some Sequence<Part>, _ element: (inout JSONWriter, Part) -> Void
    ) {
        list(layout) { writer in for part in parts { element(&writer, part) } }
    }

    /// A list of whole numbers side by side.
    public mutating func list<Number: BinaryInteger>(_ numbers: some Sequence<Number>) {
        list(.line, numbers) { $0.value($1) }
    }

    /// A text.
    public mutating func value(_ value: String) { number(JSONString.quoted(value)) }

    /// A whole number.
    public mutating func value(_ value: some BinaryInteger) { number("\(value)") }

    /// True or false.
    public mutating func value(_ value: Bool) { number(value ? "true" : "false") }

    /// A number that is spelt as JSON has it.
    public mutating func number(_ spelling: String) {
        begin()
        text += Array(spelling.utf8)
    }

    private mutating func nest(
        _ layout: Layout, _ start: Character, _ end: Character, _ body: (inout JSONWriter) -> Void
    ) {
        begin()
        text += Array(String(start).utf8)
        open.append((layout, true))
        body(&self)
        open.removeLast()
        if layout == .lines { newLine() }
        text += Array(String(end).utf8)
    }

    /// What stands before a key or an element.
    private mutating func begin() {
        if hasKey {
            hasKey = false
            return
        }
        guard let inner = open.last else { return }
        if !inner.isEmpty { text += Array((inner.layout == .line ? ", " : ",").utf8) }
        if inner.layout == .lines { newLine() }
        open[open.count - 1].isEmpty = false
    }

    private mutating func newLine() {
        text.append(UInt8(ascii: "\n"))
        let depth = open.count { $0.layout == .lines }
        text += Array(repeating: UInt8(ascii: " "), count: indent * depth)
    }
}
