internal import Foundation
internal import IMAPWire

/// What has come of one message so far; the server may tell it in several responses.
struct MessageAssembly {
    private(set) var isHeaderKnown = false
    /// The parts to read; nil where the server could not tell the message's shape.
    private(set) var parts: [BodyPart]?

    /// Whether it is a draft, or on its way out, among all mail.
    private(set) var isUnwanted = false

    private let uid: UInt32
    private let choice: TextChoice
    private var header: [UInt8] = []
    private var sections: [String: FetchResponse.Section] = [:]
    private var internalDate: Int64?
    private var size: UInt64 = 0
    private var attachments = 0

    init(uid: UInt32, choice: TextChoice) {
        self.uid = uid
        self.choice = choice
    }

    private static let unwantedLabels: Set<String> = [
        "\\draft", "\\drafts", "\\trash", "\\spam", "\\junk",
    ]

    /// How many bytes it holds.
    var heldBytes: Int {
        sections.values.reduce(header.count) { $0 + ($1.bytes?.count ?? 0) }
    }

    /// The sections that are still to be fetched, in order.
    var missingSections: [String] {
        (parts ?? []).filter { $0.size > 0 && sections[$0.section] == nil }.map(\.section)
    }

    /// Takes what a response tells, as far as it is news.
    mutating func take(_ response: FetchResponse) {
        internalDate = response.internalDate ?? internalDate
        size = response.size ?? size
        if let labels = response.gmailLabels {
            isUnwanted = labels.contains { Self.unwantedLabels.contains($0.lowercased()) }
        }
        if parts == nil, let structure = response.bodyStructure {
            parts = choice.parts(of: structure)
            attachments = structure.attachmentCount
        }
        for section in response.sections {
            if section.name == "HEADER" {
                guard let bytes = section.bytes else { continue }
                header = bytes
                isHeaderKnown = true
            } else if isAskedFor(section.name) {
                sections[section.name] = section
            }
        }
    }

    /// What nobody asked for is not kept: a server could send parts without end.
    private func isAskedFor(_ section: String) -> Bool {
        section == "1" || parts?.contains { $0.section == section } ?? false
    }

    /// Takes the texts out of what was fetched on suspicion, and drops it where it is no text itself.
    mutating func dropUnwantedSections() {
        guard let parts else { return }
        for part in parts where sections[part.section] == nil {
            guard let first = sections["1"]?.bytes,
                let bytes = NestedText.bytes(of: part, in: first)
            else { continue }
            sections[part.section] = .init(name: part.section, bytes: bytes)
        }
        let wanted = Set(parts.map(\.section))
        sections = sections.filter { wanted.contains($0.key) }
    }

    /// The message.
    var message: FetchedMessage {
        FetchedMessage(
            uid: uid,
            internalDate: Date(timeIntervalSince1970: Double(internalDate ?? 0)),
            size: Int(clamping: size),
            header: header,
            texts: texts,
            attachments: attachments
        )
    }

    private var texts: [FetchedText] {
        guard let parts else {
            // A shape that cannot be read: its first part is the best guess at the words.
            let guess = BodyPart(type: "text", subtype: "plain")
            return sections["1"].map { [text(of: guess, in: $0)] } ?? []
        }
        return parts.compactMap { part in
            if let section = sections[part.section] { return text(of: part, in: section) }
            return part.size == 0 ? text(of: part, in: .init(name: part.section, bytes: [])) : nil
        }
    }

    private func text(of part: BodyPart, in section: FetchResponse.Section) -> FetchedText {
        let bytes = section.bytes ?? []
        // Servers are known to be wrong about sizes; a text below the cap came whole.
        let isFull = bytes.count >= Int(choice.tuning.textBytes)
        return FetchedText(
            subtype: part.subtype,
            charset: part.charset,
            transferEncoding: part.encoding,
            format: part.parameters["format"],
            delSp: part.parameters["delsp"],
            bytes: bytes,
            isTruncated: section.isTruncated || isFull && part.size > UInt64(bytes.count)
        )
    }
}
