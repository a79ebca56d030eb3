import Basics
import Testing

@Suite("The word that was meant")
struct NearestWordTests {
    private let keys = ["max_km", "max_year_gap", "min_shared_dates", "same_school", "three_way", "points"]

    @Test(
        "a letter too many, too few, another, or two swapped still find it, whatever the case",
        arguments: [
            ("max_kms", "max_km"), ("mx_km", "max_km"), ("max_kn", "max_km"), ("max_mk", "max_km"),
            ("MAX_KM", "max_km"), ("max_yaer_gap", "max_year_gap"), ("threeway", "three_way"),
            ("point", "points"),
            // Four changes of 16 letters: no more than a third.
            ("shared_dates", "min_shared_dates"),
        ])
    func found(word: String, meant: String) { #expect(NearestWord.to(word, among: keys) == meant) }

    @Test("a word that is like none finds none", arguments: ["", "zebra", "km", "distance", "maximum"])
    func notFound(word: String) { #expect(NearestWord.to(word, among: keys) == nil) }

    @Test("one change in a word of two letters is allowed, two are not")
    func short() {
        #expect(NearestWord.to("ab", among: ["ax"]) == "ax")
        #expect(NearestWord.to("ab", among: ["xy"]) == nil)
    }

    @Test("the first of two that are equally near wins, and a nearer one before both")
    func ties() {
        #expect(NearestWord.to("cat", among: ["bat", "rat"]) == "bat")
        #expect(NearestWord.to("cat", among: ["rat", "bat"]) == "rat")
        #expect(NearestWord.to("cat", among: ["bat", "cat"]) == "cat")
        #expect(NearestWord.to("cat", among: [String]()) == nil)
    }
}
