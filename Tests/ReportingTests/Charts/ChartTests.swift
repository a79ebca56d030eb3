import Testing

@testable import Reporting

@Suite("Histograms")
struct ChartTests {
    @Test("bins have a round length and hold every value")
    func bins() {
        // 0 to 9,999 in twelve at most: 1,000 each make ten; 500 would make twenty.
        let bins = Bins([120, 9_999, 4_000], most: 12, fromZero: true)
        #expect(bins.start == 0 && bins.step == 1000 && bins.count == 10)
        #expect(bins.counts([0, 999, 1000, 9_999]) == [2, 1, 0, 0, 0, 0, 0, 0, 0, 1])
        // The last one holds its upper end too: 2,000 of 0 to 2,000 in bins of 500.
        let closed = Bins([0, 2_000], most: 4)
        #expect(closed.step == 500 && closed.count == 4 && closed.place(2_000) == 3)
        // Below zero they begin at a multiple of the length below.
        let below = Bins([-130, 260], most: 5)
        #expect(below.start == -200 && below.step == 100 && below.count == 5)
        #expect(below.place(-130) == 0 && below.place(-100) == 1)
        // One value, and none.
        #expect(Bins([70], most: 5, unit: 100).count == 1)
        #expect(Bins([], most: 5) == Bins([0], most: 5))
    }

    @Test("bars, shares and figures are those worked out by hand")
    func chart() {
        // Of the plan 3 of 4 are in the first of two bins, of the baseline 1 of 2.
        let chart = Chart(
            key: "k", title: "t", axis: "a", unit: " km", own: [100, 200, 300, 1500], random: [400, 1100],
            bins: Bins([0, 2_000], most: 2), label: Figures.whole)
        #expect(chart.rows.map(\.ownCount) == ["3", "1"])
        #expect(chart.rows.map(\.ownShare) == ["75.0 %", "25.0 %"])
        #expect(chart.rows.map(\.randomShare) == ["50.0 %", "50.0 %"])
        #expect(chart.rows.map(\.range) == ["0 to 1,000", "1,000 to 2,000"])
        // Mean of 2,100 / 4, halves away from zero; the middle of four is the second.
        #expect(chart.statistics.map(\.own) == ["525", "100", "200", "1,500"])
        #expect(chart.statistics.map(\.random) == ["750", "400", "400", "1,100"])
        #expect(
            chart.sentence == "On average 525 km in this plan, and 750 km where links are made at random.")
        // The scale ends at 80 %, in steps of 20: 230 units high from y 246 up to 16. 75 % of 80 % is 215.6 of them.
        #expect(chart.yTicks.map(\.text) == ["0 %", "20 %", "40 %", "60 %", "80 %"])
        #expect(chart.bars.map(\.ownHeight) == ["215.6", "71.9"])
        #expect(chart.bars.map(\.ownY) == ["30.4", "174.1"])
        #expect(chart.bars.map(\.randomHeight) == ["143.8", "143.8"])
    }
}
