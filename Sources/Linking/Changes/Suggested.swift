import Basics

/// Changes as suggestions make them.
extension Change {
    /// Another limit in the policy, in kilometres.
    package static func maxKm(_ key: String, _ km: Double) -> Change {
        .set(PolicyValues(key, .text(PlainNumber.text(km))))
    }

    /// Another limit of a class, in kilometres.
    package static func maxKm(of id: ID, _ km: Double) -> Change {
        .edit(CellEdit(.classes, id, "max_km", PlainNumber.text(km)))
    }

    /// How many places more in a session are tried, to see what room is worth.
    package static let placesTried = 10

    /// The kilometres, in whole tenths, within which so many metres are.
    package static func kilometres(for metres: Int) -> Double { Double((metres + 99) / 100) / 10 }
}

extension LinkingYear {
    /// Room for so many more pupils and links in a session; nil where it holds any number of them already.
    package func moreRoom(session: Int, pupils: Int, links: Int) -> Change? {
        let room =
            pupils > 0 ? capacityPupils(session: session).map { Places.Pupils.number($0 + pupils) } : nil
        let more = links > 0 ? sessions[session].capacityLinks.map { $0 + links } : nil
        if room == nil, more == nil { return nil }
        return .places(Places(.session(sessions[session].id), pupils: room, links: more))
    }

    /// The id that a new session gets; of several the first.
    package func id(of new: NewSessions) -> ID {
        new.sessions(besides: sessions.map(\.id)).first?.id ?? ""
    }
}
