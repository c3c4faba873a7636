internal import Mustache

/// Text that may stand in HTML as it is: the only thing that templates are given, so that nothing goes in unescaped.
///
/// Mustache's own escape goes by `Character` and lets `"` or `<` pass where a combining mark follows; this one goes by
/// scalar. Templates therefore write `{{{…}}}`.
struct Markup: Sendable, Equatable, MustacheCustomRenderable {
    let renderText: String

    /// Always false: what is not there is an `Optional`.
    var isNull: Bool { false }

    /// Text from anywhere, escaped.
    init(_ text: String) {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
            case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
            case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
            case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
            case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
            case "`": escaped.append(contentsOf: "&#96;".unicodeScalars)
            default: escaped.append(scalar)
            }
        }
        renderText = String(escaped)
    }

    /// A number.
    init(_ number: Int) { renderText = String(number) }
}
