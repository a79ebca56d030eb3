import Basics

// Numbers, and year groups, which are lists of numbers.

extension Form<Int> {
    static var wholeNumber: Form {
        Form(
            "whole number", expected: "a whole number", advice: "write it in figures, without a unit",
            parse: { (text) throws(FormFault) in try NumberReading.whole(text) }, text: { .whole($0) },
            numbers: { [Double($0)] })
    }
}

extension Form<Double> {
    package static var number: Form {
        decimal(
            "number", expected: "a number such as 12.5",
            advice: "write it in figures, with a point and without a unit")
    }

    static var kilometres: Form {
        decimal(
            "kilometres", expected: "kilometres such as 12.5",
            advice: "write them in figures, with a point and without a unit")
    }

    static var money: Form {
        decimal(
            "amount of money", expected: "an amount of money such as 120 or 99.50",
            advice: "write it in figures, without a sign")
    }

    static var metres: Form {
        decimal(
            "metres on the national grid", expected: "metres on the national grid such as 507799",
            advice: "look it up by the postcode")
    }

    static var degrees: Form {
        decimal(
            "degrees", expected: "degrees such as 51.8932", advice: "look it up by the postcode")
    }

    private static func decimal(_ name: String, expected: String, advice: String) -> Form {
        Form(
            name, expected: expected, advice: advice,
            parse: { (text) throws(FormFault) in try NumberReading.decimal(text) }, text: { .number($0) },
            numbers: { [$0] })
    }
}

extension Form<[Int]> {
    static var yearGroups: Form {
        Form(
            "whole years, `R` for Reception, with `;` between them", expected: "whole years such as 5 or 4;5",
            advice: "write the year groups only, R for Reception",
            parse: { (text) throws(FormFault) in try NumberReading.years(text) },
            text: { .list($0.map { $0 == 0 ? "R" : "\($0)" }) }, numbers: { $0.map(Double.init) })
    }
}

/// Reads numbers as people write them, and guesses what was meant by text that it can't read.
package enum NumberReading {
    /// The number written in a text with a decimal point, as `12`, `-0.25` or `1.5e3`; nil if the text is not one.
    package static func plain(_ text: String) -> Double? {
        let bytes = Array(text.utf8)
        return DecimalText.number(0..<bytes.count, of: bytes.span)
    }

    static func decimal(_ text: String) throws(FormFault) -> Double {
        if let value = plain(text) { return value }
        throw .meant(likely(text))
    }

    /// Whole numbers may be written `30.0`, as spreadsheets do; a number beyond a thousand million is a typing error.
    static func whole(_ text: String) throws(FormFault) -> Int {
        if let value = plain(text) {
            guard value.magnitude <= 1e9 else {
                throw FormFault(
                    expected: "a whole number, "
                        + (value > 0 ? "at most 1000000000" : "at least -1000000000"),
                    maybe: "a digit is doubled, or two numbers run together")
            }
            if let whole = Int(exactly: value) { return whole }
            throw .meant(String(Int(value.rounded())))
        }
        let likely = likely(text)
        throw .meant(likely.flatMap { Int($0) } == nil ? nil : likely)
    }

    /// Year groups separated by `;`, with `R` for Reception (0).
    static func years(_ text: String) throws(FormFault) -> [Int] {
        var years: [Int] = []
        for item in TextList.items(text) {
            if item == "R" || item == "r" {
                years.append(0)
            } else if let value = plain(item), value.magnitude < 1000, let year = Int(exactly: value) {
                years.append(year)
            } else {
                throw .meant(likelyYears(text))
            }
        }
        if years.isEmpty { throw FormFault() }
        return years
    }

    /// The only number among other characters, such as a unit: `8` of `8 km`, `1234` of `1,234`, `8.5` of `8,5`.
    private static func likely(_ text: String) -> String? {
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
        return plain(run) == nil ? nil : run
    }

    /// `5` for `Y5`, `4;5` for `4/5` or for `04-May`, which Excel makes of it, `R;1` for `Reception and Year 1`.
    private static func likelyYears(_ text: String) -> String? {
        var years: [String] = []
        var isRange = false
        for run in text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
            // Letters and digits may be adjacent, as in Y5.
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
