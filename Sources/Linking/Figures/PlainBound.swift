extension LinkingYear {
    /// What no choice of links can pass at `priority`, by counting alone: every class that has a partner is linked, and no
    /// link is of three. Nil if nothing so plain is known.
    ///
    /// - Parameter chosen: The classes that may be linked, where not all may.
    public func plainBound(
        at priority: Priority, _ candidates: Candidates, only chosen: Set<Int>? = nil
    ) -> Int? {
        weights(at: priority).most(
            ofClasses: classes.indices.lazy.filter {
                !candidates.partners(of: $0).isEmpty && chosen?.contains($0) ?? true
            })
    }
}
