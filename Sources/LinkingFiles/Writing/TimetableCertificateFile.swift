public import Linking
public import Proving
import Tables

/// `timetable_certificate.json`: a proof of how good the timetable can be at most, for readers that trust no solver.
///
/// One entry a line; ids and dates as the input has them, a link by its classes; no number but whole ones; duals of 0
/// and lists without entries left out.
public enum TimetableCertificateFile {
    /// What it is called in the folder.
    public static let name = "timetable_certificate.json"

    /// The bytes of `certificate`, which must be one for the meetings of `links` in `year`.
    public static func bytes(
        _ certificate: TimetableCertificate, of year: LinkingYear, links: [Link]
    ) -> [UInt8] {
        let entries = TimetableCertificateEntries(year: year, links: links)
        var text = IndentedLines()
        text.block("{", "}") { text in
            let objectives = certificate.objectives.map(String.init).joined(separator: ", ")
            text.line("\"objectives\": [\(objectives)],")
            text.block("\"priorities\": [", "]", certificate.priorities) { text, proof, end in
                text.block("{", "}\(end)") { $0.write(proof, entries) }
            }
        }
        return text.bytes
    }
}

extension IndentedLines {
    fileprivate mutating func write(
        _ proof: TimetableCertificate.PriorityProof, _ entries: TimetableCertificateEntries
    ) {
        line("\"priority\": \"\(proof.priority.rawValue)\",")
        line("\"scale\": \(proof.scale),")
        let parts = entries.parts(proof).filter { !$0.lines.isEmpty }
        line("\"bound\": \(proof.bound)\(parts.isEmpty ? "" : ",")")
        for (position, part) in parts.enumerated() {
            lines("\"\(part.name)\": [", "]\(position + 1 < parts.count ? "," : "")", part.lines)
        }
    }
}

/// The entries of a timetable's certificate as they stand on their lines.
private struct TimetableCertificateEntries {
    let year: LinkingYear
    let links: [Link]

    /// The duals of a priority, kind by kind, without those of 0.
    func parts(_ proof: TimetableCertificate.PriorityProof) -> [(name: String, lines: [String])] {
        [
            (
                "earlier",
                proof.earlier.filter { $0.dual != 0 }.map {
                    "{\"priority\": \"\($0.priority.rawValue)\", \"dual\": \($0.dual)}"
                }
            ),
            (
                "meetings",
                proof.meetings.filter { $0.dual != 0 }.map {
                    "{\(link($0.link)), \"round\": \(round($0.round)), \"dual\": \($0.dual)}"
                }
            ),
            (
                "max_sessions",
                proof.rounds.filter { $0.dual != 0 }.map {
                    "{\"round\": \(round($0.round)), \"dual\": \($0.dual)}"
                }
            ),
            (
                "dates",
                proof.dates.filter { $0.dual != 0 }.map {
                    "{\(link($0.link)), \"date\": \"\($0.date)\", \"dual\": \($0.dual)}"
                }
            ),
            (
                "gaps",
                proof.gaps.filter { $0.dual != 0 }.map {
                    "{\(link($0.link)), \"earlier\": \(round($0.earlier)), \"later\": \(round($0.later)), \"date\": \"\($0.date)\", \"dual\": \($0.dual)}"
                }
            ),
        ]
    }

    private func round(_ number: Int) -> String { JSONString.quoted(year.rounds[number].id.text) }

    private func link(_ place: Int) -> String {
        let ids = links[place].map { JSONString.quoted(year.classes[$0].id.text) }
        return "\"link\": [\(ids.joined(separator: ", "))]"
    }
}
