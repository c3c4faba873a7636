public import Foundation

/// Puts digests, alerts and reports into words and pictures, in one language and time zone.
///
/// The way of a letter: values (`Digest`, `AlertLetter`) become a `Page` of clean strings by the language's `Wording`;
/// `TextPage` and `HTMLPage` write the same page, `Mail` joins the two. `Untrusted` cleans whatever comes from mail before
/// it is in a page, `Markup` escapes it before it is in HTML, `HeaderText` before it is in a header.
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

    private var wording: Wording { Wording(language: language, timeZone: timeZone) }
}

// MARK: - Digest

extension Renderer {
    /// The digest's subject line.
    public func subject(_ digest: Digest) -> String {
        wording.phrases.title.digestSubject(wording.firstLine(digest))
    }

    /// The digest in plain text, 78 columns.
    public func text(_ digest: Digest) -> String {
        TextPage(page: page(digest)).text
    }

    /// The digest as a self-contained page that mail programs show.
    public func html(_ digest: Digest) -> String {
        HTMLPage(page: page(digest)).html
    }

    /// The digest as JSON.
    /// - Throws: nothing today, as `BriefingJSON.clients(_:)`.
    public func json(_ digest: Digest) throws -> String {
        BriefingJSON(timeZone: timeZone, language: language).digest(digest)
    }

    /// The digest as a mail.
    public func eml(_ digest: Digest, _ envelope: Envelope) -> [UInt8] {
        let mail = Mail(
            envelope: envelope,
            kind: .digest,
            subject: subject(digest),
            text: text(digest),
            html: html(digest),
            timeZone: timeZone
        )
        return mail.bytes
    }

    private func page(_ digest: Digest) -> Page {
        DigestPage(digest: digest, language: language, wording: wording).page
    }
}

// MARK: - Story

extension Renderer {
    /// A client's story as a self-contained SVG picture.
    public func svg(_ story: ClientStory) -> String {
        StoryPicture(story: story, wording: wording).svg
    }
}

// MARK: - Alert

extension Renderer {
    /// The alert's subject line.
    public func subject(_ letter: AlertLetter) -> String {
        let name = Untrusted.line(letter.summary?.name ?? "", limit: 60)
        let client = name.isEmpty ? Untrusted.line(letter.alert.client, limit: 100) : name
        return wording.phrases.title.alertSubject(client, wording.standing(letter.alert.to))
    }

    /// The alert in plain text, 78 columns.
    public func text(_ letter: AlertLetter) -> String {
        TextPage(page: page(letter)).text
    }

    /// The alert as a self-contained page that mail programs show.
    public func html(_ letter: AlertLetter) -> String {
        HTMLPage(page: page(letter)).html
    }

    /// The alert as a mail.
    public func eml(_ letter: AlertLetter, _ envelope: Envelope) -> [UInt8] {
        let mail = Mail(
            envelope: envelope,
            kind: .alert,
            subject: subject(letter),
            text: text(letter),
            html: html(letter),
            timeZone: timeZone
        )
        return mail.bytes
    }

    private func page(_ letter: AlertLetter) -> Page {
        LetterPage(letter: letter, language: language, wording: wording).page
    }
}

// MARK: - Report

extension Renderer {
    /// The whole office as one self-contained page.
    public func html(_ report: OfficeReport) -> String {
        ReportPage(report: report, language: language, wording: wording).html
    }
}
