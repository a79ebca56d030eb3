import Linking

/// The first links possible, whatever the rules: a timetable does not depend on where links come from.
func firstLinks(_ year: LinkingYear) -> [Link] {
    var links: [Link] = []
    var used: Set<Int> = []
    for a in year.classes.indices where !used.contains(a) {
        for b in year.classes.indices where b > a && !used.contains(b) && !used.contains(a) {
            guard let link = Link(a, b), !year.formats(link).isEmpty else { continue }
            links.append(link)
            used.formUnion([a, b])
        }
    }
    return links.sorted()
}
