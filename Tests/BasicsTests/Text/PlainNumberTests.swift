import Basics
import Testing

@Suite struct PlainNumberTests {
    @Test(
        "a number is written by the fewest digits that read back as it, without an exponent",
        arguments: [
            (12.0, "12"), (12.6, "12.6"), (-0.25, "-0.25"), (0.1 + 0.2, "0.30000000000000004"), (0.0, "0"),
            (-0.0, "0"),
            (0.00001, "0.00001"), (-0.000_012_5, "-0.0000125"), (1e15, "1000000000000000"),
            (51.4545, "51.4545"),
        ])
    func text(value: Double, text: String) {
        #expect(PlainNumber.text(value) == text)
        #expect(Double(text) == value)
    }

    @Test(
        "a number beyond all ranges is still written so that it reads back",
        arguments: [1e300, 1e-300, -1.5e40])
    func beyond(value: Double) {
        #expect(Double(PlainNumber.text(value)) == value)
    }
}
