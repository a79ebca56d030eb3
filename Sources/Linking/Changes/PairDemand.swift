/// A demand for two classes, made to see what it would cost the others.
public enum PairDemand: Hashable, Sendable {
    /// The two are in one link, of two or of three. It overrides no rule: it can't be met if the classes may not link.
    case together(Int, Int)
    /// The two are not in one link.
    case apart(Int, Int)
}

extension LinkingYear {
    /// The year with these demands as rules like the others.
    public func demanding(_ demands: [PairDemand]) -> LinkingYear {
        var year = self
        for demand in demands {
            switch demand {
            case .together(let a, let b): year.pins = year.pins.together(a, b)
            case .apart(let a, let b): year.pins = year.pins.apart(a, b)
            }
        }
        return year
    }
}
