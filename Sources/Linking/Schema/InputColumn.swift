/// A column of an input table, as people know it: what the manual says of it, and what messages about it are made of.
package struct InputColumn: Hashable, Sendable {
    /// Whether a table must have the column.
    package enum Need: Hashable, Sendable {
        /// Each row has a value there.
        case required
        /// Each row has a value there, or in the columns of the other kind of place.
        case place
        /// The column, or a cell of it, may be left out.
        case optional
    }

    /// The table.
    package let table: InputTable
    /// Its name in the header.
    package let name: String
    /// What it says, in a sentence for staff.
    package let meaning: String
    /// Whether it must be there.
    package let need: Need
    /// How its cells are written.
    package let form: FormWords
    /// The numbers that it may hold, if it holds numbers and not all of them.
    package let limits: Limits?
    /// What a blank cell means: the value that it has then, or a few words; empty if no cell may be blank.
    package let blank: String
    /// Whether ``blank`` is a value, which could be written as well.
    package let isBlankValue: Bool
    /// A cell, as the starter folder has it.
    package let example: String
    /// The tables whose ids it holds, if it holds ids of others.
    package let names: [InputTable]

    /// The cell of the row with this index.
    func spot(_ row: Int) -> Spot { Spot(table, row: row, column: name) }
}
