import Linking

/// What each linking area comes to, where there are several.
struct AreasSection {
    /// An area.
    struct Row {
        let name: String
        let schools: String
        let classes: String
        let linked: String
        let links: String
        let difference: String
        let distance: String
    }

    let areaRows: [Row]

    /// More areas than these are names of something else.
    private static let most = 200

    /// Nil where all schools are of one area, or of very many.
    init?(_ facts: PageFacts) {
        let (year, report) = (facts.report.year, facts.report)
        let names = Set(year.schools.map(\.area)).sorted()
        guard names.count > 1, names.count <= AreasSection.most else { return nil }
        let number = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($0.element, $0.offset) })
        func area(_ classNumber: Int) -> Int {
            number[year.schools[year.schoolOfClass[classNumber]].area] ?? 0
        }
        var (schools, classes) = (
            [Int](repeating: 0, count: names.count), [Int](repeating: 0, count: names.count)
        )
        var (linked, links) = (schools, schools)
        var (differences, metres) = (schools, schools)
        for school in year.schools { schools[number[school.area] ?? 0] += 1 }
        for place in year.classes.indices {
            classes[area(place)] += 1
            if facts.linkOfClass[place] != nil { linked[area(place)] += 1 }
        }
        // A link between two areas counts in both.
        for link in report.figures {
            for own in Set(link.link.map(area)) {
                links[own] += 1
                differences[own] += link.difference
                metres[own] += link.metres
            }
        }
        areaRows = names.indices.map { own in
            Row(
                name: names[own].isEmpty ? "(none given)" : names[own], schools: Figures.whole(schools[own]),
                classes: Figures.whole(classes[own]), linked: Figures.whole(linked[own]),
                links: Figures.whole(links[own]),
                difference: links[own] == 0
                    ? "–" : Figures.difference(Figures.divided(differences[own], links[own])),
                distance: links[own] == 0 ? "–" : Figures.km(Figures.divided(metres[own], links[own])))
        }
    }
}
