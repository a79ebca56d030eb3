// swift-tools-version: 6.3
// Linkwright's benchmarks: a separate package, so that users of Linkwright never build them.
// Copyright (C) 2026 the Linkwright authors.
// SPDX-License-Identifier: GPL-3.0-or-later

import PackageDescription

/// The settings of every target, as in the package above.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "linkwright-benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        // Named, because the folder above may be called anything.
        .package(name: "linkwright", path: ".."),
        // Without its traits: they count allocations, which nothing here needs.
        .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
    ],
    targets: [
        .executableTarget(
            name: "LinkwrightBenchmarks",
            dependencies: [
                .product(name: "Linkwright", package: "linkwright"),
                .product(name: "LinkwrightGenerating", package: "linkwright"),
                .product(name: "LinkwrightGraphs", package: "linkwright"),
                .product(name: "Benchmark", package: "benchmark"),
            ],
            // Directly below this folder, because the plugin treats everything in a folder called Benchmarks as
            // benchmarks.
            path: "LinkwrightBenchmarks",
            swiftSettings: strict,
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]
        ),
        // What the comparison with other solvers needs from Linkwright. scripts/peers builds it; it is not a
        // benchmark of the plugin.
        .executableTarget(
            name: "matching-peer",
            dependencies: [
                .product(name: "Linkwright", package: "linkwright"),
                .product(name: "LinkwrightGraphs", package: "linkwright"),
            ],
            path: "Peers/MatchingPeer",
            swiftSettings: strict),
    ]
)
