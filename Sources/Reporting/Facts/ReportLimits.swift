/// How much a page shows one by one; what is beyond is summed up, and the page says so.
///
/// Set by measure: with these, a page stays under some megabytes, and a browser shows it in about a second.
struct ReportLimits: Sendable {
    /// Classes that have a page each; where there are more, none has.
    var classPages = 600
    /// Rows of the table of links, and of the classes left out and the meetings without a place.
    var rows = 1000
    /// Links that are drawn one by one, with their names; where there are more, the map is a picture alone.
    var namedLinks = 600
    /// Sessions of a round that are shown one by one; where there are more, those that nobody uses are left out, and where
    /// that is not enough, all.
    var sessions = 400
    /// Venues in one grid of a round, so that it fits on a sheet of paper; further ones begin another.
    var venues = 6
}
