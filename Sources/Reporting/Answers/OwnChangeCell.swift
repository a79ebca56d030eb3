import Linking
import Tables

extension OwnChange {
    /// The column of `classes.csv` that a change is made in, and what stands there once the class is `value`.
    func cell(_ value: LinkingClass) -> (column: String, value: String) {
        switch self {
        case .willing: ("three_way", "yes")
        case .weekday, .everyWeekday:
            (
                "weekdays",
                Weekday.allCases.filter { value.weekdays.contains($0) }.map(\.short).joined(separator: ";")
            )
        case .free, .everyDate:
            (
                "unavailable",
                value.unavailable.map { $0.first == $0.last ? "\($0.first)" : "\($0.first)..\($0.last)" }
                    .joined(separator: ";")
            )
        case .eitherMode: ("mode", value.formats.word)
        case .maxKm(let km): ("max_km", PlainNumber.text(km))
        }
    }
}
