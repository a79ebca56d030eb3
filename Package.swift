// swift-tools-version: 6.2
// Linkwright: decides which school classes meet, and when. Copyright (C) 2026 the Linkwright authors.
// SPDX-License-Identifier: GPL-3.0-or-later

import PackageDescription

/// What every target is built with: see "Style" in CONTRIBUTING.md.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// A library target in `Sources/NAME`.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The tests of the target `NAME`, in `Tests/NAMETests`.
func tests(of name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: dependencies + ["TestSupport"], path: "Tests/\(name)Tests",
        swiftSettings: strict)
}

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let algorithms = Target.Dependency.product(name: "Algorithms", package: "swift-algorithms")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")

let package = Package(
    name: "linkwright",
    platforms: [.macOS(.v15)],
    products: [
        .library(
            name: "Linkwright", targets: ["Linking", "Matching", "Scheduling", "Planning", "LinkingFiles"]),
        .library(name: "LinkwrightGenerating", targets: ["Generating"]),
        .library(name: "LinkwrightGraphs", targets: ["Graphs"]),
        .executable(name: "linkwright", targets: ["linkwright"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-algorithms", from: "1.2.1"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    ],
    targets: [
        // What no domain knows, and what knows files but no domain.
        room("Basics"),
        room("Tables", ["Basics", algorithms]),

        // The solver, which knows no school.
        .target(name: "CGLPK", linkerSettings: [.linkedLibrary("glpk")]),
        room("GLPK", ["CGLPK"]),

        // Weighted matching in plain graphs, which knows neither school nor solver.
        room("Blossom"),
        room("Graphs", ["Blossom", algorithms]),

        // The domain, which knows neither solver nor file: the year and its rules, proofs, and reasons.
        room("Linking", ["Basics", algorithms]),
        room("Proving", ["Basics", "Linking"]),
        room("Explaining", ["Basics", "Linking", "Proving"]),

        // The two programs, and the façade in which alone they meet.
        room("Matching", ["Basics", "Linking", "Proving", "GLPK", "Blossom"]),
        room("Scheduling", ["Basics", "Linking", "Proving", "GLPK", algorithms]),
        room("Planning", ["Basics", "Linking", "Proving", "Explaining", "Matching", "Scheduling"]),

        // What people read of a plan: pages, calendars, maps. It makes text and touches no file.
        .target(
            name: "Reporting",
            dependencies: ["Basics", "Tables", "Linking", "Proving", "Explaining", mustache, crypto],
            // In the binary itself, so that it needs nothing beside it.
            resources: [.embedInCode("Templates")], swiftSettings: strict),

        // Everything that touches a file; synthetic areas; the command.
        room(
            "LinkingFiles",
            [
                "Basics", "Tables", "Linking", "Proving", "Explaining", "Reporting", "Graphs", algorithms,
                yams,
                crypto,
            ]),
        room("Generating", ["Basics", "Linking", "Graphs"]),
        .executableTarget(
            name: "linkwright",
            dependencies: [
                "Basics", "Tables", "Linking", "Proving", "Explaining", "Planning", "Reporting",
                "LinkingFiles", "Generating", "Graphs", argumentParser,
            ],
            swiftSettings: strict),

        // Tests mirror the sources.
        .target(
            name: "TestSupport", dependencies: ["Basics", "Linking", "Proving"], path: "Tests/TestSupport",
            swiftSettings: strict),
        tests(of: "Basics", ["Basics"]),
        tests(of: "Tables", ["Basics", "Tables"]),
        tests(of: "GLPK", ["GLPK"]),
        tests(of: "Blossom", ["Blossom"]),
        tests(of: "Graphs", ["Basics", "Graphs", "Generating"]),
        tests(of: "Linking", ["Basics", "Linking"]),
        tests(of: "Proving", ["Basics", "Linking", "Proving"]),
        tests(of: "Explaining", ["Basics", "Linking", "Explaining"]),
        tests(of: "Matching", ["Basics", "Matching", "Linking", "Proving", "GLPK", "Blossom"]),
        tests(of: "Scheduling", ["Basics", "Scheduling", "Linking", "Proving", "GLPK"]),
        tests(
            of: "Planning",
            [
                "Basics", "Tables", "Planning", "Linking", "Proving", "Explaining", "LinkingFiles",
                "Scheduling",
            ]),
        tests(
            of: "Reporting", ["Basics", "Tables", "Reporting", "Linking", "Proving", "Explaining"]),
        tests(
            of: "LinkingFiles",
            [
                "Basics", "Tables", "LinkingFiles", "Linking", "Proving", "Explaining", "Planning",
                "Reporting",
                "Graphs",
            ]),
        tests(of: "Generating", ["Basics", "Generating", "Linking", "LinkingFiles", "Graphs"]),
        tests(
            of: "Command",
            [
                "Basics", "Tables", "linkwright", "Linking", "Proving", "Explaining", "Planning", "Graphs",
                "LinkingFiles",
            ]),
    ]
)
