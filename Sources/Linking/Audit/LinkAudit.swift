extension Audit {
    /// All faults of the links of `plan`.
    public func linkFindings(_ plan: Plan) -> [Finding] {
        var findings: [Finding] = []
        var linkOfClass: [Int: Int] = [:]
        var between: [SchoolPair: Int] = [:]
        for (position, link) in plan.links.enumerated() {
            let id = LinkingYear.linkID(position, of: plan.links.count)
            func say(_ message: String) { findings.append(Finding(.link(position), id, message)) }
            for number in link {
                if let other = linkOfClass[number] {
                    let otherID = LinkingYear.linkID(other, of: plan.links.count)
                    say("\(year.classes[number].id) is in \(otherID) too.")
                }
                linkOfClass[number] = position
            }
            for message in eligibility(link) { say(message) }
            for pair in year.schoolPairs(link) { between[pair, default: 0] += 1 }
        }
        if !zip(plan.links, plan.links.dropFirst()).allSatisfy({ $0 < $1 }) {
            findings.append(Finding(.links, "links", "they are not in the order of their smallest classes."))
        }
        return findings + pins(linkOfClass, between) + limits(between)
    }

    /// Why the classes of `link` may not be linked, sentence by sentence.
    private func eligibility(_ link: Link) -> [String] {
        var messages: [String] = []
        for (a, b) in link.pairs {
            let reading = year.reading(a, b)
            for rule in reading.failed {
                messages.append(
                    "\(year.classes[a].id) and \(year.classes[b].id) may not link (\(rule.rawValue)): \(EligibilityWords.why(rule, reading, a, b, year))."
                )
            }
        }
        guard link.isThreeWay else { return messages }
        if year.policy.match.threeWay == .never {
            messages.append("it has three classes, and the policy has no three-way links.")
        }
        for number in link where !year.classes[number].threeWay {
            messages.append("\(year.classes[number].id) is not willing to be one of three.")
        }
        return messages
    }

    private func pins(_ linkOfClass: [Int: Int], _ between: [SchoolPair: Int]) -> [Finding] {
        var findings: [Finding] = []
        for pin in year.pins.classes
        where linkOfClass[pin.a] == nil || linkOfClass[pin.a] != linkOfClass[pin.b] {
            findings.append(
                Finding(
                    .linkingClass(pin.a), year.classes[pin.a].id.text,
                    "a must_link rule puts it with \(year.classes[pin.b].id), and they are not in one link."))
        }
        for pin in year.pins.schools where between[pin.schools, default: 0] < 1 {
            findings.append(
                Finding(
                    .school(pin.schools.a), year.schools[pin.schools.a].id.text,
                    "a must_link rule joins it to \(year.schools[pin.schools.b].id), and no link does."))
        }
        return findings
    }

    private func limits(_ between: [SchoolPair: Int]) -> [Finding] {
        let limit = year.policy.match.maxLinksBetweenSchools
        guard limit > 0 else { return [] }
        return between.sorted { $0.key < $1.key }.filter { $0.value > limit }.map { pair, count in
            Finding(
                .schools(pair), "\(year.schools[pair.a].id) and \(year.schools[pair.b].id)",
                "\(count) links join these schools, and at most \(limit) may.")
        }
    }
}
