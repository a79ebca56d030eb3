import Linkwright

/// Plans the area in a folder with some changes, says what came out and how good it is, and writes the plan.
func plan(_ area: String, with changes: [Change], to folder: String) throws -> PlanResult {
    let year = try Scenario(InputFolder.read(area).year, changes).year
    let result = try Planner(year).plan()
    for link in result.plan.links { print(year.names(of: link)) }
    for reached in result.links.priorities {
        print(reached.priority, reached.value, "at most", reached.bound.map(String.init) ?? "unknown")
    }
    for left in result.leftOut { print(left.explanation.detail, left.explanation.suggestion) }
    try PlanFolder.write(result, to: folder)
    return result
}
