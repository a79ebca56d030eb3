import Basics
import Linking

/// Meetings that may use no session, whoever else comes.
extension MeetingReasons {
    /// Which rule keeps the link out of the sessions, and the smallest change that opens one.
    func ruledOut(_ failed: [(session: Int, rules: [MeetingRule])]) -> Explanation {
        let fewest = failed.map(\.rules.count).min() ?? 0
        let nearest = failed.filter { $0.rules.count == fewest }
        let counts = MeetingRule.allCases.map { rule in (rule, nearest.count { $0.rules.first == rule }) }
        let most = counts.map(\.1).max() ?? 0
        let main = counts.first { $0.1 == most }?.0 ?? .date
        let open = Words.count(failed.count, "session")
        let detail =
            "\(failed.count == 1 ? "The only session" : "None of the \(open)") of \(year.name(ofRound: round)) \(failed.count == 1 ? "does not suit it" : "suits it"): \(why(main, count: most, of: failed.count))."
        let remedy = smallestChange(for: main == .tooLarge ? .room : .rule(main))
        return Explanation(
            reason: main.rawValue, detail: detail, suggestion: remedy.suggestion ?? noChange,
            remedy: remedy.confirmed)
    }

    private func why(_ rule: MeetingRule, count: Int, of all: Int) -> String {
        let which = count == all ? (all == 1 ? "" : "in each, ") : "in \(count) of those that come closest, "
        switch rule {
        case .date: return "\(which)a class can't come on the date"
        case .distance: return "\(which)a class would travel too far"
        case .needs: return "\(which)the venue does not provide what a class needs"
        case .homeVenue: return "\(which)the venue is home to one of the schools"
        case .tooLarge:
            return "\(which)there are fewer places than its \(Words.count(year.pupils(classes), "pupil"))"
        }
    }
}
