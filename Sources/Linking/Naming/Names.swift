import Basics

/// How messages name classes, sessions and dates.
extension LinkingYear {
    /// `B-2 (Hill Primary)`.
    public func name(ofClass number: Int) -> String {
        "\(classes[number].id) (\(schools[schoolOfClass[number]].name))"
    }

    /// `B-2 (Hill Primary) and C-1 (Lake School)`.
    public func names(of link: Link) -> String { Words.list(link.map { name(ofClass: $0) }) }

    /// `session S012 at Town Gallery on Monday 2025-02-03`.
    public func name(ofSession number: Int) -> String {
        let session = sessions[number]
        let place = venueOfSession[number].map { "at \(venues[$0].name)" } ?? "online"
        return "session \(session.id) \(place) on \(session.date.spoken)"
    }

    /// `round visit (Gallery day)`.
    public func name(ofRound number: Int) -> String { "round \(rounds[number].id) (\(rounds[number].name))" }
}

extension Day {
    /// `Monday 2025-02-03`.
    public var spoken: String { "\(weekday.name) \(self)" }
}

extension Weekday {
    /// `Monday` to `Sunday`.
    public var name: String {
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][rawValue]
    }
}
