/// What a synthetic area shall be like. The same specification gives the same area, to the byte, on any machine.
///
/// Shares are parts of 1, and are met exactly, to the nearest whole class or school. ``knobs`` describes every
/// property but the seed: its option on the command line and its range.
public struct AreaSpecification: Hashable, Sendable {
    /// Where all choices come from; any number.
    public var seed: UInt64 = 1

    // The classes and where they are.

    /// How many classes there are.
    public var classes = 24
    /// How many towns the schools lie in, the first being the largest; one school in ten lies outside of all.
    public var towns = 4
    /// The side of the square that holds the towns, in kilometres.
    public var extentKm = 24.0
    /// The share of classes that lie so far from all others, and only meet in person, that they can't be linked.
    public var isolated = 0.0

    // What the classes are like.

    /// The share of classes that meet only online.
    public var onlineOnly = 0.05
    /// The share of classes that meet only in person, the isolated ones not counted.
    public var inPersonOnly = 0.1
    /// The share of classes with two year groups.
    public var mixedYears = 0.1
    /// How little free time classes have: at 0 all are free on every school day; at 1 most have two weekdays, the others
    /// up to five, and they are away up to four times.
    public var tightness = 0.3
    /// The share of classes that are willing to be one of three.
    public var threeWay = 0.85
    /// The share of classes that need something of a venue.
    public var needs = 0.15
    /// The share of classes that travel less far than the policy allows.
    public var limitedKm = 0.1
    /// The share of schools of which a background is not known.
    public var missing = 0.03

    // The past, and what staff demand.

    /// The share of schools that were linked last year; half as many were linked the year before.
    public var history = 0.4
    /// The share of schools that were left out last year.
    public var leftOut = 0.08
    /// How many pairs of classes must be linked; fewer where the area has no more that fit.
    public var mustLink = 1
    /// How many pairs of classes must not be linked; fewer where the area has no more.
    public var mustNotLink = 3
    /// Between how many schools and venues the distance by road is known; fewer where there are no more.
    public var roads = 0

    // The timetable.

    /// How many rounds there are: 0 none, and no venues or sessions; 1 a day at a neutral venue; 2 an online meeting
    /// first; 3 a social-action day too.
    public var rounds = 3
    /// How many venues there are; 0 for one for every eight classes, and at least two.
    public var venues = 0
    /// The places of a round's sessions, counted in links of average size, for each link that could need one: at 1
    /// there is just room for all if every date suited everyone; below 1 there is not.
    public var slack = 1.4
    /// The calendar year of the meetings.
    public var year = 2026

    // The policy.

    /// The longest distance between partners, and to a venue, in kilometres.
    public var maxKm = 15.0
    /// The least number of dates on which both classes of a link are free.
    public var minSharedDates = 3

    /// A specification with every knob at its default.
    public init() {}
}
