import Linking
import Proving

extension Certificate {
    /// The proof in the year's terms: classes, schools and rules replace the parts' vertices and groups.
    init(_ proof: YearProof, _ parts: [ProgramBuilder.Part], _ answers: [PartAnswer], objectives: [Int]) {
        let threshold = proof.threshold.map { threshold in
            Threshold(
                priority: .worstDifference, below: threshold.below,
                leaves: Certificate.leaves(
                    threshold.proof, PartWords.all(parts, threshold.answers), threshold.steps))
        }
        self.init(
            objectives: objectives,
            leaves: Certificate.leaves(proof.proof, PartWords.all(parts, answers), proof.steps),
            thresholds: [threshold].compactMap { $0 })
    }

    private static func leaves(_ proof: PlanProof, _ words: [PartWords], _ steps: [ProofStep]) -> [Leaf] {
        proof.leaves.map { leaf in
            Leaf(
                decisions: zip(words, leaf.parts).flatMap { words, leaf in
                    leaf.decisions.compactMap { decision in
                        words.link(decision.link).map { Decision($0, isTaken: decision.isTaken) }
                    }
                },
                priorities: (0..<leaf.priorities).compactMap { number in
                    PriorityProof(steps[number], leaf.parts, words, at: number)
                })
        }
    }
}

/// The meaning of the numbers in a part's proof.
private struct PartWords {
    let part: ProgramBuilder.Part
    let links: [PairingProgram.ProgramLink]

    func link(_ number: Int) -> Link? { part.link(links[number]) }

    static func all(_ parts: [ProgramBuilder.Part], _ answers: [PartAnswer]) -> [PartWords] {
        zip(parts, answers).map { PartWords(part: $0, links: $1.program.links) }
    }
}

extension Certificate.PriorityProof {
    /// The duals of all parts at a priority, at a common scale; nil if a part has none.
    fileprivate init?(
        _ step: ProofStep, _ leaves: [PartProof.Leaf], _ words: [PartWords], at number: Int
    ) {
        guard let (scale, total) = PlanProof.sum(leaves, at: number) else { return nil }
        var classes: [Certificate.ClassDual] = []
        var oddSets: [Certificate.OddSetDual] = []
        var schoolPairs: [Certificate.SchoolPairDual] = []
        var mustLinks: [Certificate.MustLinkDual] = []
        var taken: [Certificate.TakenDual] = []
        for (words, leaf) in zip(words, leaves) {
            let part = words.part
            let duals = leaf.priorities[number]
            let factor = scale / duals.scale
            for (vertex, dual) in duals.vertices.enumerated() where dual != 0 {
                classes.append(.init(part.classes[vertex], dual * factor))
            }
            let first = oddSets.count
            for set in duals.oddSets {
                oddSets.append(
                    .init(
                        classes: set.vertices.map { part.classes[Int($0)] },
                        sets: set.sets.map { $0 + first },
                        schoolPairs: set.limits.map { part.limitedSchools[$0] }, dual: set.dual * factor))
            }
            schoolPairs += duals.limits.map { .init(part.limitedSchools[$0.group], $0.dual * factor) }
            mustLinks += duals.pins.map { .init(part.mustLinks[$0.group], $0.dual * factor) }
            taken += duals.taken.compactMap { entry in
                words.link(entry.link).map { .init($0, entry.dual * factor) }
            }
        }
        self.init(
            step: step, scale: scale, bound: total.flooredQuotient(scale),
            classes: classes.sorted { $0.number < $1.number }, oddSets: oddSets,
            schoolPairs: schoolPairs.sorted { $0.schools < $1.schools }, mustLinks: mustLinks, taken: taken)
    }
}
