import Linking
public import Reporting
import Results
import Tables

/// A comparison as a table for a spreadsheet: a row a class, with what it had before and has after.
public enum ComparisonTable {
    /// The bytes of the file.
    public static func bytes(_ comparison: PlanComparison) -> [UInt8] {
        let pairs = ["partners", "meetings", "difference", "travel_km", "partner_km"]
        var file = CSVWriter(
            header: ["class_id", "school_id", "school", "result", "because", "partners"]
                + pairs.flatMap { ["\($0)_before", "\($0)_after"] } + ["meetings_changed"])
        var meetingsOfClass: [ID: [String]] = [:]
        for meeting in comparison.meetings ?? [] where meeting.kind != .kept {
            for id in Set(
                (meeting.before.map { comparison.first.links[$0.link].classes } ?? [])
                    + (meeting.after.map { comparison.second.links[$0.link].classes } ?? []))
            {
                meetingsOfClass[id, default: []].append(meeting.words)
            }
        }
        for change in comparison.classes {
            var row: [CSVValue] = [
                .text(change.value.id.text), .text(change.value.school.text), .text(change.value.schoolName),
                .text(change.result), .text(change.reason ?? ""), .text(change.partners?.rawValue ?? ""),
            ]
            for side in [
                \ClassStanding.shownPartners, \.shownMeetings, \.shownDifference, \.shownTravel,
                \.shownPartnerKm,
            ] {
                row += [change.before?[keyPath: side] ?? .blank, change.after?[keyPath: side] ?? .blank]
            }
            row.append(.text((meetingsOfClass[change.value.id] ?? []).joined(separator: "; ")))
            file.append(row)
        }
        return file.bytes
    }
}

extension ClassStanding {
    fileprivate var shownPartners: CSVValue { .text(partners.map(\.text).joined(separator: ";")) }
    fileprivate var shownMeetings: CSVValue { meetings.map { .integer($0) } ?? .blank }
    fileprivate var shownDifference: CSVValue { difference.map { .fixed($0, places: 4) } ?? .blank }
    fileprivate var shownTravel: CSVValue { travelMetres.map { .fixed($0, places: 3) } ?? .blank }
    fileprivate var shownPartnerKm: CSVValue { partnerMetres.map { .fixed($0, places: 3) } ?? .blank }
}
