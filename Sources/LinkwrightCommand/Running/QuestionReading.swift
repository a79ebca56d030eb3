import Basics
import Explaining
import Linking
import Results

/// Reads what somebody asks about a plan: ids on the command line become numbers. Each option takes ids of one kind only, so
/// that an id which names both a class and a link names one thing in each place.
struct QuestionReading {
    let result: PlanResult
    /// The folder of the plan.
    let path: String

    private var year: LinkingYear { result.year }
    private var plan: Plan { result.plan }

    /// What has to be said before any answer.
    var caveats: [String] {
        switch result.origin {
        case .chosen(.optimal), .chosen(.infeasible): []
        case .given:
            ["The links of this plan were given and not chosen, so another choice may be better.", ""]
        case .chosen:
            ["The links of this plan were not proved to be the best, so another choice may be better.", ""]
        }
    }

    /// The question about the class with this id.
    func linkingClass(_ id: String) throws(UnknownWord) -> Question { .linkingClass(try classNumber(id)) }

    private func classNumber(_ id: String) throws(UnknownWord) -> Int {
        if let number = year.classNumber(ID(id)) { return number }
        let maybe: String
        if let place = place(ofLink: id),
            let link = plan.links.indices.contains(place) ? plan.links[place] : nil
        {
            maybe = "one of its classes was meant: \(Words.list(link.map { year.classes[$0].id.text }))"
        } else if let school = year.schools.firstIndex(where: { $0.id == ID(id) }),
            !year.classesOfSchool[school].isEmpty
        {
            maybe =
                "one of the classes of that school was meant: \(Words.list(year.classesOfSchool[school].map { year.classes[$0].id.text }))"
        } else {
            maybe = Self.nearest(id, year.classes.map(\.id.text)) ?? "see the ids in classes.csv"
        }
        throw UnknownWord(found: id, expected: "the id of a class", maybe: maybe)
    }

    /// The question about two different classes.
    func pair(_ a: String, _ b: String) throws(UnknownWord) -> Question {
        let (first, second) = (try classNumber(a), try classNumber(b))
        guard first != second else {
            throw UnknownWord(
                found: "\(a)\" twice, \"\(b)", expected: "two different classes",
                maybe: "ask for --class \(a), to see whom it may link with")
        }
        return .pair(first, second)
    }

    /// The question about the meeting of the link with this id in a round that it has a meeting in.
    func meeting(_ linkID: String, _ roundID: String) throws -> Question {
        guard result.timetable != nil else { throw NoTimetable(path: path) }
        guard let link = place(ofLink: linkID) else {
            let maybe: String
            if let number = year.classNumber(ID(linkID)) {
                maybe =
                    plan.links.firstIndex { $0.contains(number) }.map {
                        "its link was meant, \(LinkingYear.linkID($0, of: plan.links.count))"
                    } ?? "ask for --class \(linkID): it is in no link"
            } else {
                let ids = plan.links.indices.map { LinkingYear.linkID($0, of: plan.links.count) }
                maybe =
                    Self.nearest(linkID, ids) ?? Self.nearest(linkID, year.classes.map(\.id.text)).map {
                        "\($0), and then the id of its link, which is in assignments.csv"
                    } ?? "see the ids in assignments.csv"
            }
            throw UnknownWord(found: linkID, expected: "the id of a link", maybe: maybe)
        }
        guard let round = year.roundNumber(ID(roundID)) else {
            let maybe = Self.nearest(roundID, year.rounds.map(\.id.text)) ?? "see the ids in rounds.csv"
            throw UnknownWord(found: roundID, expected: "the id of a round", maybe: maybe)
        }
        let rounds = year.roundsOfLink(plan.links[link])
        guard rounds.contains(round) else {
            let others = rounds.map { year.rounds[$0].id.text }
            throw UnknownWord(
                found: roundID,
                expected:
                    "a round that \(linkID) meets in; its classes do not all meet in that way, online or in person",
                maybe: others.isEmpty
                    ? "see mode in classes.csv" : "ask for \(others.joined(separator: " or "))")
        }
        return .meeting(link: link, round: round)
    }

    private func place(ofLink id: String) -> Int? {
        plan.links.indices.first { LinkingYear.linkID($0, of: plan.links.count) == id }
    }

    private static func nearest(_ word: String, _ known: [String]) -> String? {
        NearestWord.to(word, among: known).map { "\"\($0)\" was meant" }
    }
}

/// A word on the command line that names nothing.
struct UnknownWord: Error, CustomStringConvertible {
    let found, expected, maybe: String

    var description: String { "Found \"\(found)\", expected \(expected).\nMaybe \(maybe)." }
}
