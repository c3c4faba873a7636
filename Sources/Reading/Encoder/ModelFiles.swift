/// Finds the model files that set-up installed.
public enum ModelFiles {
    /// The path of a model file, such as "encoder.bin", or nil when it is nowhere.
    public static func find(_ name: String) -> String? { nil }
}
