import Basics

/// Collects faults as they are found.
struct FaultReport {
    private(set) var errors: [Fault] = []
    private(set) var warnings: [Fault] = []

    /// Records a fault, if there is one.
    mutating func add(_ fault: Fault?) {
        guard let fault else { return }
        if fault.severity == .error { errors.append(fault) } else { warnings.append(fault) }
    }

    /// Records an error.
    mutating func error(_ spot: Spot, found: String, expected: String, maybe: String = "", other: Spot? = nil)
    {
        errors.append(Fault(spot, found: found, expected: expected, maybe: maybe, other: other))
    }

    /// Records a warning, which does not prevent a plan.
    mutating func warn(_ spot: Spot, found: String, expected: String, maybe: String = "", other: Spot? = nil)
    {
        warnings.append(
            Fault(spot, found: found, expected: expected, maybe: maybe, other: other, severity: .warning))
    }

    /// Notes again what was noted before.
    mutating func add(warnings: [Fault]) { self.warnings += warnings }

    /// An id that names nothing, with the nearest that does.
    mutating func unknown(_ id: ID, _ spot: Spot, among known: some Sequence<ID>, what: String) {
        error(
            spot, found: id.text, expected: "the id of a \(what)",
            maybe: nearest(id, among: known) ?? "add the \(what), or correct the id")
    }

    /// The nearest known id, as a clause to follow "Maybe". It reads every known id, so a file that is wrong throughout
    /// gets suggestions only for its first faults.
    func nearest(_ id: ID, among known: some Sequence<ID>) -> String? {
        guard errors.count + warnings.count < 50 else { return nil }
        return NearestWord.to(id.text, among: known.map(\.text).sorted()).map { "\"\($0)\" was meant" }
    }
}
