extension Report {
    /// The page as HTML.
    ///
    /// - Throws: What is wrong with a template of ours: a defect.
    public func html() throws -> String {
        try Templates.render(PageView(self), with: "page")
    }
}
