import Foundation

/// What fitting the contextual member gave: the member, and what members that had not seen them say of the mails.
///
/// The file of `scripts/fit-context.py`: 16 digits, the fingerprint of its lessons; then Float32, little-endian: the member's
/// layers and heads, and a row of `HeadLayout.count` outputs for each mail.
public struct ContextFit: Sendable {
    let member: ContextMember
    let unseen: [[Float]]

    /// Why a fit cannot be used.
    public enum Failure: Error, Sendable, Equatable, CustomStringConvertible {
        /// The file is missing, cut short or no fit.
        case unreadable(path: String)
        /// Another gold, seed or program than this one's.
        case otherLessons(path: String)

        /// One line that says what is wrong and what to do.
        public var description: String {
            switch self {
            case .unreadable(let path):
                "\(path) is no contextual fit; make it with scripts/fit-model"
            case .otherLessons(let path):
                "\(path) was fitted to other mails or by another seed; make it anew with scripts/fit-model"
            }
        }
    }

    /// Reads a fit to these lessons.
    ///
    /// - Throws: `Failure`.
    public init(path: String, to lessons: ContextLessons) throws(Failure) {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw .unreadable(path: path)
        }
        var reader = ModelByteReader(bytes: [UInt8](data))
        let fingerprint = String(decoding: reader.take(16), as: UTF8.self)
        let numbers = ContextMember.parameters + lessons.count * HeadLayout.count
        guard data.count == 16 + 4 * numbers else { throw .unreadable(path: path) }
        guard fingerprint == lessons.fingerprint else { throw .otherLessons(path: path) }
        let member = ContextMember(reader.floats(ContextMember.parameters))
        unseen = (0..<lessons.count).map { _ in reader.floats(HeadLayout.count) }
        guard let member, reader.isFinite else { throw .unreadable(path: path) }
        self.member = member
    }

    /// Outputs for the same mails, joined to these by their share.
    func joined(to outputs: [[Float]], share: Float) -> [[Float]] {
        zip(outputs, unseen).map { mine, theirs in
            zip(mine, theirs).map { $0 * (1 - share) + $1 * share }
        }
    }
}
