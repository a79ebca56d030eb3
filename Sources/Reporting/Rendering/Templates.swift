import Mustache

/// The templates, the style sheet and the script of our pages, which the binary carries in itself.
enum Templates {
    /// The files that are Mustache, by the names under which they call each other.
    private static let sources: [(name: String, bytes: [UInt8])] = [
        ("page", PackageResources.page_mustache), ("summary", PackageResources.summary_mustache),
        ("left_out", PackageResources.left_out_mustache), ("map", PackageResources.map_mustache),
        ("charts", PackageResources.charts_mustache), ("links", PackageResources.links_mustache),
        ("timetable", PackageResources.timetable_mustache),
        ("class_pages", PackageResources.class_pages_mustache),
        ("ending", PackageResources.ending_mustache),
    ]

    /// The style sheet.
    static var style: String { text(PackageResources.page_css) }
    /// The script: sorting and filtering, without which the page is whole.
    static var script: String { text(PackageResources.page_js) }

    /// What the page of a comparison has in place of the others' templates, and what it adds to the style sheet.
    static var comparison: String { text(PackageResources.comparison_mustache) }
    static var styleOfComparison: String { text(PackageResources.comparison_css) }

    /// Renders a view with the template of this name. Whatever stands in two braces is escaped; only our own style sheet and
    /// script stand in three.
    static func render(_ view: Any, with name: String) throws -> String {
        var library = MustacheLibrary()
        for source in sources { try library.register(text(source.bytes), named: source.name) }
        return library.render(view, withTemplate: name) ?? ""
    }

    /// The text of every Mustache file, by its name.
    static var texts: [(name: String, text: String)] { sources.map { ($0.name, text($0.bytes)) } }

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
