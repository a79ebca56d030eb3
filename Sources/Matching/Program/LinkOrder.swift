extension PairingProgram {
    /// The number of listed links that are pairs; these come first.
    var pairCount: Int { links.firstIndex(where: \.isThreeWay) ?? links.count }

    /// All links in the order of ``worth(_:isBelow:)``: pairs first, then three-way links.
    var linksByWish: (pairs: [Int], threeWay: [Int]) {
        (byWish(0..<pairCount), byWish(pairCount..<links.count))
    }

    /// Links of one kind in the order of ``worth(_:isBelow:)``.
    func byWish(_ links: some Sequence<Int>) -> [Int] {
        let weights = weights.last
        // Sorting by one number per link is much faster than comparing links.
        return links.map { link in
            UInt64(UInt32(bitPattern: Int32.max &- (weights?[link] ?? 0))) << 32 | UInt64(link)
        }.sorted().map { Int($0 & 0xFFFF_FFFF) }
    }

    /// Preference order for a first solution: pairs before three-way links, then by the last priority's weight (in
    /// most policies, the points), larger first.
    func worth(_ x: Int, isBelow y: Int) -> Bool {
        let (a, b) = (links[x], links[y])
        if a.isThreeWay != b.isThreeWay { return !a.isThreeWay }
        guard let weights = weights.last else { return x < y }
        return (weights[y], x) < (weights[x], y)
    }
}
