/// Why a model file cannot be used.
public enum HeadModelError: Error, Sendable, Equatable {
    /// The file is missing or cannot be read.
    case unreadable(path: String)
    /// Not a heads file.
    case magic
    /// Written by another version.
    case version(UInt32)
    /// A size that no model has.
    case size(name: String, found: Int)
    /// Shorter or longer than its header says.
    case length(found: Int, expected: Int)
    /// The check sum does not fit: the file was damaged.
    case checksum
    /// A number that is none (NaN or infinite).
    case notANumber
}

extension HeadModelError: CustomStringConvertible {
    /// One line that says what is wrong and what to do.
    public var description: String {
        switch self {
        case .unreadable(let path): "cannot read the model \(path)"
        case .magic: "not a model of Barometer's heads; fit one with `barometer train`"
        case .version(let found):
            "a model of version \(found), this program reads \(HeadModelFile.version); fit it anew"
        case .size(let name, let found): "a damaged model: \(name) is \(found)"
        case .length(let found, let expected):
            "a damaged model: \(found) bytes where \(expected) belong"
        case .checksum: "a damaged model: its check sum does not fit"
        case .notANumber: "a damaged model: it holds something that is no number"
        }
    }
}
