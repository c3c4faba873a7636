// swift-tools-version: 6.2
import PackageDescription

// Measures the assessment on the scenario worlds; run from this folder. `Standing` is a link to the sources.
let package = Package(
    name: "standing-scenarios",
    targets: [
        .target(name: "Standing", path: "Standing"),
        .executableTarget(name: "standing-scenarios", dependencies: ["Standing"], path: "Sources"),
    ]
)

for target in package.targets {
    target.swiftSettings = [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
        .treatAllWarnings(as: .error),
        .strictMemorySafety(),
    ]
}
