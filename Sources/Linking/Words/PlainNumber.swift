extension Double {
    /// The number as a person would write it: `12` for 12.0.
    var plain: String {
        Int(exactly: self).map(String.init) ?? "\(self)"
    }
}
