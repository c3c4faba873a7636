public import Foundation

/// Finding the mails that lie at a path, and reading one.
extension MailFiles {
    /// Whether a folder is a Maildir.
    static func isMaildir(_ path: String) -> Bool {
        ["cur", "new"].contains { isFolder(path + "/" + $0) }
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            && isFolder.boolValue
    }

    /// A pipe or a device would be waited for, perhaps for ever.
    static func isRegular(_ path: String) -> Bool {
        var info = stat()
        return unsafe stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFREG
    }

    private static func names(in path: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    }

    /// A Maildir's mails, subfolder by subfolder, in the order of their names.
    static func maildir(_ path: String) -> [Place] {
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

    /// The mails and mboxes in a folder and the folders in it.
    static func folder(_ path: String) -> [Place] {
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

    /// What a file is: an mbox begins with a From line.
    static func place(ofFile path: String) -> Place {
        let name = ((path as NSString).lastPathComponent as NSString).deletingPathExtension
        let head = FileHandle(forReadingAtPath: path).flatMap { try? $0.read(upToCount: 5) }
        return head == Data("From ".utf8)
            ? .mbox(path: path, folder: name) : .message(path: path, folder: name)
    }

    /// Reads a mail; nil where it has gone or may not be read.
    static func read(_ path: String, _ folder: String) -> MailFile? {
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
