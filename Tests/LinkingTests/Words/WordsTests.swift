import Basics
import Linking
import Testing

@Suite("Whole numbers")
struct WholeNumberTests {
    @Test(
        "the nearest is taken, and of two the one away from zero",
        arguments: [
            (0.0, 0), (0.4999, 0), (0.5, 1), (1.5, 2), (2.5, 3), (-0.4999, 0), (-0.5, -1), (-1.5, -2),
            (-2.5, -3),
            (1e15 + 0.5, 1_000_000_000_000_001),
        ])
    func nearest(value: Double, whole: Int) { #expect(value.wholeNumber == whole) }

    @Test("what no whole number can hold stays at the end of them")
    func ends() {
        #expect(1e300.wholeNumber == .max)
        #expect((-1e300).wholeNumber == .min)
        #expect(Double.infinity.wholeNumber == .max)
        #expect((-Double.infinity).wholeNumber == .min)
    }
}

@Suite("Ids")
struct IDTests {
    @Test("an accent written as one character and as two make two ids, though they look the same")
    func accents() {
        let (composed, decomposed) = (ID("Caf\u{E9}"), ID("Cafe\u{301}"))
        #expect("Caf\u{E9}" == "Cafe\u{301}")
        #expect(composed != decomposed)
        #expect(Set([composed, decomposed]).count == 2)
        // 65 CC 81 comes before C3 A9.
        #expect(decomposed < composed)
    }

    @Test("they are ordered as their UTF-8 bytes: figures, capitals, small letters, then the rest")
    func order() {
        let ids: [ID] = ["é", "b", "B", "10", "9", "a", "", "\u{1F600}", "\u{FFFD}", "aa"]
        #expect(
            ids.sorted().map(\.text) == ["", "10", "9", "B", "a", "aa", "b", "é", "\u{FFFD}", "\u{1F600}"])
    }

    @Test("equal ids hash alike, and case counts")
    func equality() {
        #expect(ID("c1") == "c1")
        #expect(Set([ID("c1"), ID("c" + "1"), ID("C1")]).count == 2)
        #expect("\(ID("c1"))" == "c1")
    }
}

@Suite("The two ways to meet")
struct FormatsTests {
    @Test("every word of the files is read and written, and no other")
    func words() {
        for (word, formats) in [("in_person", Formats.inPerson), ("online", .online), ("either", .either)] {
            #expect(Formats(word: word) == formats)
            #expect(formats.word == word)
        }
        #expect(Formats(word: "Online") == nil)
        #expect(Formats(word: "") == nil)
    }
}
