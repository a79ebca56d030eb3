import Tables
import Testing

@Suite("Texts as JSON writes them")
struct JSONStringTests {
    @Test("quotes what JSON needs quoted, and leaves the rest")
    func quoted() {
        #expect(JSONString.quoted("a\"b\\c\nd/é") == "\"a\\\"b\\\\c\\u000ad/é\"")
        #expect(JSONString.array(["x", "y"]) == "[\"x\", \"y\"]")
    }
}
