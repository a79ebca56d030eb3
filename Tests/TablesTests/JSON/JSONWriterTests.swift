import Tables
import Testing

@Suite("JSON whose layout is part of the file")
struct JSONWriterTests {
    private func text(indent: Int = 1, _ body: (inout JSONWriter) -> Void) -> String {
        String(decoding: JSONWriter.bytes(indent: indent, body), as: UTF8.self)
    }

    @Test("quotes what JSON needs quoted, and leaves the rest")
    func quoted() {
        #expect(text { $0.value("a\"b\\c\nd/é") } == "\"a\\\"b\\\\c\\u000ad/é\"\n")
    }

    @Test("puts commas between entries, and each on a line of its own where that is asked for")
    func layout() {
        let written = text { json in
            json.object(.lines) { json in
                json.entry("numbers", [1, -2])
                json.entry("rows", .lines, ["a", "b"]) { json, id in
                    json.object(.line) { json in
                        json.entry("id", id)
                        json.entry("of", ["x", "y"])
                    }
                }
                json.entry("none", .lines, [Int]()) { $0.value($1) }
                json.key("last")
                json.value(true)
            }
        }
        #expect(
            written == """
                {
                 "numbers": [1, -2],
                 "rows": [
                  {"id": "a", "of": ["x", "y"]},
                  {"id": "b", "of": ["x", "y"]}
                 ],
                 "none": [
                 ],
                 "last": true
                }

                """)
    }

    @Test("lines of a list inside an entry stand at the margin where nothing is set in")
    func margin() {
        let written = text(indent: 0) { json in
            json.object(.line) { json in
                json.entry("type", "x")
                json.entry("rows", .lines, [1, 2]) { $0.value($1) }
            }
        }
        #expect(written == "{\"type\": \"x\", \"rows\": [\n1,\n2\n]}\n")
    }
}
