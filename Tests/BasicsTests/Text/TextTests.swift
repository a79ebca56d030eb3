import Tables
import Basics
import Testing

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
}
