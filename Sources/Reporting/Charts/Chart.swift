/// A histogram of the plan's links beside the baseline's, as shares, and its figures as a table.
struct Chart {
    /// Two bars, one beside the other, in the drawing's units.
    struct Bars {
        let ownX, ownY, ownHeight: String
        let randomX, randomY, randomHeight: String
        let barWidth: String
    }

    /// A mark on an axis.
    struct Tick {
        let at: String
        let text: String
        /// Whether a narrow screen can do without its words.
        let isBetween: Bool
    }

    /// A row of the table.
    struct Row {
        let range: String
        let ownCount: String
        let ownShare: String
        let randomShare: String
    }

    /// A figure for the plan and for the baseline.
    struct Statistic {
        let name: String
        let own: String
        let random: String
    }

    let key: String
    let title: String
    let axis: String
    /// What the picture shows, in a sentence.
    let sentence: String
    let bars: [Bars]
    let xTicks: [Tick]
    let yTicks: [Tick]
    /// Where the frame ends, and its middle.
    let right, middle: String
    let rows: [Row]
    let statistics: [Statistic]

    // The frame of the bars, in the drawing's units of 640 by 300; the style sheet and the template know them too.
    private static let (left, rightEnd, top, bottom) = (52.0, 614.0, 16.0, 246.0)

    init(
        key: String, title: String, axis: String, unit: String, own: [Int], random: [Int], bins: Bins,
        label: (Int) -> String
    ) {
        (self.key, self.title, self.axis) = (key, title, axis)
        let (ownCounts, randomCounts) = (bins.counts(own), bins.counts(random))
        // Parts in a thousand.
        func share(_ count: Int, _ all: Int) -> Int { all == 0 ? 0 : Figures.divided(1000 * count, all) }
        let ownShares = ownCounts.map { share($0, own.count) }
        let randomShares = randomCounts.map { share($0, random.count) }
        let scale = Bins(
            [ownShares.max() ?? 0, randomShares.max() ?? 0, 1], most: 5, unit: 50, fromZero: true)
        let top = scale.edge(scale.count)
        let step = (Chart.rightEnd - Chart.left) / Double(bins.count)
        func y(_ share: Int) -> Double {
            Chart.bottom - (Chart.bottom - Chart.top) * Double(share) / Double(top)
        }
        func x(_ place: Int) -> Double { Chart.left + step * Double(place) }
        bars = ownShares.indices.map { place in
            let (a, b) = (y(ownShares[place]), y(randomShares[place]))
            return Bars(
                ownX: Figures.place(x(place) + 0.1 * step), ownY: Figures.place(a),
                ownHeight: Figures.place(Chart.bottom - a), randomX: Figures.place(x(place) + 0.52 * step),
                randomY: Figures.place(b), randomHeight: Figures.place(Chart.bottom - b),
                barWidth: Figures.place(0.38 * step))
        }
        xTicks = (0...bins.count).map {
            Tick(
                at: Figures.place(x($0)), text: label(bins.edge($0)), isBetween: bins.count > 6 && $0 % 2 == 1
            )
        }
        yTicks = (0...scale.count).map {
            Tick(at: Figures.place(y(scale.edge($0))), text: "\(scale.edge($0) / 10) %", isBetween: false)
        }
        right = Figures.place(Chart.rightEnd)
        middle = Figures.place((Chart.left + Chart.rightEnd) / 2)
        rows = ownCounts.indices.map { place in
            Row(
                range: "\(label(bins.edge(place))) to \(label(bins.edge(place + 1)))",
                ownCount: Figures.whole(ownCounts[place]),
                ownShare: Figures.percent(ownCounts[place], of: own.count),
                randomShare: Figures.percent(randomCounts[place], of: random.count))
        }
        let (a, b) = (own.sorted(), random.sorted())
        func mean(_ values: [Int]) -> String {
            values.isEmpty ? "–" : label(Figures.divided(values.reduce(0, +), values.count))
        }
        func at(_ part: Int, _ values: [Int]) -> String {
            values.isEmpty ? "–" : label(values[(values.count - 1) * part / 2])
        }
        statistics = [
            Statistic(name: "Mean", own: mean(a), random: mean(b)),
            Statistic(name: "Smallest", own: at(0, a), random: at(0, b)),
            Statistic(name: "Middle", own: at(1, a), random: at(1, b)),
            Statistic(name: "Largest", own: at(2, a), random: at(2, b)),
        ]
        sentence =
            "On average \(mean(a))\(unit) in this plan"
            + (random.isEmpty ? "." : ", and \(mean(b))\(unit) where links are made at random.")
    }
}
