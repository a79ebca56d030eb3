public import Explaining
public import Linking

/// The page that people read of a plan: `report.html`, in one piece, that asks no network for anything.
///
/// It is made from the year, the plan, and what is known of it; nothing in it tells the day on which it was made or how long
/// that took, so the same plan has the same page, to the byte.
public struct Report: Sendable {
    /// The year that was planned.
    public let year: LinkingYear
    /// Its links and meetings.
    public let plan: Plan
    /// The figures of the links, in their order.
    public let figures: [LinkFigures]
    /// The pairs that could be linked, from which the baseline is drawn.
    public let candidates: Candidates
    /// What is known of the links.
    public let links: Standing
    /// What is known of the timetable; nil where there is none.
    public let timetable: Standing?
    /// The classes in no link, and why.
    public let leftOut: [ClassLeftOut]
    /// What would help them, of those for whom it was looked into.
    public let answers: [LeftOutAnswer]
    /// The meetings without a place, and why.
    public let unplaced: [MeetingUnplaced]
    /// What was noticed in the input; each may have a second line, what to try.
    public let warnings: [String]
    /// The names of all files of the folder that the page lies in, itself included.
    public let files: [String]
    /// Where there is too much to show.
    var limits = ReportLimits()

    /// The page's file in the output folder.
    public static let fileName = "report.html"

    /// A page of this plan; see the properties for what is what.
    public init(
        year: LinkingYear, plan: Plan, figures: [LinkFigures], candidates: Candidates, links: Standing,
        timetable: Standing?, leftOut: [ClassLeftOut], answers: [LeftOutAnswer], unplaced: [MeetingUnplaced],
        warnings: [String], files: [String]
    ) {
        (self.year, self.plan, self.figures, self.candidates) = (year, plan, figures, candidates)
        (self.links, self.timetable, self.leftOut, self.unplaced) = (links, timetable, leftOut, unplaced)
        (self.answers, self.warnings, self.files) = (answers, warnings, files)
    }
}
