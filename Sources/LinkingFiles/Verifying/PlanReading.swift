import Linking
import Results
import Tables

/// The plan that the files of an output folder tell of, with the line of each link and meeting.
struct PlanReading {
    /// The links and meetings that could be understood.
    let plan: Plan
    /// Whether all could be.
    let isWhole: Bool
    private let year: LinkingYear
    private let rows: [LinkRows.Row]
    private let links: LinkRows?
    private let placeOfMeeting: [Meeting: CSVPlace]

    /// Reads the plan; rows that can't be understood become findings.
    init(_ files: PlanFiles, year: LinkingYear, _ result: inout Verification) {
        self.year = year
        let before = result.findings.count
        let links = files.table(.assignments).map { LinkRows($0, year: year, needsIDs: true) }
        // What is wrong with the bytes is found again when the tables are compared.
        result.findings += (links?.faults ?? []).map(PlanFinding.init)
        let rows = (links?.rows ?? []).sorted { ($0.link, $0.row) < ($1.link, $1.row) }
        if let links, rows.count == links.table.rowCount {
            for (position, row) in rows.enumerated() {
                let id = LinkingYear.linkID(position, of: rows.count)
                if ID(row.id) == ID(id) || row.id.isEmpty { continue }
                result.findings.append(
                    PlanFinding(
                        OutputFile.assignments.fileName, at: links.columns.place(row.row, "link_id"),
                        "link_id: found \(FileFault.shown(row.id)), by the order of the links \"\(id)\""))
            }
        }
        var meetings: [Meeting] = []
        var places: [Meeting: CSVPlace] = [:]
        // Of links that could not be read nothing can be said, nor of what names them.
        if let table = files.table(.timetable), links?.isReadable == true {
            result.findings += table.faults.map {
                PlanFinding(table.name, at: $0.place, "found \($0.found), expected \($0.expected)")
            }
            let columns = ColumnNames(table)
            let needed = ["link_id", "round_id", "session_id"]
            let positionOfID = Dictionary(
                rows.enumerated().map { (ID($0.element.id), $0.offset) },
                uniquingKeysWith: { first, _ in first })
            let missing = columns.missing(needed)
            result.findings += missing.map(PlanFinding.init)
            for row in 0..<(missing.isEmpty ? table.rowCount : 0) {
                let ids = needed.map { ID(columns.text(row, $0)) }
                let numbers = [positionOfID[ids[0]], year.roundNumber(ids[1]), year.sessionNumber(ids[2])]
                for (position, number) in numbers.enumerated() where number == nil {
                    result.findings.append(
                        PlanFinding(
                            table.name, at: columns.place(row, needed[position]),
                            "\(needed[position]): found \(FileFault.shown(ids[position].text)), which is the id of no \(["link", "round", "session"][position])"
                        ))
                }
                guard let link = numbers[0], let round = numbers[1], let session = numbers[2] else {
                    continue
                }
                let meeting = Meeting(link: link, round: round, session: session)
                meetings.append(meeting)
                places[meeting] = columns.place(row, "session_id")
            }
        }
        plan = Plan(links: rows.map(\.link), meetings: meetings)
        isWhole = result.findings.count == before && links != nil
        (self.links, self.rows, placeOfMeeting) = (links, rows, places)
    }

    /// What the audit says, at the line that it is about.
    func auditFindings(_ summary: Summary?) -> [PlanFinding] {
        guard let links, links.isReadable else { return [] }
        let audit = Audit(year)
        let findings: [Finding]
        if let summary, summary.links.outcome.status != .infeasible {
            findings = audit.findings(
                plan, links: summary.links.outcome, timetable: summary.timetable?.outcome)
        } else if summary != nil, plan.links.isEmpty {
            findings = []
        } else {
            findings = audit.findings(plan)
        }
        return findings.map { finding in
            let text = finding.description
            switch finding.subject {
            case .meeting(let meeting):
                return PlanFinding(
                    OutputFile.timetable.fileName, at: placeOfMeeting[meeting],
                    "\(rows[meeting.link].id): \(finding.message)")
            case .link(let place):
                return PlanFinding(
                    OutputFile.assignments.fileName, at: links.columns.place(rows[place].row, "link_id"),
                    "\(rows[place].id): \(finding.message)")
            case .linkingClass, .school, .schools, .links:
                return PlanFinding(OutputFile.assignments.fileName, text)
            case .session, .round: return PlanFinding(OutputFile.timetable.fileName, text)
            case .priority, .outcome: return PlanFinding(OutputFile.summary, text)
            case .certificate: return PlanFinding(CertificateFile.name, text)
            }
        }
    }
}
