import Testing

@testable import Reporting

@Suite("Numbers as people read them")
struct FiguresTests {
    @Test("whole numbers get decimals, commas between thousands, and a true minus sign")
    func decimals() {
        #expect(Figures.decimal(4667, places: 4) == "0.4667")
        #expect(Figures.decimal(7, places: 2) == "0.07")
        #expect(Figures.decimal(-1_234_567, places: 2) == "−12,345.67")
        #expect(Figures.whole(999) == "999")
        #expect(Figures.whole(1000) == "1,000")
        #expect(Figures.whole(0) == "0")
    }

    @Test("halves are rounded away from zero")
    func rounding() {
        // 4650 ten-thousandths are 46.5 hundredths; 1250 m are 12.5 tenths of a kilometre; 1 of 8 is 12.5 %.
        #expect(Figures.difference(4650) == "0.47")
        #expect(Figures.difference(4649) == "0.46")
        #expect(Figures.km(1250) == "1.3 km")
        #expect(Figures.percent(1, of: 8) == "12.5 %")
        #expect(Figures.percent(2, of: 3) == "66.7 %")
        #expect(Figures.percent(0, of: 0) == "–")
        #expect(Figures.divided(-5, 2) == -3)
    }

    @Test("positions on a drawing have one decimal at most")
    func places() {
        #expect(Figures.place(12) == "12")
        #expect(Figures.place(12.34) == "12.3")
        #expect(Figures.place(-0.26) == "-0.3")
        #expect(Figures.place(0.04) == "0")
    }

    @Test("counts read as English")
    func words() {
        #expect(Figures.count(1, "class", "classes") == "1 class")
        #expect(Figures.count(1200, "class", "classes") == "1,200 classes")
    }
}
