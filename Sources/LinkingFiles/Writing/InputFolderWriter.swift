public import Linking
public import Tables

/// Writes a draft as an input folder, in the form in which `InputFolder` reads one.
///
/// Each file has all columns that the contract knows for it, and after them the draft's background columns. Files that
/// would be without a row are left out, except schools, classes and the policy, which every folder has, and sessions
/// that were drawn up but are none. A number is written by the fewest digits that read back as it. An id or a name that
/// a spreadsheet would run as a formula gets an apostrophe in front, in every file alike.
public enum InputFolderWriter {
    /// The names of all files that such a folder can hold.
    public static var knownNames: Set<String> { Set(InputTable.allCases.map(\.fileName)) }

    /// The files of `draft`, in the order of ``Linking/InputTable``.
    public static func files(_ draft: YearDraft) -> [(name: String, bytes: [UInt8])] {
        let isGrid = usesGrid(draft)
        return InputTable.allCases.filter { isWritten($0, draft) }.map { table in
            let file = InputTableFile(draft: draft, isGrid: isGrid)
            return (
                table.fileName,
                table.record.map { file.bytes($0) } ?? PolicyFile.bytes(draft.policy)
            )
        }
    }

    private static func isWritten(_ table: InputTable, _ draft: YearDraft) -> Bool {
        if table.isRequired { return true }
        return table == .sessions ? draft.sessions != nil : draft.rowCount(of: table) > 0
    }

    /// Writes the files of `draft` as the folder `path`; see ``Tables/FolderWriter`` for what happens to an earlier one.
    public static func write(_ draft: YearDraft, to path: String, overwrite: Bool = false) throws(OutputError)
    {
        try FolderWriter.write(files(draft), to: path, overwrite: overwrite) { knownNames.contains($0) }
    }

    private static func usesGrid(_ draft: YearDraft) -> Bool {
        if case .degrees = draft.schools.first?.place ?? draft.venues.first?.place { false } else { true }
    }
}
