import Basics
import Linking

extension Day {
    /// `Monday 3 February 2025`.
    var long: String { "\(weekday.name) \(dayAndMonth) \(parts.year)" }

    /// `Mon 3 Feb 2025`.
    var short: String {
        "\(weekday.short) \(parts.day) \(Self.months[parts.month - 1].prefix(3)) \(parts.year)"
    }

    private var dayAndMonth: String { "\(parts.day) \(Self.months[parts.month - 1])" }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]
}

extension LinkingClass {
    /// `Year 5`, `Years 4 and 5`, `Reception and Year 1`.
    var yearWords: String {
        let years = yearGroups.filter { $0 > 0 }.sorted().map(String.init)
        let named = years.isEmpty ? [] : ["\(years.count == 1 ? "Year" : "Years") \(Words.list(years))"]
        return Words.list((yearGroups.contains(0) ? ["Reception"] : []) + named)
    }
}
