import Basics
import Linking
import Proving
import Tables

/// What the file of a timetable's certificate says, in the numbers of a year and a plan, and every way in which it is
/// none.
struct TimetableCertificateReading: PartsReading {
    /// The certificate; nil where any part of the file could not be understood.
    private(set) var certificate: TimetableCertificate?
    var reading = JSONReading(file: TimetableCertificateFile.name)
    private let year: LinkingYear
    private let places: [Link: Int]

    init(_ bytes: [UInt8], year: LinkingYear, links: [Link]) {
        self.year = year
        places = Dictionary(links.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        certificate = read(bytes, again: "make the timetable again") { $0.root($1) }
    }

    // MARK: - Parts

    private mutating func root(_ node: JSONNode) -> TimetableCertificate? {
        guard let parts = reading.object(node, "", needs: ["objectives", "priorities"]),
            let objectives = all(parts["objectives"], "objectives", { $0.reading.whole($1, $2) }),
            let priorities = all(parts["priorities"], "priorities", { $0.priority($1, $2) })
        else { return nil }
        return TimetableCertificate(objectives: objectives, priorities: priorities)
    }

    private mutating func priority(
        _ node: JSONNode, _ path: String
    ) -> TimetableCertificate.PriorityProof? {
        let may = ["earlier", "meetings", "max_sessions", "dates", "gaps"]
        guard let parts = reading.object(node, path, needs: ["priority", "scale", "bound"], may: may),
            let name = priority(of: .timetable, parts["priority"], path + ".priority"),
            let scale = parts["scale"].flatMap({ reading.whole($0, path + ".scale", atLeast: 1) }),
            let bound = parts["bound"].flatMap({ reading.whole($0, path + ".bound") }),
            let earlier = all(parts["earlier"], path + ".earlier", { $0.earlier($1, $2) }),
            let meetings = all(parts["meetings"], path + ".meetings", { $0.meeting($1, $2) }),
            let rounds = all(parts["max_sessions"], path + ".max_sessions", { $0.limit($1, $2) }),
            let dates = all(parts["dates"], path + ".dates", { $0.date($1, $2) }),
            let gaps = all(parts["gaps"], path + ".gaps", { $0.gap($1, $2) })
        else { return nil }
        return TimetableCertificate.PriorityProof(
            priority: name, scale: scale, bound: bound, earlier: earlier, meetings: meetings,
            rounds: rounds, dates: dates, gaps: gaps)
    }

    private mutating func earlier(_ node: JSONNode, _ path: String) -> TimetableCertificate.EarlierDual? {
        guard let parts = reading.object(node, path, needs: ["priority", "dual"]),
            let name = priority(of: .timetable, parts["priority"], path + ".priority"),
            let dual = dual(parts, path)
        else { return nil }
        return TimetableCertificate.EarlierDual(name, dual)
    }

    private mutating func meeting(_ node: JSONNode, _ path: String) -> TimetableCertificate.MeetingDual? {
        guard let parts = reading.object(node, path, needs: ["link", "round", "dual"]),
            let link = link(parts["link"], path + ".link"),
            let round = round(parts["round"], path + ".round"), let dual = dual(parts, path)
        else { return nil }
        return TimetableCertificate.MeetingDual(link: link, round: round, dual)
    }

    private mutating func limit(_ node: JSONNode, _ path: String) -> TimetableCertificate.RoundDual? {
        guard let parts = reading.object(node, path, needs: ["round", "dual"]),
            let round = round(parts["round"], path + ".round"), let dual = dual(parts, path)
        else { return nil }
        return TimetableCertificate.RoundDual(round, dual)
    }

    private mutating func date(_ node: JSONNode, _ path: String) -> TimetableCertificate.DateDual? {
        guard let parts = reading.object(node, path, needs: ["link", "date", "dual"]),
            let link = link(parts["link"], path + ".link"), let day = day(parts["date"], path + ".date"),
            let dual = dual(parts, path)
        else { return nil }
        return TimetableCertificate.DateDual(link: link, date: day, dual)
    }

    private mutating func gap(_ node: JSONNode, _ path: String) -> TimetableCertificate.GapDual? {
        guard let parts = reading.object(node, path, needs: ["link", "earlier", "later", "date", "dual"]),
            let link = link(parts["link"], path + ".link"),
            let earlier = round(parts["earlier"], path + ".earlier"),
            let later = round(parts["later"], path + ".later"), let day = day(parts["date"], path + ".date"),
            let dual = dual(parts, path)
        else { return nil }
        return TimetableCertificate.GapDual(link: link, earlier: earlier, later: later, date: day, dual)
    }

    // MARK: - Values

    private mutating func dual(_ parts: [String: JSONNode], _ path: String) -> Int? {
        parts["dual"].flatMap { reading.whole($0, path + ".dual", atLeast: 0) }
    }

    private mutating func link(_ node: JSONNode?, _ path: String) -> Int? {
        guard let node, let ids = all(node, path, { $0.reading.text($1, $2) }) else { return nil }
        let numbers = ids.compactMap { year.classNumber(ID($0)) }
        if numbers.count == ids.count, let link = Link(numbers), let place = places[link] { return place }
        reading.fail(
            path, node, found: ids.map { CSVFault.quoting($0) }.joined(separator: ", "),
            "the classes of a link of the plan",
            maybe: "the input or the links have changed since the plan was made")
        return nil
    }

    private mutating func round(_ node: JSONNode?, _ path: String) -> Int? {
        guard let node, let text = reading.text(node, path) else { return nil }
        if let number = year.rounds.firstIndex(where: { $0.id == ID(text) }) { return number }
        let nearest = NearestWord.to(text, among: year.rounds.map(\.id.text))
        reading.fail(
            path, node, found: CSVFault.quoting(text), "the id of a round",
            maybe: nearest.map { "\"\($0)\" was meant" } ?? "the input has changed since the plan was made")
        return nil
    }

    private mutating func day(_ node: JSONNode?, _ path: String) -> Day? {
        guard let node, let text = reading.text(node, path) else { return nil }
        if let day = Day(iso: text) { return day }
        reading.fail(path, node, "a date such as 2025-01-31", maybe: "another program wrote it its own way")
        return nil
    }
}
