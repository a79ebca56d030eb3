import Explaining
import Linking
import TestSupport

extension LineOfSchools {
    /// What is said of the class `number` in the plan of these links.
    func explanation(
        of number: Int, links: [[Int]] = [], origin: LinksOrigin = .chosen(.optimal)
    ) throws -> Explanation? {
        let year = try LinkingYear(draft)
        let plan = Plan(links: links.compactMap { Link($0) }.sorted())
        return Explainer(year, plan, links: origin, timetable: nil).classesLeftOut()
            .first { $0.number == number }?.explanation
    }
}
