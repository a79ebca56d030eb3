import Basics
import Linking
import Testing

@Suite("Small matters of English")
struct EnglishTests {
    @Test("lists read as English, from none to three")
    func lists() {
        #expect(Words.list([]) == "")
        #expect(Words.list(["a"]) == "a")
        #expect(Words.list(["a", "b"]) == "a and b")
        #expect(Words.list(["a", "b", "c"]) == "a, b and c")
    }
}
