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
        let parts = TimetableCertificateParts(year: year, links: links)
        return JSONWriter.bytes(indent: 1) { json in
            json.object(.lines) { json in
                json.entry("objectives", certificate.objectives)
                json.entry("priorities", .lines, certificate.priorities, parts.priority)
            }
        }
    }
}

/// The parts of a timetable's certificate, each as it stands in the file.
private struct TimetableCertificateParts {
    let year: LinkingYear
    let links: [Link]

    func priority(_ json: inout JSONWriter, _ proof: TimetableCertificate.PriorityProof) {
        json.object(.lines) { json in
            json.entry("priority", proof.priority.rawValue)
            json.entry("scale", proof.scale)
            json.entry("bound", proof.bound)
            duals(&json, "earlier", proof.earlier, \.dual) { $0.entry("priority", $1.priority.rawValue) }
            duals(&json, "meetings", proof.meetings, \.dual) { json, entry in
                json.entry("link", link(entry.link))
                json.entry("round", round(entry.round))
            }
            duals(&json, "max_sessions", proof.rounds, \.dual) { $0.entry("round", round($1.round)) }
            duals(&json, "dates", proof.dates, \.dual) { json, entry in
                json.entry("link", link(entry.link))
                json.entry("date", "\(entry.date)")
            }
            duals(&json, "gaps", proof.gaps, \.dual) { json, entry in
                json.entry("link", link(entry.link))
                json.entry("earlier", round(entry.earlier))
                json.entry("later", round(entry.later))
                json.entry("date", "\(entry.date)")
            }
        }
    }

    /// A kind of duals, without those of 0; nothing where none is left. `row` writes what each is of.
    private func duals<Entry>(
        _ json: inout JSONWriter, _ key: String, _ all: [Entry], _ dual: (Entry) -> Int,
        _ row: (inout JSONWriter, Entry) -> Void
    ) {
        let entries = all.filter { dual($0) != 0 }
        if entries.isEmpty { return }
        json.entry(key, .lines, entries) { json, entry in
            json.object(.line) { json in
                row(&json, entry)
                json.entry("dual", dual(entry))
            }
        }
    }

    private func round(_ number: Int) -> String { year.rounds[number].id.text }

    private func link(_ place: Int) -> [String] { links[place].map { year.classes[$0].id.text } }
}
