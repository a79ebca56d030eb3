/// Something that is wrong with one of several changes.
public struct ChangeFault: Hashable, Sendable {
    /// Which change, from 0; nil where no single one is to blame.
    public var change: Int?
    /// The field of the change; nil where it is the change as a whole.
    public var field: String?
    /// Which item of a field that is a list, from 0; nil where it is the field as a whole.
    public var item: Int?
    /// What was found, as a value without quotes; empty where there was nothing.
    public var found: String
    /// What was expected in its place.
    public var expected: String
    /// What to try, as a clause that can follow the word "Maybe"; empty where nothing can be suggested.
    public var maybe: String

    init(
        change: Int? = nil, _ field: String? = nil, item: Int? = nil, found: String, expected: String,
        maybe: String = ""
    ) {
        (self.change, self.field, self.item) = (change, field, item)
        (self.found, self.expected, self.maybe) = (found, expected, maybe)
    }
}

/// Why changes make no year: every fault of every change, in the order of the changes.
public struct InvalidScenario: Error, Sendable {
    /// The faults, at least one.
    public let faults: [ChangeFault]
}

extension InvalidScenario: CustomStringConvertible {
    /// The faults, a line each.
    public var description: String {
        faults.map { fault in
            let place = [fault.change.map { "change \($0 + 1)" }, fault.field].compactMap(\.self)
            return "\(place.joined(separator: ", ")): found \"\(fault.found)\", expected \(fault.expected)"
        }.joined(separator: "\n")
    }
}
