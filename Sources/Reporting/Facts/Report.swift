import Explaining
public import Linking
public import Results

/// The page that people read of a plan: `report.html`, in one piece, that asks no network for anything.
///
/// It is made from the year, the plan, and what is known of it; nothing in it tells the day on which it was made or how long
/// that took, so the same plan has the same page, to the byte.
public struct Report: Sendable {
    /// The plan, with the reasons why classes and meetings have no place.
    public let result: PlanResult
    /// What the plan says of itself.
    public let summary: Summary
    /// The figures of the links, in their order.
    public let figures: [LinkFigures]
    /// The names of all files of the folder that the page lies in, itself included.
    public let files: [String]
    /// The pairs that could be linked, from which the baseline is drawn.
    let candidates: Candidates
    /// Where there is too much to show.
    var limits = ReportLimits()

    /// The page's file in the output folder.
    public static let fileName = "report.html"

    /// A page of this plan; see the properties for what is what.
    public init(_ result: PlanResult, figures: [LinkFigures], summary: Summary, files: [String]) {
        (self.result, self.figures, self.summary, self.files) = (result, figures, summary, files)
        candidates = result.eligible ?? Candidates(result.year)
    }

    var year: LinkingYear { result.year }
    var plan: Plan { result.plan }

    /// What is known of the links.
    var links: Standing {
        Standing(
            links: summary.links.outcome, isGiven: summary.links.given, leaves: summary.links.leaves,
            isChecked: result.isProofChecked)
    }

    /// What is known of the timetable; nil where there is none.
    var timetable: Standing? {
        summary.timetable.map {
            Standing(timetable: $0.outcome, certified: $0.priorities.map(\.certified))
        }
    }
}
