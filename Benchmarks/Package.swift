// swift-tools-version: 6.3
// Linkwright's benchmarks, a package apart, so that nobody who only uses Linkwright builds them.
// Copyright (C) 2026 the Linkwright authors.
// SPDX-License-Identifier: GPL-3.0-or-later

import PackageDescription

/// What every target is built with, as in the package above.
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
        // Named, for the folder above may be called anything.
        .package(name: "linkwright", path: ".."),
        // Without its traits: they count allocations, and nothing here asks for that.
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
            // Right below this folder, for the plugin takes as benchmarks what lies in a folder called Benchmarks.
            path: "LinkwrightBenchmarks",
            swiftSettings: strict,
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]
        ),
        // What the comparison with other solvers needs of Linkwright; built by scripts/peers, and no benchmark of the plugin's.
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
