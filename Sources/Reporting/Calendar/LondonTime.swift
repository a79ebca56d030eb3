import Linking

/// The clock of schools in Great Britain, as a calendar file must explain it.
enum LondonTime {
    /// What the zone is called (RFC 5545, section 3.2.19), by the names of the time zone database.
    static let zone = "Europe/London"

    /// The zone's rules since 1996, when all of Europe came to change its clocks on the last Sundays of March and October, at 01:00
    /// UTC (Directive 94/21/EC, and 2000/84/EC without end).
    static func addRules(to text: inout CalendarText) {
        text.add("BEGIN", "VTIMEZONE")
        text.add("TZID", zone)
        for (part, start, from, to, name, month) in [
            ("DAYLIGHT", "19960331T010000", "+0000", "+0100", "BST", 3),
            ("STANDARD", "19961027T020000", "+0100", "+0000", "GMT", 10),
        ] {
            text.add("BEGIN", part)
            text.add("DTSTART", start)
            text.add("TZOFFSETFROM", from)
            text.add("TZOFFSETTO", to)
            text.add("TZNAME", name)
            text.add("RRULE", "FREQ=YEARLY;BYMONTH=\(month);BYDAY=-1SU")
            text.add("END", part)
        }
        text.add("END", "VTIMEZONE")
    }

    /// A date and a time on the clock, as `20270304T100000`.
    static func stamp(_ day: Day, _ time: ClockTime) -> String {
        let date = day.description.filter { $0 != "-" }
        return "\(date)T\(time.description.filter { $0 != ":" })00"
    }
}
