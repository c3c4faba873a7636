internal import Foundation

/// Mails on disk, one at a time: a Maildir with its Maildir++ subfolders, an mbox, a folder of .eml, one .eml.
public struct MailFiles: Sequence, Sendable {
    private let places: [Place]
    /// Where reading begins in an mbox that was read before.
    private var starts: [String: Int] = [:]

    /// Where one mail, or one mbox of them, lies.
    enum Place: Sendable, Equatable {
        case message(path: String, folder: String)
        case mbox(path: String, folder: String)

        /// The file.
        var path: String {
            switch self {
            case .message(let path, _), .mbox(let path, _): path
            }
        }
    }

    /// Bytes of one mail that are read.
    static let maximumBytes = MessageLimits.standard.messageBytes

    /// Finds the mails at a path; what kind of place it is shows from what lies there.
    ///
    /// Mails that a Maildir marks as drafts or trashed are left out: nobody received them, or wants them.
    public init(at path: String) throws(MailFilesError) {
        var isFolder: ObjCBool = false
        guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw .notFound(path: path)
        }
        guard FileManager.default.isReadableFile(atPath: path) else {
            throw .unreadable(path: path)
        }
        if !isFolder.boolValue {
            guard Self.isRegular(path) else { throw .unreadable(path: path) }
            places = [Self.place(ofFile: path)]
        } else if Self.isMaildir(path) {
            places = Self.maildir(path)
        } else {
            places = Self.folder(path)
        }
    }

    /// How many files there are; an mbox is one, however many mails it holds.
    public var fileCount: Int { places.count }

    /// The files that may hold many mails.
    public var mboxPaths: [String] {
        places.compactMap { if case .mbox(let path, _) = $0 { path } else { nil } }
    }

    /// Bytes of all files, but for what is skipped.
    public func byteCount() -> Int {
        places.reduce(0) { $0 + Swift.max(0, Self.size(of: $1.path) - (starts[$1.path] ?? 0)) }
    }

    /// Skips the mails of an mbox up to one's ``MailFile/end``.
    public mutating func skip(to end: Int, of path: String) {
        starts[path] = end
    }

    /// Reads the mails one by one.
    public func makeIterator() -> Iterator {
        Iterator(places: places, starts: starts)
    }

    /// Reads the mails batch by batch: so many of them, or so many bytes, whichever comes first.
    public func batches(of count: Int, bytes: Int) -> UnfoldSequence<[MailFile], Iterator> {
        sequence(state: makeIterator()) { mails in
            var batch: [MailFile] = []
            var held = 0
            while batch.count < count, held < bytes, let mail = mails.next() {
                batch.append(mail)
                held += mail.bytes.count
            }
            return batch.isEmpty ? nil : batch
        }
    }

    /// Reads one mail at a time, and skips files that have gone since.
    public struct Iterator: IteratorProtocol {
        private var rest: ArraySlice<Place>
        private var mbox: MboxReader?

        private let starts: [String: Int]

        init(places: [Place], starts: [String: Int]) {
            rest = places[...]
            self.starts = starts
        }

        /// The next mail.
        public mutating func next() -> MailFile? {
            while true {
                if let mail = mbox?.next() { return mail }
                mbox = nil
                guard let place = rest.popFirst() else { return nil }
                switch place {
                case .message(let path, let folder):
                    if let mail = MailFiles.read(path, folder) { return mail }
                case .mbox(let path, let folder):
                    mbox = MboxReader(path: path, folder: folder, from: starts[path] ?? 0)
                }
            }
        }
    }
}
