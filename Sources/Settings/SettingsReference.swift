/// Pages made from the declarations of all settings; the files in the repository must equal them.
public enum SettingsReference {
    /// The annotated sample: Config/barometer.toml.
    public static var sample: String {
        let head = [
            "# Barometer's settings. A line that begins with \"#\" and a setting shows its default, or an example.",
            "# Made from the declarations in Sources/Settings; docs/settings.md tells the same as a page.",
        ]
        let sections = Declarations.pages.map(sample)
        return ([head.joined(separator: "\n")] + sections).joined(separator: "\n\n") + "\n"
    }

    /// The reference page: docs/settings.md.
    public static var markdown: String {
        let head = """
            # Settings

            The settings file is TOML 1.0. Barometer looks for it at `--config FILE`, `$BAROMETER_CONFIG`,
            `/etc/barometer/barometer.toml` and `./Config/barometer.toml`, in this order. An unknown key, a wrong
            type or a value out of range stops the start (exit code 78) with file, line, key, what was found
            and what is allowed. `Config/barometer.toml` is a sample with every setting in it.

            This page is made from the declarations in `Sources/Settings`; change them there.
            """
        return ([head] + Declarations.pages.map(markdown)).joined(separator: "\n\n") + "\n"
    }
}

extension SettingsReference {
    private static func sample(_ section: SectionPage) -> String {
        let name = section.isList ? "[[\(section.name)]]" : "[\(section.name)]"
        // Nobody's client is everybody's: the sample sets none.
        let isExample = section.isList && section.name == Declarations.client.page.name
        let head = wrapped(section.doc) + [isExample ? "# " + name : name]
        let settings = section.settings.map { sample($0, isExample: isExample) }
        return (head + [""] + [settings.joined(separator: "\n\n")]).joined(separator: "\n")
    }

    private static func sample(_ setting: SettingPage, isExample: Bool) -> String {
        let lines = wrapped(setting.doc) + wrapped("Takes " + setting.allowed + ".")
        let (value, isSet) =
            switch setting.need {
            case .required(let example), .sometimes(let example, _): (example, !isExample)
            case .example(let example): (example, false)
            case .optional: (setting.standard ?? "", false)
            }
        return (lines + [(isSet ? "" : "# ") + "\(setting.key) = \(value)"])
            .joined(separator: "\n")
    }

    /// Comment lines of at most 100 characters.
    private static func wrapped(_ text: String) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, last.count + word.count < 100 {
                lines[lines.count - 1] += " " + word
            } else {
                lines.append("# " + word)
            }
        }
        return lines
    }

    private static func markdown(_ section: SectionPage) -> String {
        let name = section.isList ? "[[\(section.name)]]" : "[\(section.name)]"
        let rows = section.settings.map(row)
        let table = ["| key | takes | default | what it does |", "|---|---|---|---|"] + rows
        return "## `\(name)`\n\n\(section.doc)\n\n" + table.joined(separator: "\n")
    }

    private static func row(_ setting: SettingPage) -> String {
        let standard =
            switch setting.need {
            case .required: "required"
            case .sometimes(_, let condition): "required \(condition)"
            case .example: "–"
            case .optional: "`\(setting.standard ?? "")`"
            }
        let cells = ["`\(setting.key)`", setting.allowed, standard, setting.doc]
        return "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
    }
}
