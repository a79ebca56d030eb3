import Explaining
import Linking

/// A page for every class, to print and to hand out.
struct ClassSection {
    /// The classes with a link to their pages.
    let index: [ClassReference]
    let pages: [ClassPage]

    /// Nil where there are too many classes.
    init?(_ facts: PageFacts) {
        guard facts.hasClassPages else { return nil }
        index = facts.report.year.classes.indices.map(facts.reference)
        pages = facts.report.year.classes.indices.map { ClassPage($0, facts) }
    }
}

/// What a class is told.
struct ClassPage {
    /// One of its partners.
    struct Partner {
        let partner: ClassReference
        let partnerFacts: String
    }

    /// A fact about its link.
    struct Reason {
        let term: String
        let meaning: String
    }

    /// One of its rounds.
    struct Appointment {
        let round: String
        let when: String
        let time: String
        let place: String
        /// Why there is none, and what would help; nil where there is one.
        let missing: LeftOut?
    }

    /// Why it is in no link, and what would help.
    struct LeftOut {
        let why: String
        let help: String
    }

    let pageAnchor: String
    let classID: String
    let schoolName: String
    let classFacts: String
    let link: Linked?
    let leftOut: LeftOut?

    /// What a class in a link is told.
    struct Linked {
        let linkID: String
        let partnersTitle: String
        let partners: [Partner]
        let reasons: [Reason]
        let noteTexts: [String]
        let appointments: [Appointment]
        let hasAppointments: Bool
        let hasNoTimetable: Bool
    }

    init(_ number: Int, _ facts: PageFacts) {
        let value = facts.report.year.classes[number]
        pageAnchor = PageFacts.anchor(ofClass: number)
        (classID, schoolName, classFacts) = (value.id.text, facts.school(number), ClassPage.words(value))
        link = facts.linkOfClass[number].map { Linked(number, $0, facts) }
        leftOut =
            facts.answers[number].map { LeftOut($0, facts.report.year) }
            ?? facts.whyLeftOut[number].map { LeftOut(why: $0.detail, help: $0.suggestion) }
    }

    /// `Year 5 · 28 pupils`.
    fileprivate static func words(_ value: LinkingClass) -> String {
        "\(value.yearWords) · \(Figures.count(value.pupils, "pupil"))"
    }
}

extension ClassPage.LeftOut {
    /// What `explain` says of it. Nobody who holds the page in hand is sent to a command.
    fileprivate init(_ answer: LeftOutAnswer, _ year: LinkingYear) {
        why = answer.reasonSentences.joined(separator: " ")
        help = answer.help == .notTried ? answer.explanation.suggestion : answer.helpSentence(year)
    }
}

extension ClassPage.Linked {
    fileprivate init(_ number: Int, _ place: Int, _ facts: PageFacts) {
        let year = facts.report.year
        let figures = facts.report.figures[place]
        let others = figures.link.filter { $0 != number }
        linkID = figures.id
        partnersTitle = others.count == 1 ? "Link partner" : "Link partners"
        partners = others.map {
            ClassPage.Partner(
                partner: facts.reference($0), partnerFacts: ClassPage.words(year.classes[$0]))
        }
        reasons = ClassPage.Linked.reasons(figures, year)
        noteTexts = figures.notes
        let rounds = facts.report.timetable == nil ? [] : year.roundsOfLink(figures.link)
        appointments = rounds.map { round in
            let key = PageFacts.SlotKey(link: place, round: round)
            return facts.sessions[key].map { .init(number, round: round, session: $0, year) }
                ?? .init(missing: facts.whyUnplaced[key], round: round, year)
        }
        (hasAppointments, hasNoTimetable) = (!appointments.isEmpty, facts.report.timetable == nil)
    }

    private static func reasons(_ figures: LinkFigures, _ year: LinkingYear) -> [ClassPage.Reason] {
        let pairs = figures.link.pairs
        let readings = pairs.map { year.reading($0.0, $0.1) }
        var reasons = [
            ClassPage.Reason(
                term: "How different",
                meaning: "\(Figures.difference(figures.difference)) of 1" + measures(pairs, year)),
            ClassPage.Reason(
                term: "How far apart",
                meaning: figures.metres == 0 ? "at the same place" : Figures.km(figures.metres)),
            ClassPage.Reason(
                term: "Year groups",
                meaning: figures.yearGap == 0
                    ? "the same, or with one in common" : "\(Figures.count(figures.yearGap, "year")) apart"),
            ClassPage.Reason(
                term: "Dates on which all are free", meaning: Figures.whole(figures.sharedDates)),
        ]
        let terms = readings.compactMap { year.pointTerms($0) }
        let sum =
            terms.count == 1
            ? terms.first.map(words) ?? "" : ": half the sum of its three pairs’ points, rounded down"
        reasons.append(ClassPage.Reason(term: "Points", meaning: Figures.whole(figures.points) + sum))
        return reasons
    }

    /// The measures of a pair, as the policy names them.
    private static func measures(_ pairs: [(Int, Int)], _ year: LinkingYear) -> String {
        guard pairs.count == 1, let pair = pairs.first else { return ", the mean of its three pairs" }
        let parts = year.measures.distances(pair.0, pair.1).map { name, distance in
            let figure = distance.map { Figures.decimal(Int((100 * $0).rounded()), places: 2) }
            return "\(name.replacing("_", with: " ")) \(figure ?? "not known")"
        }
        return parts.count > 1 ? " (\(parts.joined(separator: ", ")))" : ""
    }

    private static func words(_ terms: PointTerms) -> String {
        let parts = [
            (terms.sharedDates, "shared dates"), (-terms.distance, "distance"), (-terms.yearGap, "year gap"),
            (-terms.repeated, "linked before"),
        ].filter { $0.0 != 0 }
        let words =
            ["\(Figures.whole(terms.difference)) for difference"]
            + parts.map { "\($0.0 < 0 ? "−" : "+") \(Figures.whole(abs($0.0))) \($0.1)" }
        return ": " + words.joined(separator: " ")
    }
}

extension ClassPage.Appointment {
    fileprivate init(_ number: Int, round: Int, session: Int, _ year: LinkingYear) {
        let value = year.sessions[session]
        let venue = year.venueOfSession[session]
        self.init(
            round: year.rounds[round].name, when: value.date.long, time: "\(value.start) to \(value.end)",
            place: venue.map {
                "\(year.venues[$0].name), \(Figures.km(year.metres(number, toVenue: $0))) away"
            }
                ?? "Online", missing: nil)
    }

    fileprivate init(missing why: Explanation?, round: Int, _ year: LinkingYear) {
        self.init(
            round: year.rounds[round].name, when: "", time: "", place: "",
            missing: ClassPage.LeftOut(why: why?.detail ?? "", help: why?.suggestion ?? ""))
    }
}
