public import Linking

/// Schools `A`, `B`, … on a line, with one class each, `a`, `b`, …, all of year 5, free all week, and willing.
public struct LineOfSchools {
    /// The year, to be changed further.
    public var draft: YearDraft

    /// Schools at these kilometres.
    public init(_ kilometres: [Double], _ change: (inout MatchPolicy) -> Void = { _ in }) {
        var match = MatchPolicy(difference: [Measure("meals", .share, weight: 1, columns: ["fsm"])])
        change(&match)
        let names = kilometres.indices.map { String(UnicodeScalar(UInt8(97 + $0))) }
        draft = YearDraft(
            policy: Policy(match: match),
            schools: zip(names, kilometres).map { name, km in
                School(
                    id: ID(name.uppercased()), name: "School \(name.uppercased())",
                    place: .grid(easting: 400_000 + 1000 * km, northing: 200_000))
            },
            classes: names.map {
                LinkingClass(id: ID($0), school: ID($0.uppercased()), yearGroups: [5], pupils: 30)
            },
            background: [
                BackgroundColumn(name: "fsm", kind: .number, schools: names.map { _ in .number(20) })
            ])
    }
}
