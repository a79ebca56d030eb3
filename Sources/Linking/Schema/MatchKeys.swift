import Basics

extension PolicySchema {
    /// The links part of the policy.
    static let match = PolicyPart(
        path: "match", meaning: "who is linked with whom",
        entries: [
            .key(
                PolicyKey(
                    "match.max_km", \.match.maxKm, .kilometres,
                    meaning: "longest distance between partners, in kilometres", limits: .farthest,
                    example: "20")),
            .key(
                PolicyKey(
                    "match.max_year_gap", \.match.maxYearGap, .wholeNumber,
                    meaning: "largest difference in year group", limits: .count, example: "0")),
            .key(
                PolicyKey(
                    "match.min_shared_dates", \.match.minSharedDates, .wholeNumber,
                    meaning: "fewest dates on which all partners are free", limits: .count, example: "2")),
            .key(
                PolicyKey(
                    "match.same_school", \.match.sameSchool, .choice,
                    meaning: "links inside one school: never or allowed", example: "allowed")),
            .key(
                PolicyKey(
                    "match.across_areas", \.match.acrossAreas, .choice,
                    meaning: "links from one area to another: never or allowed", example: "allowed")),
            .key(
                PolicyKey(
                    "match.repeat_links", \.match.repeatLinks, .choice,
                    meaning: "schools that were linked in a past year: allowed, avoid or never",
                    example: "never")),
            .key(
                PolicyKey(
                    "match.max_links_between_schools", \.match.maxLinksBetweenSchools, .wholeNumber,
                    meaning: "links that two schools may have", remark: "0 for any number", limits: .count,
                    example: "0")),
            .key(
                PolicyKey(
                    "match.three_way", \.match.threeWay, .choice,
                    meaning: "links of three classes: never, or when_needed", example: "never")),
            .key(
                PolicyKey(
                    priorities: "match.priorities", \.match.priorities, of: .links,
                    meaning:
                        "what counts first, second and so on; a later one never costs an earlier one anything",
                    example: "[link_everyone, worst_difference, points]")),
            .part(points), .measures(measures),
        ])

    private static let points = PolicyPart(
        path: "match.points", meaning: "what a link is worth: 1 is ten thousand points",
        entries: [
            .key(
                PolicyKey(
                    "match.points.difference", \.match.points.difference, .number,
                    meaning: "for the whole difference", limits: .points, example: "1")),
            .key(
                PolicyKey(
                    "match.points.distance", \.match.points.distance, .number,
                    meaning: "taken away at max_km",
                    limits: .points, example: "0.5")),
            .key(
                PolicyKey(
                    "match.points.year_gap", \.match.points.yearGap, .number,
                    meaning: "taken away at max_year_gap", limits: .points, example: "0")),
            .key(
                PolicyKey(
                    "match.points.shared_dates", \.match.points.sharedDates, .number,
                    meaning: "for ten shared dates or more", limits: .points, example: "0.2")),
            .key(
                PolicyKey(
                    "match.points.repeat", \.match.points.repeated, .number,
                    meaning: "taken away for a link that repeats, under avoid", limits: .points,
                    example: "0.4")),
        ])
}

extension Limits {
    fileprivate static let count = Limits(
        "a whole number", from: 0, to: 100_000, maybe: "take the key out, for the default")

    fileprivate static let points = Limits(
        "a number", from: -largestWeight, to: largestWeight,
        maybe: "divide all of the points by the same number; only their relation counts")
}
