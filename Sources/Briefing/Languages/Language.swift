/// A language that alerts and digests can be written in.
public enum Language: String, Sendable, Codable, CaseIterable {
    case english = "en"
    case italian = "it"
    case polish = "pl"
    case turkish = "tr"
    case russian = "ru"
    case german = "de"
    case french = "fr"
    case spanish = "es"

    /// The language of an ISO 639-1 code, English where there is no table for it.
    public init(code: String) {
        self = Language(rawValue: String(code.prefix(2)).lowercased()) ?? .english
    }
}

extension Language {
    /// The language's table.
    var phrases: Phrases {
        switch self {
        case .english: .english
        case .italian: .italian
        case .polish: .polish
        case .russian: .russian
        case .german: .german
        case .turkish: .turkish
        case .french: .french
        case .spanish: .spanish
        }
    }
}
