/// How a link is drawn by its difference: the more different, the darker, thicker and less broken its line, so that nobody
/// needs to tell colours apart.
struct DifferenceRamp: Sendable {
    /// One kind of line.
    struct Band: Sendable {
        /// The class of its lines in the style sheet, which alone knows colours: `band-0` for the least different.
        let style: String
        /// The differences it is for: `0.20 to 0.40`.
        let label: String
        /// How many links have it.
        let links: Int
    }

    /// The bands, the least different first; at least one.
    let bands: [Band]
    private let bins: Bins

    /// How many bands the style sheet knows.
    static let most = 5

    /// Bands of a round width for these differences, in ten-thousandths.
    init(_ differences: [Int]) {
        let bins = Bins(differences, most: DifferenceRamp.most, unit: 100)
        let counts = bins.counts(differences)
        self.bins = bins
        bands = counts.indices.map { place in
            Band(
                style: DifferenceRamp.style(place, of: bins.count),
                label:
                    "\(Figures.difference(bins.edge(place))) to \(Figures.difference(bins.edge(place + 1)))",
                links: counts[place])
        }
    }

    /// The style of a link with this difference.
    func style(_ difference: Int) -> String {
        DifferenceRamp.style(bins.place(difference), of: bins.count)
    }

    /// Where there are few bands, they are spread over the styles, the last always being the strongest.
    private static func style(_ place: Int, of count: Int) -> String {
        "band-\(count < 2 ? most - 1 : place * (most - 1) / (count - 1))"
    }
}
