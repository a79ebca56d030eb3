import Linking

/// The value of the duals of one priority: the sum over their rows, and the most that each session adds.
///
/// In units of the proof's scale, larger is better.
struct DualValue {
    let priority: Priority
    let scale: Int
    /// Σ of the duals times their rows' right-hand sides, less the part of the earlier priorities.
    let rows: Int128
    /// For each session, by its number, the most that a set of meetings there could add beyond the duals of its rows.
    let sessions: [Int128]

    /// A bound on every timetable, even with a second session like each of `added`; as people count the priority, a
    /// cost in hundredths.
    ///
    /// A second session has the rows of the first, so it adds the same.
    func bound(adding added: [Int] = []) -> Int {
        let total = sessions.reduce(rows, +) + added.reduce(0) { $0 + sessions[$1] }
        // Values are whole numbers, so a fraction of a unit is dropped.
        let scale = Int128(scale)
        let whole = total >= 0 ? total / scale : -((-total + scale - 1) / scale)
        return priority.planValue(Int(clamping: whole))
    }
}
