public import Linking

/// A proof that links are optimal, in whole numbers, readable without a solver.
///
/// The proof is lexicographic weak duality, leaf by leaf. A leaf is a part of all plans, set apart by decisions. At
/// each priority it gives duals to the rows of the pairing program, in ``PriorityProof/scale``ths of a unit. In the
/// order of the priorities, the first non-zero dual of each row is positive. The same holds for each candidate's slack,
/// which is what its rows cost over its weights. So the value of the duals bounds every plan of the leaf (linear
/// programming duality, taken lexicographically). Together the leaves cover all plans.
public struct Certificate: Hashable, Sendable {
    /// The value of the plan at each priority of the policy, in its order.
    public let objectives: [Int]
    /// The parts of the set of all plans; a single one, without decisions, if no branching was needed.
    public let leaves: [Leaf]
    /// The proof of `worst_difference`, if the policy has it; else empty.
    public let thresholds: [Threshold]

    /// A certificate.
    public init(objectives: [Int], leaves: [Leaf], thresholds: [Threshold] = []) {
        (self.objectives, self.leaves, self.thresholds) = (objectives, leaves, thresholds)
    }

    /// A proof that some difference must lie below a threshold.
    ///
    /// It holds for every plan that is as good at the priorities before a fairness priority.
    public struct Threshold: Hashable, Sendable {
        /// The fairness priority.
        public let priority: Priority
        /// The threshold, in ten-thousandths.
        public let below: Int
        /// Leaves whose steps are the earlier priorities and the band of all differences below the threshold. Their
        /// bound is below 0, so every plan has a link in the band.
        public let leaves: [Leaf]

        /// A threshold.
        public init(priority: Priority, below: Int, leaves: [Leaf]) {
            (self.priority, self.below, self.leaves) = (priority, below, leaves)
        }
    }

    /// The plans that take some links and leave some others, and their bounds.
    public struct Leaf: Hashable, Sendable {
        /// The decisions that define the leaf.
        public let decisions: [Decision]
        /// The priorities in the policy's order, up to the one that closes the leaf, or else the last one at which
        /// something is proved.
        public let priorities: [PriorityProof]

        /// A leaf.
        public init(decisions: [Decision], priorities: [PriorityProof]) {
            (self.decisions, self.priorities) = (decisions, priorities)
        }
    }

    /// A link that a leaf takes or leaves.
    public struct Decision: Hashable, Sendable {
        /// The link.
        public let link: Link
        /// Whether plans of the leaf have it.
        public let isTaken: Bool

        /// A decision.
        public init(_ link: Link, isTaken: Bool) { (self.link, self.isTaken) = (link, isTaken) }
    }

    /// The duals at one priority. Duals that are 0 are left out.
    public struct PriorityProof: Hashable, Sendable {
        /// The priority; for fairness, one band of it.
        public let step: ProofStep
        /// A dual of this size is one unit of the priority; 1 or more.
        public let scale: Int
        /// What the duals prove: no plan of the leaf that is as good at the earlier priorities passes it.
        public let bound: Int
        /// "This class is in at most one link."
        public let classes: [ClassDual]
        /// Odd sets; an entry may name earlier ones as parts of it.
        public let oddSets: [OddSetDual]
        /// "These two schools have at most the limit of links."
        public let schoolPairs: [SchoolPairDual]
        /// "This `must_link` is kept"; 0 or less at the first priority at which the dual is not 0.
        public let mustLinks: [MustLinkDual]
        /// "This link, which the leaf takes, is taken"; may have either sign.
        public let taken: [TakenDual]

        /// The priority.
        public var priority: Priority { step.priority }

        /// The duals at one priority that is a sum.
        public init(
            priority: Priority, scale: Int, bound: Int, classes: [ClassDual], oddSets: [OddSetDual] = [],
            schoolPairs: [SchoolPairDual] = [], mustLinks: [MustLinkDual] = [], taken: [TakenDual] = []
        ) {
            self.init(
                step: ProofStep(priority), scale: scale, bound: bound, classes: classes, oddSets: oddSets,
                schoolPairs: schoolPairs, mustLinks: mustLinks, taken: taken)
        }

        /// The duals at one step.
        public init(
            step: ProofStep, scale: Int, bound: Int, classes: [ClassDual], oddSets: [OddSetDual] = [],
            schoolPairs: [SchoolPairDual] = [], mustLinks: [MustLinkDual] = [], taken: [TakenDual] = []
        ) {
            (self.step, self.scale, self.bound) = (step, scale, bound)
            (self.classes, self.oddSets, self.schoolPairs) = (classes, oddSets, schoolPairs)
            (self.mustLinks, self.taken) = (mustLinks, taken)
        }
    }

    /// The dual of a class, by its number.
    public struct ClassDual: Hashable, Sendable {
        /// The class, by its number.
        public let number: Int
        /// The dual.
        public let dual: Int

        /// A class's dual.
        public init(_ number: Int, _ dual: Int) { (self.number, self.dual) = (number, dual) }
    }

    /// The dual of an odd set: half the sum of the rows of some classes and some school pairs, rounded down.
    public struct OddSetDual: Hashable, Sendable {
        /// The classes, by number, that are in none of ``sets``.
        public let classes: [Int]
        /// Earlier entries of the same list, by index, whose classes also belong to this one.
        public let sets: [Int]
        /// The school pairs whose rows are in the sum; most sets have none.
        public let schoolPairs: [SchoolPair]
        /// The dual; 0 if the entry serves only as a part of others.
        public let dual: Int

        /// An odd set's dual.
        public init(classes: [Int], sets: [Int] = [], schoolPairs: [SchoolPair] = [], dual: Int) {
            (self.classes, self.sets, self.schoolPairs, self.dual) = (classes, sets, schoolPairs, dual)
        }
    }

    /// The dual of the limit between two schools.
    public struct SchoolPairDual: Hashable, Sendable {
        /// The schools.
        public let schools: SchoolPair
        /// The dual.
        public let dual: Int

        /// A limit's dual.
        public init(_ schools: SchoolPair, _ dual: Int) { (self.schools, self.dual) = (schools, dual) }
    }

    /// What a `must_link` names.
    public enum MustLink: Hashable, Sendable {
        /// Two classes, by number, the smaller first.
        case classes(Int, Int)
        /// Two schools.
        case schools(SchoolPair)
    }

    /// The dual of a `must_link`.
    public struct MustLinkDual: Hashable, Sendable {
        /// The classes or schools it names.
        public let mustLink: MustLink
        /// The dual.
        public let dual: Int

        /// A `must_link`'s dual.
        public init(_ mustLink: MustLink, _ dual: Int) { (self.mustLink, self.dual) = (mustLink, dual) }
    }

    /// The dual of a link that the leaf takes.
    public struct TakenDual: Hashable, Sendable {
        /// The link.
        public let link: Link
        /// The dual.
        public let dual: Int

        /// A taken link's dual.
        public init(_ link: Link, _ dual: Int) { (self.link, self.dual) = (link, dual) }
    }
}
