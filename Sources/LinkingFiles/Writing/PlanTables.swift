import Explaining
import Linking
public import Results
import Tables

/// The tables of an output folder, made from a plan and what is known of it.
public struct PlanTables: Sendable {
    /// What they tell of.
    public let result: PlanResult
    let figures: [LinkFigures]

    /// The tables of a plan whose reasons are known.
    public init(_ result: PlanResult) {
        self.result = result
        figures = result.year.figures(of: result.plan)
    }

    var year: LinkingYear { result.year }
    var plan: Plan { result.plan }
    var hasTimetable: Bool { result.timetable != nil }

    /// Every table that belongs in the folder; ``OutputFile/timetable`` only where one was asked for, and
    /// ``OutputFile/capacity`` where the worth of its places is known.
    public func all() -> [OutputTable] {
        [assignments()] + (hasTimetable ? [timetable()] : []) + [unassigned(), byClass()]
            + (result.capacity.map {
                [CapacityTable(year: year, use: CapacityUse(year, plan), report: $0).table()]
            }
                ?? [])
    }

    func schoolID(_ number: Int) -> String { year.schools[year.schoolOfClass[number]].id.text }
}

extension Link {
    /// How the files call its kind.
    var kindWord: String { isThreeWay ? "three_way" : "pair" }
}
