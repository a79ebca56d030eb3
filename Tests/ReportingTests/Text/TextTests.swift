import Testing

@testable import Reporting

@Suite("Numbers and texts in files that programs read")
struct TextTests {
    @Test("writes decimals with all their places, also below one and below zero")
    func fixedPoint() {
        #expect(FixedPoint.text(1250, places: 3) == "1.250")
        #expect(FixedPoint.text(50, places: 6) == "0.000050")
        #expect(FixedPoint.text(-5, places: 1) == "-0.5")
        #expect(FixedPoint.text(0, places: 2) == "0.00")
        #expect(FixedPoint.text(-12, places: 0) == "-12")
    }

    @Test("quotes what JSON needs quoted, and leaves the rest")
    func quoted() {
        #expect(JSONString.quoted("a\"b\\c\nd/é") == "\"a\\\"b\\\\c\\u000ad/é\"")
        #expect(JSONString.array(["x", "y"]) == "[\"x\", \"y\"]")
    }
}
