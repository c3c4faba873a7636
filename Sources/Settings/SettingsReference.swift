/// Pages made from the declarations of all settings.
public enum SettingsReference {
    /// The annotated sample: Config/barometer.toml.
    public static var sample: String { "" }

    /// The reference page: docs/settings.md.
    public static var markdown: String { "" }
}
