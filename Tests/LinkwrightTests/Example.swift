import Linkwright

/// Plans the area in a folder, says what came out and how good it is, and writes the plan to another folder.
func plan(_ area: String, to folder: String) throws -> PlanResult {
    let read = try InputFolder.read(area)
    let result = try Planner(read.year).plan()
    for link in result.plan.links { print(result.year.names(of: link)) }
    for reached in result.links.priorities {
        print(reached.priority, reached.value, "at most", reached.bound.map(String.init) ?? "unknown")
    }
    for left in result.leftOut { print(left.explanation.detail, left.explanation.suggestion) }
    try PlanFolder.write(result, of: read, to: folder)
    return result
}
