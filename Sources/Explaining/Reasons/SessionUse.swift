import Linking

/// How much of each session a plan uses.
struct SessionUse {
    /// Pupils who come to each session.
    let pupils: [Int]
    /// Links that come to each session.
    let links: [Int]
    /// The sessions that each round uses.
    let sessionsOfRound: [Set<Int>]
    /// The meetings of each link, in the order of the rounds.
    let meetingsOfLink: [[Meeting]]

    init(_ year: LinkingYear, _ plan: Plan) {
        var pupils = [Int](repeating: 0, count: year.sessions.count)
        var links = pupils
        var sessions = [Set<Int>](repeating: [], count: year.rounds.count)
        var meetings = [[Meeting]](repeating: [], count: plan.links.count)
        for meeting in plan.meetings {
            pupils[meeting.session] += year.pupils(plan.links[meeting.link])
            links[meeting.session] += 1
            sessions[meeting.round].insert(meeting.session)
            meetings[meeting.link].append(meeting)
        }
        (self.pupils, self.links, sessionsOfRound, meetingsOfLink) = (pupils, links, sessions, meetings)
    }

    /// Whether `round` may use the session: it does already, or may use more sessions than it does.
    func mayUse(_ session: Int, round: Int, _ year: LinkingYear) -> Bool {
        let used = sessionsOfRound[round]
        return used.contains(session) || used.count < year.rounds[round].maxSessions ?? .max
    }

    /// How many more pupils and links the session would have to hold for `link` to come too.
    func missing(_ link: Link, session: Int, _ year: LinkingYear) -> (pupils: Int, links: Int) {
        let holds = year.capacityPupils(session: session)
        let room = holds.map { max(0, pupils[session] + year.pupils(link) - $0) } ?? 0
        let places = year.sessions[session].capacityLinks.map { max(0, links[session] + 1 - $0) } ?? 0
        return (room, places)
    }
}
