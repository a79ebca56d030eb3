import Linking
import Reporting

extension Summary {
    /// What people are told at the end of a run that wrote these files into `folder`. `warnings` are those for a
    /// terminal, with their lines; if nil, those of the summary.
    public func lines(folder: String, files: [String], warnings: [String]? = nil) -> [String] {
        let warnings = warnings ?? self.warnings
        var lines: [String] = []
        if links.status == SolveStatus.infeasible.rawValue {
            lines.append("No set of links keeps all the rules of this year, so nobody is linked.")
        } else {
            let ways = counts.threeWay > 0 ? " (\(counts.threeWay) three-way)" : ""
            lines.append(
                "Linked \(counts.linked) of \(counts.classes) classes, in \(Self.count(counts.links, "link"))\(ways)."
            )
        }
        if let candidates = counts.candidates, candidates.threeWay == nil {
            lines.append("There are too many three-way links to look at, so only pairs were chosen from.")
        }
        if counts.leftOut > 0 {
            lines.append(
                "Left out: \(counts.leftOut) \(counts.leftOut == 1 ? "class" : "classes"); unassigned.csv says why, and what would help."
            )
        }
        for round in counts.rounds ?? [] {
            lines.append(
                "Round \(round.round): \(round.placed) of \(Self.count(round.meetings, "meeting")) placed, in \(Self.count(round.sessions, "session"))."
            )
        }
        lines.append("Links: \(links.words("by the priorities in policy.yaml")).")
        if let timetable {
            lines.append("Timetable: \(timetable.words("for these links")).")
        } else if command != "match", links.status != SolveStatus.infeasible.rawValue {
            lines.append("Timetable: none, because the input has no rounds.")
        }
        if !warnings.isEmpty {
            lines.append("\(warnings.count) \(warnings.count == 1 ? "warning" : "warnings") about the input:")
            lines += warnings.prefix(Summary.shownWarnings)
                .flatMap { $0.split(separator: "\n").map { "  \($0)" } }
            let more = warnings.count - Summary.shownWarnings
            if more > 0 { lines.append("  … and \(more) more in summary.json") }
        }
        return lines + ["Written to \(folder): \(Self.list(files))"]
    }

    /// The names, those in a subfolder together.
    private static func list(_ files: [String]) -> String {
        var folders: [(name: String, files: Int)] = []
        for file in files {
            guard let slash = file.lastIndex(of: "/") else { continue }
            let name = String(file[...slash])
            if folders.last?.name == name {
                folders[folders.count - 1].files += 1
            } else {
                folders.append((name, 1))
            }
        }
        let plain = files.filter { !$0.contains("/") }
        return (plain + folders.map { "\($0.name) (\(count($0.files, "file")))" }).joined(separator: ", ")
    }

    private static let shownWarnings = 3

    /// `1 link`, `2 links`.
    static func count(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
        "\(number) \(number == 1 ? noun : plural ?? noun + "s")"
    }
}

extension Summary.Program {
    /// What is known, in plain words; `scope` says of what they would be the best.
    func words(_ scope: String) -> String {
        if given { return "as they were given" }
        switch SolveStatus(rawValue: status) {
        case .optimal:
            return "the best there can be \(scope); that is proved"
                + (leaves == nil ? "" : ", and certificate.json holds the proof")
        case .infeasible: return "none keeps all the rules; that is proved"
        case .interrupted: return "the best found before the run was stopped; \(distance)"
        default: return "good, but perhaps not the best \(scope); \(distance)"
        }
    }

    /// How far from the best it may be.
    private var distance: String {
        guard let gap = gap(of: "") else { return "how much better another choice could be is not known" }
        let (priority, unit) = (gap.priority, gap.priority.unit)
        let apart =
            gap.value == 0 || !unit.isAmount
            ? "" : " (\(Summary.percent(100 * Double(gap.gap) / Double(gap.value.magnitude))) apart)"
        return
            "\(priority.words.counted) \(unit.text(gap.value)), and no other choice can have \(priority.isLessBetter ? "less" : "more") than \(unit.text(gap.bound))\(apart)"
    }
}

extension Summary {
    /// A percentage with two decimals, rounded up so as not to promise too much.
    static func percent(_ value: Double) -> String {
        let hundredths = Int((min(value, 1e9) * 100).rounded(.up))
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest) %"
    }

    /// Whole hundredths as a number with two decimals.
    static func hundredths(_ value: Int) -> String {
        let rest = value.magnitude % 100
        return "\(value < 0 ? "-" : "")\(value.magnitude / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}
