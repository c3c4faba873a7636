// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "barometer",
    products: [.executable(name: "barometer", targets: ["barometer"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
    ],
    targets: [
        // The libraries' faces: a module map and, where the face is not C, one shim file.
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl"),
        .systemLibrary(name: "CGMime", pkgConfig: "gmime-3.0"),
        .target(
            name: "CXML",
            cSettings: [.unsafeFlags(["-I/usr/include/libxml2"])],
            linkerSettings: [.linkedLibrary("xml2")]
        ),
        .target(name: "CSentencePiece", linkerSettings: [.linkedLibrary("sentencepiece")]),
        .target(name: "CLanguage", linkerSettings: [.linkedLibrary("cld2")]),
        .systemLibrary(name: "CBLAS", pkgConfig: "openblas"),
        // What no library has: the functions between matrix products, for each processor's lanes.
        .target(name: "CActivations"),
        .systemLibrary(name: "CResolv"),

        // The house, in the order in which a message walks through it.
        .target(name: "IMAPWire"),
        .target(name: "CurlTransport", dependencies: ["CCurl"]),
        .target(name: "SafeFile"),
        .target(name: "SignIn", dependencies: ["SafeFile", "CurlTransport", "CXML", "CResolv"]),
        .target(
            name: "MailboxSync",
            dependencies: [
                "IMAPWire", "CurlTransport", .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .target(name: "MailFormat", dependencies: ["CGMime", "CXML"]),
        .target(
            name: "Reading",
            dependencies: ["MailFormat", "CSentencePiece", "CLanguage", "CBLAS", "CActivations"]
        ),
        .target(name: "Standing"),
        .target(
            name: "Briefing",
            dependencies: ["Standing", .product(name: "Mustache", package: "swift-mustache")]
        ),
        .target(
            name: "Store",
            dependencies: [
                "SafeFile", "MailFormat", "Reading", "Standing", "Briefing",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]
        ),
        .target(
            name: "Delivery",
            dependencies: [
                "SafeFile", "Briefing", "MailboxSync", "CurlTransport",
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .target(name: "Settings", dependencies: [.product(name: "TOMLKit", package: "TOMLKit")]),
        .target(
            name: "Watch",
            dependencies: [
                "CurlTransport", "MailboxSync", "MailFormat", "Reading", "Standing", "Briefing",
                "Store",
                "Delivery", "Settings", "SignIn",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Metrics", package: "swift-metrics"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ]
        ),
        .executableTarget(
            name: "barometer",
            dependencies: [
                "Watch", "Settings", "SignIn", "SafeFile", "Store", "Briefing", "Standing",
                "Reading",
                "MailFormat",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        // The tests mirror the house; TestSupport holds real servers and scripted peers.
        .target(name: "TestSupport", path: "Tests/TestSupport"),
        .testTarget(name: "IMAPWireTests", dependencies: ["IMAPWire"]),
        .testTarget(
            name: "CurlTransportTests",
            dependencies: ["CurlTransport", "CCurl", "TestSupport"]
        ),
        .testTarget(name: "SafeFileTests", dependencies: ["SafeFile"]),
        .testTarget(
            name: "SignInTests",
            dependencies: [
                "SignIn", "CurlTransport", "MailboxSync", "TestSupport",
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .testTarget(
            name: "MailboxSyncTests",
            dependencies: [
                "MailboxSync", "IMAPWire", "CurlTransport", "TestSupport",
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .testTarget(name: "MailFormatTests", dependencies: ["MailFormat"]),
        .testTarget(
            name: "ReadingTests",
            dependencies: ["Reading", "MailFormat", "CActivations"],
            resources: [.copy("Resources")]
        ),
        .testTarget(name: "StandingTests", dependencies: ["Standing"]),
        .testTarget(
            name: "BriefingTests",
            dependencies: ["Briefing", "Standing"],
            exclude: ["Snapshots"]
        ),
        .testTarget(
            name: "StoreTests",
            dependencies: [
                "Store", "MailFormat", "Reading", "Standing", "Briefing",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]
        ),
        .testTarget(
            name: "DeliveryTests",
            dependencies: ["Delivery", "MailboxSync", "TestSupport"]
        ),
        .testTarget(name: "SettingsTests", dependencies: ["Settings"]),
        .testTarget(
            name: "WatchTests",
            dependencies: [
                "Watch", "Settings", "Store", "Briefing", "Standing", "Reading", "MailFormat",
                "Delivery", "MailboxSync", "CurlTransport", "SignIn", "TestSupport",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]
        ),
        .testTarget(name: "EndToEndTests", dependencies: ["TestSupport", "barometer"]),
    ],
    cxxLanguageStandard: .cxx17
)

for target in package.targets
where !["CCurl", "CGMime", "CXML", "CSentencePiece", "CLanguage", "CBLAS", "CResolv"].contains(
    target.name
) {
    target.swiftSettings =
        (target.swiftSettings ?? []) + [
            .swiftLanguageMode(.v6),
            .enableUpcomingFeature("ExistentialAny"),
            .enableUpcomingFeature("MemberImportVisibility"),
            .enableUpcomingFeature("InternalImportsByDefault"),
            .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
            .treatAllWarnings(as: .error),
        ]
    if target.type != .test { target.swiftSettings?.append(.strictMemorySafety()) }
}
