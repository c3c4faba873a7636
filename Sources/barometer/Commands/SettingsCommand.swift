import ArgumentParser
import Settings

/// What can be set.
struct SettingsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "settings",
        abstract: "Print the annotated sample settings, or the reference page.",
        subcommands: [Sample.self, Reference.self]
    )

    @OptionGroup var unneeded: UnneededConfig

    struct Sample: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "A settings file with every key, its default and its range."
        )
        @OptionGroup var unneeded: UnneededConfig
        func run() { Terminal.out(SettingsReference.sample) }
    }

    struct Reference: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "The reference page in Markdown.")
        @OptionGroup var unneeded: UnneededConfig
        func run() { Terminal.out(SettingsReference.markdown) }
    }
}
