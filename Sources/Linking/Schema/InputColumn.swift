/// A column of an input table, described for people: the basis of the manual and of messages about it.
package struct InputColumn: Hashable, Sendable {
    /// Whether a table must have the column.
    package enum Need: Hashable, Sendable {
        /// Each row must have a value.
        case required
        /// Each row must have a value here, or in the columns of the other kind of place.
        case place
        /// The column, or one of its cells, may be left out.
        case optional
    }

    /// The table.
    package let table: InputTable
    /// Its name in the header.
    package let name: String
    /// Its meaning, in a sentence for staff.
    package let meaning: String
    /// Whether it is required.
    package let need: Need
    /// How its cells are written.
    package let form: FormWords
    /// The limits on its numbers, if it holds numbers and they are limited.
    package let limits: Limits?
    /// The meaning of a blank cell: its value, or a few words; empty if no cell may be blank.
    package let blank: String
    /// Whether ``blank`` is a value, which could also be written.
    package let isBlankValue: Bool
    /// A cell as in the starter folder.
    package let example: String
    /// The tables whose ids it holds, if it holds ids of other tables.
    package let names: [InputTable]

    /// The cell of the row with this index.
    func spot(_ row: Int) -> Spot { Spot(table, row: row, column: name) }
}
