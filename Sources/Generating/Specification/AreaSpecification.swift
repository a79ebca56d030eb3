/// The properties of a synthetic area. The same specification gives the same area, to the byte, on any machine.
///
/// Shares are fractions of 1. They are met exactly, to the nearest whole class or school. ``knobs`` describes every
/// property except the seed: its command-line option and its range.
public struct AreaSpecification: Hashable, Sendable {
    /// The seed of all random choices; any number.
    public var seed: UInt64 = 1

    // The classes and their sites.

    /// The number of classes.
    public var classes = 24
    /// The number of towns that the schools lie in, the first being the largest; one school in ten lies outside all
    /// towns.
    public var towns = 4
    /// The side of the square that holds the towns, in kilometres.
    public var extentKm = 24.0
    /// The share of classes that can't be linked, because they are far from all others and only meet in person.
    public var isolated = 0.0

    // What the classes are like.

    /// The share of classes that meet only online.
    public var onlineOnly = 0.05
    /// The share of classes that meet only in person, not counting the isolated ones.
    public var inPersonOnly = 0.1
    /// The share of classes with two year groups.
    public var mixedYears = 0.1
    /// How little free time classes have. At 0, all are free on every school day. At 1, most have two weekdays and
    /// the others up to five, and classes are away up to four times.
    public var tightness = 0.3
    /// The share of classes willing to be one of three.
    public var threeWay = 0.85
    /// The share of classes that have a need, such as step-free access.
    public var needs = 0.15
    /// The share of classes that travel less far than the policy allows.
    public var limitedKm = 0.1
    /// The share of schools with an unknown background.
    public var missing = 0.03

    // The past, and the demands of staff.

    /// The share of schools that were linked last year; half as many were linked the year before.
    public var history = 0.4
    /// The share of schools that were left out last year.
    public var leftOut = 0.08
    /// The number of pairs of classes that must be linked; fewer if the area has too few suitable pairs.
    public var mustLink = 1
    /// The number of pairs of classes that must not be linked; fewer if the area has too few pairs.
    public var mustNotLink = 3
    /// The number of pairs of a school and a venue whose road distance is known; fewer if there are too few pairs.
    public var roads = 0

    // The timetable.

    /// The number of rounds. 0: none, and no venues or sessions. 1: a day at a neutral venue. 2: also an online
    /// meeting before it. 3: also a social-action day.
    public var rounds = 3
    /// The number of venues; 0 means one for every eight classes, and at least two.
    public var venues = 0
    /// The places of a round's sessions, in links of average size, per link that could need one. At 1, there is
    /// just enough room for all if every date suited everyone; below 1 there is not.
    public var slack = 1.4
    /// The calendar year of the meetings.
    public var year = 2026

    // The policy.

    /// The longest distance between partners, and to a venue, in kilometres.
    public var maxKm = 15.0
    /// The smallest number of dates on which both classes of a link must be free.
    public var minSharedDates = 3

    /// Creates a specification with the default for every knob.
    public init() {}
}
