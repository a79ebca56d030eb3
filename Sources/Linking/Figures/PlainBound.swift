extension LinkingYear {
    /// What no choice of links can pass at `priority`, by counting alone: every class that has a partner is linked,
    /// and no link is of three. If only the classes `chosen` may be linked, only they count. Nil where nothing so
    /// plain is known.
    public func plainBound(
        at priority: Priority, _ candidates: Candidates, only chosen: Set<Int>? = nil
    ) -> Int? {
        weights(at: priority).most(
            ofClasses: classes.indices.lazy.filter {
                !candidates.partners(of: $0).isEmpty && chosen?.contains($0) ?? true
            })
    }
}
