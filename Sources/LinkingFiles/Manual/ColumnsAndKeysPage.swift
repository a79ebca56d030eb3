import Basics
import Linking

/// The manual's page of columns and keys, made from the lists by which files are read and written. `scripts/columns` puts
/// it into the manual, and a test fails where it is not there as it is made here.
package enum ColumnsAndKeysPage {
    /// Where the page stands, from the root of the package.
    package static let path = "Sources/Linking/Linking.docc/ColumnsAndKeys.md"

    /// The page, in Markdown.
    package static var text: String {
        let parts = [opening, inputs, policy, outputs].flatMap(\.self)
        return parts.joined(separator: "\n\n") + "\n"
    }

    private static let opening = [
        "# Columns and keys",
        "Every column of the files in, every key of the policy, and every column of the files out.",
        "## Overview",
        """
        This page is made from the list by which Linkwright itself reads and writes, so it holds for the version that it
        came with. (`scripts/columns` makes it again.) What the words mean is in the <doc:Glossary>, how the rules work in
        <doc:Eligibility>. `linkwright init` writes a folder with every column and key, from which the examples are taken.
        """,
    ]

    // MARK: - Input files

    private static var inputs: [String] {
        [
            "## The folder in",
            """
            Columns are found by name, in any order. Those in **bold** must be there, and no cell of them may be blank. Of the
            others, a cell may be blank and the whole column may be missing, which means the same. A place is given in two
            columns, in metres or in degrees, the same two in every row and file. Columns of other names are passed over, unless
            a measure of the policy reads them.
            """,
        ]
            + InputTable.allCases.compactMap { table in
                table.record.map { [heading(table), $0.meaning, columns(of: table)] }
            }.flatMap(\.self)
            + [
                """
                Columns of the background, in `\(InputTable.schools.fileName)` or `\(InputTable.classes.fileName)`, have the names
                that the measures of the policy give. A blank cell of a class stands for what its school has; `z`, `c`, `x`, `NA`
                and `SUPP` mean "not known".
                """
            ]
    }

    private static func heading(_ table: InputTable) -> String { "### `\(table.fileName)`" }

    private static func columns(of table: InputTable) -> String {
        grid(
            ["column", "says", "written as", "if blank", "example"],
            table.columns.map { column in
                [
                    column.need == .required ? "**\(code(column.name))**" : code(column.name), column.meaning,
                    written(column.form, column.limits, column.names), blank(column), code(column.example),
                ]
            })
    }

    private static func blank(_ column: InputColumn) -> String {
        switch column.need {
        case .required: "–"
        case .place: "the place is given in the other two columns"
        case .optional: column.isBlankValue ? code(column.blank) : column.blank
        }
    }

    /// How a value is written: `whole number, 1 or more`, `id of venues.csv`.
    private static func written(_ form: FormWords, _ limits: Limits?, _ names: [InputTable] = []) -> String {
        let noun = form.name.prefix { $0 != "," }
        let origin = names.isEmpty ? "" : " of \(Words.either(names.map { code($0.fileName) }))"
        return noun + origin + form.name.dropFirst(noun.count) + (limits.map { ", \($0.range)" } ?? "")
    }

    // MARK: - The policy

    private static var policy: [String] {
        [
            "### `\(InputTable.policy.fileName)`",
            """
            What counts as a good link and a good timetable, in YAML. A key is named here by the names of the parts in which it
            stands, with points between them. A key that is left out has its default; only `\(PolicySchema.measures.path)` must be there.
            """,
        ]
            + PolicySchema.parts.filter { !$0.path.isEmpty }.flatMap { part in
                ["**\(code(part.path))**: \(part.meaning).", keys(of: part)] + words(of: part)
            }
    }

    private static func keys(of part: PolicyPart) -> String {
        grid(
            ["key", "means", "written as", "default", "example"],
            part.entries.flatMap { entry -> [[String]] in
                switch entry {
                case .part: []
                case .key(let key):
                    [
                        [
                            code(key.path), sentence(key.meaning, key.remark),
                            key.isList
                                ? "list of the words below, each at most once"
                                : written(key.form, key.limits),
                            code(key.defaultText), code(key.example),
                        ]
                    ]
                case .measures(let keys):
                    keys.all.map {
                        [
                            code("\(keys.path).NAME.\($0.name)"), sentence($0.meaning), $0.written, "–",
                            code($0.example),
                        ]
                    }
                }
            })
    }

    /// The words of the lists in a part, and what each stands for.
    private static func words(of part: PolicyPart) -> [String] {
        part.entries.compactMap { entry in
            guard case .key(let key) = entry, key.isList else { return nil }
            return grid(
                ["in `\(key.path)`", "means"], key.choices.map { [code($0.word), sentence($0.meaning)] })
        }
    }

    // MARK: - Output files

    private static var outputs: [String] {
        [
            "## The folder out",
            "The tables of a plan. The columns in **bold** tell a row from all others.",
        ]
            + OutputFile.allCases.flatMap { file in
                [
                    "### `\(file.fileName)`", file.meaning,
                    grid(
                        ["column", "says", "written as"],
                        file.columns.map { column in
                            [
                                column.isKey ? "**\(code(column.name))**" : code(column.name), column.meaning,
                                column.kind.meaning,
                            ]
                        }),
                ]
            }
    }

    // MARK: - Markdown

    private static func sentence(_ text: String, _ remark: String? = nil) -> String {
        Words.sentence(text) + (remark.map { "; \($0)" } ?? "") + "."
    }

    private static func code(_ text: String) -> String { text.isEmpty ? "" : "`\(text)`" }

    private static func grid(_ head: [String], _ rows: [[String]]) -> String {
        ([head, head.map { _ in "---" }] + rows).map { "| \($0.joined(separator: " | ")) |" }
            .joined(separator: "\n")
    }
}
