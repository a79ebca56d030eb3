import Tables

extension Cells {
    static let metres = CellForm<Double>(
        expected: "metres on the national grid such as 507799", advice: "look it up by the postcode",
        parse: number.parse)

    static let degrees = CellForm<Double>(
        expected: "degrees such as 51.8932", advice: "look it up by the postcode", parse: number.parse)

    /// The number that a text writes with a point, as `12`, `-0.25` or `1.5e3`; nil where it writes none.
    static func plainNumber(_ text: String) -> Double? {
        let bytes = Array(text.utf8)
        guard case .value(let value) = CSVNumberParser.decimal(0..<bytes.count, of: bytes.span) else {
            return nil
        }
        return value
    }

    static func decimal(_ text: String) throws(CellFault) -> Double {
        if let value = plainNumber(text) { return value }
        throw .meant(likelyNumber(text))
    }

    /// Whole numbers may be written `30.0`, as spreadsheets do; beyond a thousand million is a slip.
    static func whole(_ text: String) throws(CellFault) -> Int {
        if let value = plainNumber(text) {
            guard value.magnitude <= 1e9 else {
                throw CellFault(
                    expected: "a whole number, "
                        + (value > 0 ? "at most 1000000000" : "at least -1000000000"),
                    maybe: "a digit is doubled, or two numbers run together")
            }
            if let whole = Int(exactly: value) { return whole }
            throw .meant(String(Int(value.rounded())))
        }
        let likely = likelyNumber(text)
        throw .meant(likely.flatMap { Int($0) } == nil ? nil : likely)
    }

    /// The one number among other characters, such as a unit: `8` of `8 km`, `1234` of `1,234`, `8.5` of `8,5`.
    private static func likelyNumber(_ text: String) -> String? {
        let runs = text.split { !"0123456789.,".contains($0) }.map { $0.drop { ".,".contains($0) } }
            .filter { !$0.isEmpty }
        guard runs.count == 1, var run = runs.first.map(String.init) else { return nil }
        while let last = run.last, ".,".contains(last) { run.removeLast() }
        let groups = run.split(separator: ",", omittingEmptySubsequences: false)
        if groups.count > 1 {
            let areThousands = groups.dropFirst().allSatisfy { $0.prefix { $0 != "." }.count == 3 }
            guard areThousands || groups.count == 2 else { return nil }
            run = groups.joined(separator: areThousands ? "" : ".")
        }
        return plainNumber(run) == nil ? nil : run
    }

    /// Year groups with `;` between them, `R` for Reception (0).
    static func years(_ text: String) throws(CellFault) -> [Int] {
        var years: [Int] = []
        for item in items(text) {
            if item == "R" || item == "r" {
                years.append(0)
            } else if let value = plainNumber(item), value.magnitude < 1000, let year = Int(exactly: value) {
                years.append(year)
            } else {
                throw .meant(likelyYears(text))
            }
        }
        if years.isEmpty { throw CellFault() }
        return years
    }

    /// `5` of `Y5`, `4;5` of `4/5` or of `04-May`, which Excel makes of it, `R;1` of `Reception and Year 1`.
    private static func likelyYears(_ text: String) -> String? {
        var years: [String] = []
        var isRange = false
        for run in text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
            // Letters and figures may touch, as in Y5.
            let letters = String(run.prefix { $0.isLetter })
            let figures = run.drop { $0.isLetter }
            if figures.isEmpty, ["r", "rec", "reception", "yr"].contains(letters) {
                years.append("R")
            } else if figures.isEmpty, let month = DateGuess.month(letters) {
                years.append("\(month)")
            } else if letters == "to" {
                isRange = true
            } else if let year = Int(figures.prefix { $0.isNumber }), (0...13).contains(year) {
                years.append(year == 0 ? "R" : "\(year)")
            }
        }
        if isRange, years.count == 2, let first = Int(years[0]), let last = Int(years[1]), first < last {
            years = (first...last).map(String.init)
        }
        return years.isEmpty ? nil : years.joined(separator: ";")
    }
}
