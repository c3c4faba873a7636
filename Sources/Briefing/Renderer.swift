public import Foundation

/// Puts digests, alerts and reports into words and pictures, in one language and time zone.
public struct Renderer: Sendable {
    /// The language written.
    public let language: Language
    /// The office's time zone.
    public let timeZone: TimeZone

    /// Makes a renderer.
    public init(language: Language, timeZone: TimeZone) {
        self.language = language
        self.timeZone = timeZone
    }

    /// The digest's subject line.
    public func subject(_ digest: Digest) -> String { "" }

    /// The digest in plain text, 78 columns.
    public func text(_ digest: Digest) -> String { "" }

    /// The digest as a self-contained page that mail programs show.
    public func html(_ digest: Digest) -> String { "" }

    /// The digest as JSON.
    public func json(_ digest: Digest) throws -> String { "" }

    /// The digest as a mail.
    public func eml(_ digest: Digest, _ envelope: Envelope) -> [UInt8] { [] }

    /// The alert's subject line.
    public func subject(_ letter: AlertLetter) -> String { "" }

    /// The alert in plain text, 78 columns.
    public func text(_ letter: AlertLetter) -> String { "" }

    /// The alert as a self-contained page that mail programs show.
    public func html(_ letter: AlertLetter) -> String { "" }

    /// The alert as a mail.
    public func eml(_ letter: AlertLetter, _ envelope: Envelope) -> [UInt8] { [] }

    /// The whole office as one self-contained page.
    public func html(_ report: OfficeReport) -> String { "" }
}
