import Basics
import Linking

/// Makes the schools of an area: their sites, their backgrounds and their numbers of classes.
struct SchoolMaker {
    private(set) var schools: [School] = []
    private(set) var sites: [Site] = []
    private(set) var classCounts: [Int] = []
    private(set) var background: [BackgroundColumn] = []

    init(_ specification: AreaSpecification, ground: Ground, names: inout PlaceNames) {
        var places = AreaPart.places.generator(seed: specification.seed)
        let isolated = specification.isolatedClasses
        var left = specification.classes - isolated
        while left > 0 {
            let count = min(left, places.index(weights: [0, 40, 35, 25]))
            classCounts.append(count)
            sites.append(ground.site(&places))
            left -= count
        }
        for point in ground.lonelyPoints.prefix(isolated) {
            classCounts.append(1)
            sites.append(ground.lonelySite(at: point, &places))
        }
        makeSchools(specification, ground, &names)
    }

    private mutating func makeSchools(
        _ specification: AreaSpecification, _ ground: Ground, _ names: inout PlaceNames
    ) {
        var random = AreaPart.backgrounds.generator(seed: specification.seed)
        let population = Population(towns: ground.towns.count, &random)
        let backgrounds = sites.map { population.background(of: $0, &random) }
        let area = ground.towns[0].name.lowercased()
        for (number, site) in sites.enumerated() {
            let kind = Self.kind(faith: backgrounds[number].faith, &random)
            let id = ID("P\(padded(number + 1, to: sites.count))")
            schools.append(
                School(id: id, name: "\(names.next()) \(kind)", area: area, place: site.point.place))
        }
        let unknown = random.chosen(specification.missing, of: sites.count)
        let gaps = unknown.map { $0 ? random.below(3) : nil }
        func column(_ name: String, gap: Int, _ value: (Population.Background) -> Int) -> BackgroundColumn {
            let values = backgrounds.enumerated().map { number, background in
                gaps[number] == gap ? BackgroundValue.missing : .number(Double(value(background)) / 10)
            }
            return BackgroundColumn(name: name, kind: .number, schools: values)
        }
        background = Population.ethnicColumns.enumerated().map { index, name in
            column(name, gap: 0) { $0.ethnicity[index] }
        }
        background.append(column("fsm_pct", gap: 1, \.freeMeals))
        background.append(column("eal_pct", gap: 2, \.otherLanguage))
        background.append(
            BackgroundColumn(
                name: "religious_character", kind: .category, schools: backgrounds.map { .text($0.faith) }))
        background.append(
            BackgroundColumn(
                name: "urban_rural", kind: .category, schools: backgrounds.map { .text($0.setting) }))
    }

    private static func kind(faith: String, _ random: inout SplitMix64) -> String {
        switch faith {
        case "Church of England": "Church of England Primary School"
        case "Roman Catholic": "Catholic Primary School"
        default:
            ["Primary School", "Junior School", "Primary Academy", "Community Primary School"][
                random.index(weights: [50, 15, 20, 15])]
        }
    }
}

/// `number` padded with zeros to the width that `count` needs, at least two digits, so that ids sort numerically.
func padded(_ number: Int, to count: Int) -> String {
    let digits = "\(number)"
    return String(repeating: "0", count: max(0, max(2, "\(count)".count) - digits.count)) + digits
}

extension SplitMix64 {
    /// Chooses among `count` things: `share` of them, rounded to the nearest whole number, each equally likely.
    mutating func chosen(_ share: Double, of count: Int) -> [Bool] {
        let wanted = (share * Double(count)).wholeNumber
        var chosen = [Bool](repeating: false, count: count)
        for index in permutation(count).prefix(max(0, wanted)) { chosen[index] = true }
        return chosen
    }
}

extension AreaSpecification {
    /// The number of isolated classes.
    var isolatedClasses: Int { (isolated * Double(classes)).wholeNumber }
}
