extension LinkingYear {
    /// A bound on any choice of links at `priority`, by counting alone: every class with a partner is linked, and no
    /// link is three-way. Nil if counting gives no bound.
    ///
    /// - Parameter chosen: The classes that may be linked, if not all.
    public func plainBound(
        at priority: Priority, _ candidates: Candidates, only chosen: Set<Int>? = nil
    ) -> Int? {
        weights(at: priority).most(
            ofClasses: classes.indices.lazy.filter {
                !candidates.partners(of: $0).isEmpty && chosen?.contains($0) ?? true
            })
    }
}
