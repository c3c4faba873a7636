extension BarometerSettings {
    /// Reads and checks a settings file.
    ///
    /// - Throws: `SettingsError`.
    public static func load(path: String) throws(SettingsError) -> BarometerSettings {
        throw SettingsError([])
    }

    /// Checks the text of a settings file.
    ///
    /// - Throws: `SettingsError`.
    public static func parse(
        _ text: String,
        file: String = "barometer.toml"
    ) throws(SettingsError) -> BarometerSettings { throw SettingsError([]) }
}
