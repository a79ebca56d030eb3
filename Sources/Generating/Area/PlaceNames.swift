import Basics

/// Makes names that sound like English places and schools but, as far as we know, belong to none. Each is put
/// together from two of our own words and is used once.
struct PlaceNames {
    private static let beginnings = [
        "Quill", "Lantern", "Stoat", "Bramble", "Saffron", "Thistle", "Harrier", "Juniper", "Pebble", "Tansy",
        "Bilberry", "Fennel", "Gable", "Ivory", "Kestrel", "Magpie", "Nettle", "Plover", "Sorrel", "Teasel",
        "Yarrow", "Copper", "Damson", "Ember", "Finch", "Gorse", "Cobnut", "Indigo", "Jasper", "Linnet",
        "Mallow", "Nutmeg", "Osprey", "Parsley", "Quince", "Russet", "Siskin", "Treacle", "Velvet", "Woad",
    ]
    private static let endings = [
        "combe", "mere", "stead", "wick", "thwaite", "holme", "beck", "garth", "hurst", "leigh",
        "mouth", "ness", "over", "rigg", "shaw", "tarn", "wath", "worth", "den", "fold",
    ]
    private static let layers = ["", "Upper ", "Nether ", "Old "]

    private let order: [Int]
    private var given = 0

    init(_ random: inout SplitMix64) {
        order = random.permutation(Self.beginnings.count * Self.endings.count)
    }

    /// A name that has not been used before. There are 3,200; after those, names are numbered.
    mutating func next() -> String {
        let index = order[given % order.count]
        let round = given / order.count
        given += 1
        let name = Self.beginnings[index / Self.endings.count] + Self.endings[index % Self.endings.count]
        let layer = Self.layers[round % Self.layers.count]
        return layer + name + (round < Self.layers.count ? "" : " \(round)")
    }
}
