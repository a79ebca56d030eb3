import Linking
import Mustache

/// A comparison as one page that needs nothing beside it: no script, no other file, no network.
public struct ComparisonPage {
    private struct Table {
        let id, title, about: String
        let columns: [String]
        let rows: [Row]

        /// As Mustache is given it.
        var view: [String: Any] {
            [
                "id": id, "title": title, "about": about, "columns": columns, "isEmpty": rows.isEmpty,
                "rows": rows,
            ]
        }
    }

    private struct Row {
        /// What the row is about; the other cells; and whether it is marked as better or worse.
        let head: String
        let cells: [String]
        var mark: String?
    }

    private let comparison: PlanComparison

    /// The page of a comparison.
    public init(_ comparison: PlanComparison) { self.comparison = comparison }

    /// The text of the page. Whatever comes from the input is escaped.
    public func html() throws -> String {
        let template = try MustacheTemplate(string: Templates.comparison)
        let view: [String: Any] = [
            "style": Templates.style + Templates.styleOfComparison,
            "before": comparison.first.path, "after": comparison.second.path,
            "summary": comparison.counts, "notices": comparison.notices,
            "tables": [priorities, classes, links, meetings].compactMap { $0?.view },
        ]
        return template.render(view)
    }

    private var priorities: Table {
        Table(
            id: "priorities", title: "How good the plans are",
            about: comparison.standing.joined(separator: " ")
                + " The most important comes first, and a later line never costs an earlier one anything.",
            columns: ["What counts", "Before", "After", "After is"],
            rows: comparison.priorities.map { change in
                let less = change.priority.isLessBetter ? " (less is better)" : ""
                return Row(
                    head: change.priority.words.counted + less,
                    cells: [
                        change.text(change.before), change.text(change.after), change.verdict?.words ?? "",
                    ], mark: [.better, .worse].contains(change.verdict) ? change.verdict?.rawValue : nil)
            })
    }

    private var classes: Table {
        Table(
            id: "classes", title: "Classes that are better or worse off",
            about:
                "What decides is the first of these that differs: whether the class is linked; how many of its meetings have a place; how different its link is; how far it travels to its meetings; how far away its link partner is.",
            columns: ["Class", "School", "It is", "Why"],
            rows: (comparison.classes(better: false) + comparison.classes(better: true)).map { change in
                let isBetter = change.decisive?.isBetter == true
                return Row(
                    head: change.value.id.text,
                    cells: [
                        change.value.schoolName, isBetter ? "better off" : "worse off", change.reason ?? "",
                    ], mark: isBetter ? "better" : "worse")
            })
    }

    private var links: Table {
        func names(_ link: PlanRecord.Link?) -> String { link.map { PlanComparison.names($0.classes) } ?? "" }
        return Table(
            id: "links", title: "Links that changed",
            about:
                "Lost: no two of its classes are linked any longer. New: no two of its classes were linked before. Changed: a class came or went.",
            columns: ["Link", "Before", "After"],
            rows: comparison.links.filter { $0.kind != .kept }.map {
                Row(head: $0.kind.rawValue, cells: [names($0.before), names($0.after)])
            })
    }

    private var meetings: Table? {
        comparison.meetings.map { meetings in
            Table(
                id: "meetings", title: "Meetings that changed",
                about: "Those at another time or place, lost, or new.",
                columns: ["Link", "Round", "Meeting", "Before", "After"],
                rows: meetings.filter { $0.kind != .kept }.map {
                    Row(
                        head: PlanComparison.names($0.classes),
                        cells: [
                            $0.round.text, $0.kind.rawValue, $0.before?.words ?? "", $0.after?.words ?? "",
                        ])
                })
        }
    }
}
