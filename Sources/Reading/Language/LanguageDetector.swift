/// Tells the language of a text.
public struct LanguageDetector: Sendable {
    /// Makes a detector.
    public init() {}

    /// The language, ISO 639-1, or nil when the text says too little.
    public func language(of text: String) -> String? { nil }

    /// Whether the encoder was made for this language.
    public static func isKnownToEncoder(_ language: String) -> Bool {
        encoderLanguages.contains(language)
    }

    /// The languages that the encoder was made for, ISO 639-1.
    public static let encoderLanguages: Set<String> = [
        "ar", "zh", "en", "fr", "de", "it", "ja", "ko", "nl", "pl", "pt", "es", "th", "tr", "ru",
    ]
}
