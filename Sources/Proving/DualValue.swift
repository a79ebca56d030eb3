import Linking

/// What the duals of one priority are worth: what their rows add up to, and what each session adds at most; in units of
/// the proof's scale, more being better.
struct DualValue {
    let priority: Priority
    let scale: Int
    /// Σ of the duals times their rows' right-hand sides, less what earlier priorities keep.
    let rows: Int128
    /// For each session, by its number, the most that a set of meetings could have there over the duals of its rows.
    let sessions: [Int128]

    /// What no timetable passes, even if there were a second session like each of `added`: it has the rows of the first,
    /// and so adds what that adds. As people count the priority, a cost in hundredths.
    func bound(adding added: [Int] = []) -> Int {
        let total = sessions.reduce(rows, +) + added.reduce(0) { $0 + sessions[$1] }
        // Values are whole numbers, so what is left of a unit is nothing.
        let scale = Int128(scale)
        let whole = total >= 0 ? total / scale : -((-total + scale - 1) / scale)
        return priority.planValue(Int(clamping: whole))
    }
}
