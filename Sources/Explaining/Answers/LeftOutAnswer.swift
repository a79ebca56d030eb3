import Basics
public import Linking

/// Why a class is in no link, what stands between it and every other class, and which change of its own would help.
public struct LeftOutAnswer: Hashable, Sendable {
    /// How many other classes fall to a rule.
    public struct RuleCount: Hashable, Sendable {
        /// The rule.
        public let rule: EligibilityRule
        /// How many of the others fail it before any other.
        public let count: Int
    }

    /// What came of the changes that were tried.
    public enum Help: Hashable, Sendable {
        /// None was tried.
        case notTried
        /// Nothing that the class could say otherwise opens a link to it, or any that does leaves somebody else out.
        case none
        /// The time ran out; none of those before helped.
        case undecided
        /// With this change the best plan has the class in this link, and one class more is linked than now.
        case change(Change, Link)
    }

    /// The class, by number.
    public let number: Int
    /// Why, in short, and the smallest change anywhere that might help.
    public let explanation: Explanation
    /// How many others there are.
    public let others: Int
    /// How many of them fall to each rule, in the order of the rules; rules that none falls to are left out.
    public let counts: [RuleCount]
    /// The classes that it may link with, ascending.
    public let partners: [Int]
    /// Which change of its own would help.
    public let help: Help

    /// What can be said of a class that was left out, without choosing again. O(classes).
    public init(_ year: LinkingYear, _ leftOut: ClassLeftOut) {
        let number = leftOut.number
        var counts = [Int](repeating: 0, count: EligibilityRule.allCases.count)
        var partners: [Int] = []
        for other in year.classes.indices where other != number {
            let first = year.reading(number, other).failed.first
            if let place = first.flatMap({ EligibilityRule.allCases.firstIndex(of: $0) }) {
                counts[place] += 1
            } else {
                partners.append(other)
            }
        }
        self.init(
            number: number, explanation: leftOut.explanation, others: year.classes.count - 1,
            counts: zip(EligibilityRule.allCases, counts).filter { $1 > 0 }.map {
                RuleCount(rule: $0, count: $1)
            }, partners: partners, help: .notTried)
    }

    private init(
        number: Int, explanation: Explanation, others: Int, counts: [RuleCount], partners: [Int], help: Help
    ) {
        (self.number, self.explanation, self.others) = (number, explanation, others)
        (self.counts, self.partners, self.help) = (counts, partners, help)
    }

    /// The same, once changes have been tried.
    public func with(_ help: Help) -> LeftOutAnswer {
        LeftOutAnswer(
            number: number, explanation: explanation, others: others, counts: counts, partners: partners,
            help: help)
    }
}

extension LeftOutAnswer {
    /// How many others fall to each rule and how many are left, as a sentence.
    public var ruleSentence: String {
        if others == 0 { return "There is no other class this year." }
        let left = partners.count
        if counts.isEmpty { return "It may link with \(others == 1 ? "the only" : "every") other class." }
        let reasons = Words.list(
            counts.map { "\($0.count) \(EligibilityWords.because($0.rule, $0.count))" })
        let rest =
            left == 0
            ? "None is left." : "It may link with the \(left == 1 ? "one that is" : "\(left) that are") left."
        return "Of \(Words.count(others, "other class", "other classes")), \(reasons). \(rest)"
    }

    /// Why it is in no link: how many others fall to each rule, and what became of those that are left.
    public var reasonSentences: [String] {
        // Without partners the rules are the reason, and they have been counted.
        [ruleSentence] + (partners.isEmpty ? [] : [explanation.detail])
    }

    /// All that is to be said of it, sentence by sentence or a few together.
    public func sentences(_ year: LinkingYear) -> [String] { reasonSentences + [helpSentence(year)] }

    /// What would help, as a sentence: the change of its own if one was found, else whatever else might.
    public func helpSentence(_ year: LinkingYear) -> String {
        switch help {
        case .change(let change, let link):
            let rest = link.filter { $0 != number }.map { year.name(ofClass: $0) }
            return
                "With \(change.words(in: year)), it would be linked with \(Words.list(rest)), and as many others as now."
        case .none:
            return "Nothing that the class itself could change would link it. \(explanation.suggestion)"
        case .notTried where explanation.reason == LeftOutReason.rulesConflict.rawValue:
            return explanation.suggestion
        case .notTried:
            return
                "\(explanation.suggestion) What the class itself could change is tried by linkwright explain with --class \(year.classes[number].id)."
        case .undecided: return "The time ran out before every change was tried. \(explanation.suggestion)"
        }
    }
}
