public import Linking
import Results

/// How a class fares in a plan, and in which of two it fares better.
public struct ClassStanding: Hashable, Sendable {
    /// What is looked at, the first first: a later one only counts where all before are equal.
    public enum Measure: String, CaseIterable, Sendable {
        /// Whether it has a link partner.
        case linked
        /// How many of its meetings have a place: more is better.
        case meetings
        /// How different its link is: more is better.
        case difference
        /// How far it travels to all its meetings: less is better.
        case travel
        /// How far away its link partner is: less is better.
        case partnerDistance = "partner_distance"

        /// Whether it says something only of a plan with a timetable.
        var needsTimetable: Bool { self == .meetings || self == .travel }
    }

    /// The classes that it is linked with, sorted; empty where it is left out.
    public let partners: [ID]
    /// Its meetings with a place; nil where no timetable was made.
    public let meetings: Int?
    /// The difference of its link in ten-thousandths, and the metres to its partner; nil where it is left out.
    public let difference, partnerMetres: Int?
    /// The metres that it travels to all its meetings, one way; nil where no timetable was made.
    public let travelMetres: Int?

    /// The value of a measure, of which more is always better.
    private func value(_ measure: Measure) -> Int {
        switch measure {
        case .linked: partners.isEmpty ? 0 : 1
        case .meetings: meetings ?? 0
        case .difference: difference ?? 0
        case .travel: -(travelMetres ?? 0)
        case .partnerDistance: -(partnerMetres ?? 0)
        }
    }

    /// The first measure in which the class fares otherwise in `after`, and whether better; nil where it fares alike. What needs
    /// a timetable is passed over unless both plans have one.
    func change(to after: ClassStanding) -> (measure: Measure, isBetter: Bool)? {
        let bothTimetables = meetings != nil && after.meetings != nil
        for measure in Measure.allCases where bothTimetables || !measure.needsTimetable {
            let (old, new) = (value(measure), after.value(measure))
            if old != new { return (measure, new > old) }
        }
        return nil
    }
}

extension PlanRecord {
    /// How each class fares, by id.
    func standings() -> [ID: ClassStanding] {
        var linkOfClass: [ID: Int] = [:]
        for (position, link) in links.enumerated() {
            for id in link.classes { linkOfClass[id] = position }
        }
        var ofLink: [Int: [Meeting]] = [:]
        for meeting in meetings ?? [] { ofLink[meeting.link, default: []].append(meeting) }
        var standings: [ID: ClassStanding] = [:]
        for value in classes {
            guard let position = linkOfClass[value.id] else {
                standings[value.id] = ClassStanding(
                    partners: [], meetings: meetings.map { _ in 0 }, difference: nil, partnerMetres: nil,
                    travelMetres: meetings.map { _ in 0 })
                continue
            }
            let link = links[position]
            let held = ofLink[position] ?? []
            let place = link.classes.firstIndex(of: value.id) ?? 0
            let travel = held.reduce(0) { sum, meeting in
                sum + (meeting.metres.indices.contains(place) ? meeting.metres[place] : 0)
            }
            standings[value.id] = ClassStanding(
                partners: link.classes.filter { $0 != value.id }.sorted(),
                meetings: meetings.map { _ in held.count }, difference: link.difference,
                partnerMetres: link.metres, travelMetres: meetings.map { _ in travel })
        }
        return standings
    }
}
