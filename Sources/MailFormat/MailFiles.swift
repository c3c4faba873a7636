public import Foundation

/// One mail as it lies in a file.
public struct MailFile: Sendable, Equatable {
    /// The file; mails of an mbox share theirs.
    public var path: String
    /// The mailbox: "INBOX" or a Maildir++ folder such as "Sent"; the folder or mbox name elsewhere.
    public var folder: String
    /// The mail's bytes.
    public var bytes: [UInt8]
    /// The file's modification time, or the time in an mbox's From line.
    public var receivedAt: Date
    /// How many bytes of the file end with this mail.
    public var end: Int

    /// Makes a mail file.
    public init(path: String, folder: String, bytes: [UInt8], receivedAt: Date, end: Int = 0) {
        self.path = path
        self.folder = folder
        self.bytes = bytes
        self.receivedAt = receivedAt
        self.end = end
    }
}

/// Why mails on disk could not be read.
public enum MailFilesError: Error, Equatable, CustomStringConvertible {
    /// Nothing lies at the path.
    case notFound(path: String)
    /// What lies at the path may not be read.
    case unreadable(path: String)

    /// The error in a sentence.
    public var description: String {
        switch self {
        case .notFound(let path): "\(path): no such file or folder"
        case .unreadable(let path): "\(path): cannot be read"
        }
    }
}

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

// MARK: - Finding

extension MailFiles {
    private static func isMaildir(_ path: String) -> Bool {
        ["cur", "new"].contains { isFolder(path + "/" + $0) }
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            && isFolder.boolValue
    }

    /// A pipe or a device would be waited for, perhaps for ever.
    private static func isRegular(_ path: String) -> Bool {
        var info = stat()
        return unsafe stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFREG
    }

    private static func names(in path: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    }

    private static func maildir(_ path: String) -> [Place] {
        let subfolders = names(in: path).filter { $0.hasPrefix(".") && isMaildir(path + "/" + $0) }
        let boxes = [(path, "INBOX")] + subfolders.map { (path + "/" + $0, String($0.dropFirst())) }
        return boxes.flatMap { box, folder in
            ["cur", "new"].flatMap { sub in
                names(in: box + "/" + sub).filter { !$0.hasPrefix(".") && !isSetAside($0) }.map {
                    Place.message(path: box + "/" + sub + "/" + $0, folder: folder)
                }
            }
        }
    }

    /// Flags D (draft) and T (trashed) after ":2,".
    private static func isSetAside(_ name: String) -> Bool {
        guard let info = name.lastIndex(of: ",") else { return false }
        guard name[..<info].hasSuffix(":2") || name[..<info].hasSuffix(";2") else { return false }
        return name[info...].contains { $0 == "D" || $0 == "T" }
    }

    private static func folder(_ path: String) -> [Place] {
        guard let walk = FileManager.default.enumerator(atPath: path) else { return [] }
        let files = walk.compactMap { $0 as? String }.sorted()
        return files.compactMap { file in
            let full = path + "/" + file
            switch (file as NSString).pathExtension.lowercased() {
            case "eml":
                let parent = (file as NSString).deletingLastPathComponent
                let name = parent.isEmpty ? (path as NSString).lastPathComponent : parent
                return isFolder(full) ? nil : .message(path: full, folder: name)
            case "mbox", "mbx": return isRegular(full) ? place(ofFile: full) : nil
            default: return nil
            }
        }
    }

    private static func place(ofFile path: String) -> Place {
        let name = ((path as NSString).lastPathComponent as NSString).deletingPathExtension
        let head = FileHandle(forReadingAtPath: path).flatMap { try? $0.read(upToCount: 5) }
        return head == Data("From ".utf8)
            ? .mbox(path: path, folder: name) : .message(path: path, folder: name)
    }

    private static func read(_ path: String, _ folder: String) -> MailFile? {
        guard isRegular(path), let handle = FileHandle(forReadingAtPath: path),
            let data = try? handle.read(upToCount: maximumBytes)
        else { return nil }
        try? handle.close()
        return MailFile(
            path: path,
            folder: folder,
            bytes: [UInt8](data),
            receivedAt: modified(path),
            end: size(of: path)
        )
    }

    /// A file's length; 0 where it has gone.
    public static func size(of path: String) -> Int {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return (attributes?[.size] as? NSNumber)?.intValue ?? 0
    }

    /// When a file was last written.
    public static func modified(_ path: String) -> Date {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return attributes?[.modificationDate] as? Date ?? Date(timeIntervalSince1970: 0)
    }
}
