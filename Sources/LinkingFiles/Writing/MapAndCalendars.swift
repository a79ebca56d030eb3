public import Linking
import Reporting

/// The files of a plan that other programs show to people: the map of its links, and calendars where it has meetings.
public enum MapAndCalendars {
    /// The files by name, those of the subfolder last.
    public static func files(_ year: LinkingYear, _ plan: Plan) -> [(name: String, bytes: [UInt8])] {
        [(LinksMap.name, Array(LinksMap.text(year, plan).utf8))] + CalendarFiles.files(year, plan)
    }
}
