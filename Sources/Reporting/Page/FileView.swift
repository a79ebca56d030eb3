/// A file of the folder, and what it is for.
struct FileView {
    let fileName: String
    let purpose: String

    /// Each file, by name; all of a subfolder together.
    static func all(_ names: [String]) -> [FileView] {
        let shown = names.map { name in
            name.firstIndex(of: "/").map { String(name[...$0]) } ?? name
        }
        return Set(shown).sorted().map(FileView.init)
    }

    private init(_ name: String) {
        fileName = name
        purpose = FileView.purposes.first { $0.name == name }?.purpose ?? ""
    }

    private static let purposes: [(name: String, purpose: String)] = [
        (Report.fileName, "this page"),
        ("assignments.csv", "the links: who with whom, how different, how far, worth how many points"),
        ("timetable.csv", "the meetings: which link, in which round, where and when"),
        ("by_class.csv", "a row a class, with its partner, dates and venues: made for a mail merge"),
        (
            "unassigned.csv",
            "each class without a link and each meeting without a session, why, and what would help"
        ),
        (
            "capacity.csv",
            "each venue and session: how it is used, who waits for it, what more of it would be worth"
        ),
        ("certificate.json", "the proof of how good the links are, for anybody to check"),
        ("timetable_certificate.json", "the proof of how good a timetable of these links could be at most"),
        ("summary.json", "counts, values, bounds, warnings, how long it took: for programs"),
        ("calendar.ics", "all meetings, for a calendar program"),
        ("calendars/", "a calendar for each class and each venue"),
        ("links.geojson", "schools and links, for a map program"),
    ]
}
