/// The knapsack problem with up to two limits: the pricing problem of patterns.
enum Knapsack {
    /// The indices of the items with the largest total value that fit, ascending.
    ///
    /// - Parameters:
    ///   - values: Positive.
    ///   - sizes: Whole numbers, 0 or more.
    ///   - capacity: The largest total size; nil for no limit.
    ///   - count: The largest number of items; nil for no limit.
    /// - Complexity: O(items × capacity × count) by dynamic programming if both limits bind (Bellman 1957); O(items
    ///   log items) if the capacity does not.
    static func best(values: [Double], sizes: [Int], capacity: Int?, count: Int?) -> [Int] {
        let fitting = values.indices.filter { sizes[$0] <= capacity ?? .max }
        let limit = min(count ?? .max, fitting.count)
        guard limit > 0 else { return [] }
        let total = fitting.reduce(0) { $0 + sizes[$1] }
        guard let capacity, total > capacity else {
            return fitting.sorted { (values[$1], $0) < (values[$0], $1) }.prefix(limit).sorted()
        }
        // How many of the smallest items fit. No set has more, so a limit of that size or larger can be dropped.
        var (room, most) = (capacity, 0)
        for size in fitting.map({ sizes[$0] }).sorted() where size <= room {
            room -= size
            most += 1
        }
        let layers = limit >= most ? 1 : limit
        return fill(fitting, values, sizes, capacity, layers: layers, isCounted: limit < most)
    }

    private static func fill(
        _ items: [Int], _ values: [Double], _ sizes: [Int], _ capacity: Int, layers: Int, isCounted: Bool
    ) -> [Int] {
        let width = capacity + 1
        // best[k * width + c]: the largest value with at most k items (or any number) of total size at most c.
        var best = [Double](repeating: 0, count: (layers + 1) * width)
        var isTaken = [[Bool]]()
        for item in items {
            var taken = [Bool](repeating: false, count: best.count)
            let size = sizes[item]
            for layer in (1...layers).reversed() {
                let from = isCounted ? layer - 1 : layer
                for room in (size..<width).reversed() {
                    let with = best[from * width + room - size] + values[item]
                    if with > best[layer * width + room] {
                        best[layer * width + room] = with
                        taken[layer * width + room] = true
                    }
                }
            }
            isTaken.append(taken)
        }
        var (layer, room) = (layers, capacity)
        var chosen: [Int] = []
        for (position, item) in items.enumerated().reversed()
        where layer > 0 && isTaken[position][layer * width + room] {
            chosen.append(item)
            room -= sizes[item]
            if isCounted { layer -= 1 }
        }
        return chosen.sorted()
    }
}
