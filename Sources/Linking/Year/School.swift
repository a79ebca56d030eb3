/// A school in the linking year.
public struct School: Hashable, Sendable {
    /// Its id.
    public var id: ID
    /// Its name.
    public var name: String
    /// The linking area it belongs to; empty if none was given.
    public var area: String
    /// Its place.
    public var place: Place

    /// A school.
    public init(id: ID, name: String, area: String = "", place: Place) {
        (self.id, self.name, self.area, self.place) = (id, name, area, place)
    }
}

/// A class, the unit that is linked.
public struct LinkingClass: Hashable, Sendable {
    /// Its id.
    public var id: ID
    /// The id of its school.
    public var school: ID
    /// Its year groups; Reception is 0.
    public var yearGroups: [Int]
    /// The number of its pupils, at least 1.
    public var pupils: Int
    /// The days of the week on which it can meet.
    public var weekdays: Weekdays
    /// The dates on which it can't meet.
    public var unavailable: [Days]
    /// How it can meet.
    public var formats: Formats
    /// Its limit on distance, in kilometres; nil if only the policy limits it.
    public var maxKm: Double?
    /// The things that a venue must provide for it.
    public var needs: [String]
    /// Whether it accepts a three-way link.
    public var threeWay: Bool

    /// A class.
    public init(
        id: ID, school: ID, yearGroups: [Int], pupils: Int, weekdays: Weekdays = .school,
        unavailable: [Days] = [],
        formats: Formats = .either, maxKm: Double? = nil, needs: [String] = [], threeWay: Bool = true
    ) {
        (self.id, self.school, self.yearGroups, self.pupils) = (id, school, yearGroups, pupils)
        (self.weekdays, self.unavailable, self.formats, self.maxKm) = (weekdays, unavailable, formats, maxKm)
        (self.needs, self.threeWay) = (needs, threeWay)
    }

    /// Whether it is free when `other` is.
    func isFree(as other: LinkingClass) -> Bool {
        weekdays == other.weekdays && unavailable == other.unavailable
    }

    /// Whether it can meet on `day`: its weekday is listed and the date is not inside its unavailable dates.
    public func isAvailable(on day: Day) -> Bool {
        weekdays.contains(day.weekday) && !unavailable.contains { $0.contains(day) }
    }
}
