import Basics

/// The measures in the policy: named by the user, each a block of keys.
package struct MeasureKeys: Sendable {
    /// The name of their part.
    package let name = "difference"
    /// The path of that part.
    package let path = "match.difference"
    /// Their meaning, in words for staff, with a small first letter and no full stop.
    package let meaning = "what makes two classes different"

    /// A key of a measure.
    package struct Key: Hashable, Sendable {
        /// Its name in the block.
        package let name: String
        /// Its meaning, in words for staff, with a small first letter and no full stop.
        package let meaning: String
        /// How a value is written.
        package let written: String
        /// A value, as YAML writes it.
        package let example: String
    }

    /// How two values are compared.
    package let kind = Key(
        name: "measure",
        meaning: "how two classes are compared: "
            + Words.either(Measure.Kind.allCases.map { "\($0.rawValue) (\($0.meaning))" }),
        written: Form<Measure.Kind>.choice.words.name, example: Measure.Kind.share.rawValue)

    /// The weight of the measure.
    package let weight = Key(
        name: "weight",
        meaning: "above 0, relative to the other measures: one of 6 counts twice as much as one of 3",
        written: "\(Form<Double>.number.words.name), \(weights.range)", example: "3")

    /// The column of a measure with one column.
    package let column = Key(
        name: "column", meaning: "the column that it reads, of the schools or of the classes",
        written: "name of a column", example: "fsm_pct")

    /// The columns of a measure with several columns.
    package let columns = Key(
        name: "columns",
        meaning: "instead, for a "
            + Words.either(Measure.Kind.allCases.filter(\.takesSeveral).map(\.rawValue))
            + ": the columns that it reads, in brackets",
        written: "list of two or more names of columns", example: "[eth_a, eth_b]")

    /// All of them, in order.
    package var all: [Key] { [kind, weight, column, columns] }

    /// Which other kinds read columns as `kind` does not, ready to follow the word "Maybe".
    package static func other(than kind: Measure.Kind) -> String {
        let others = Measure.Kind.allCases.filter { $0.takesSeveral != kind.takesSeveral }
        return Words.either(others.map(\.rawValue))
            + (kind.takesSeveral ? " compares a single column" : " compares several columns")
    }

    /// The weights that a measure may have.
    static let weights = Limits(
        "a number", above: 0, to: Limits.largest, maybe: "delete a measure that should not count")

    /// The weight of each measure of a policy, as a key that can be set.
    static func weights(in policy: Policy) -> [PolicyKey] {
        policy.match.difference.indices.map { index in
            PolicyKey(
                "match.difference.\(policy.match.difference[index].name).weight",
                \.match.difference[index].weight, .number,
                meaning: "relative to the other measures", limits: weights, example: "3")
        }
    }
}
