/// Why the encoder cannot be used.
public enum EncoderError: Error, Sendable, Equatable {
    /// A file is missing or cannot be read; `errno` says why.
    case unreadable(path: String, errno: Int32)
    /// The encoder file has another format or version, or is cut short.
    case malformed(path: String, defect: Defect)
    /// The pieces file is not a SentencePiece model.
    case badPieces(path: String)

    /// What is wrong with an encoder file.
    public enum Defect: Sendable, Equatable {
        /// Not an encoder file at all.
        case magic
        /// Written by another version of the set-up step.
        case version(UInt32)
        /// Shorter than its directory says.
        case truncated
        /// A tensor is missing or has another shape.
        case tensor(String)
    }
}

extension EncoderError: CustomStringConvertible {
    /// One line that says what is wrong and what to do.
    public var description: String {
        switch self {
        case .unreadable(let path, let errno):
            "cannot read \(path) (errno \(errno)); run scripts/fetch-encoder"
        case .malformed(let path, let defect):
            "\(path) is not a usable encoder file (\(defect.text)); run scripts/fetch-encoder again"
        case .badPieces(let path):
            "\(path) is not a SentencePiece model; run scripts/fetch-encoder again"
        }
    }
}

extension EncoderError.Defect {
    fileprivate var text: String {
        switch self {
        case .magic: "wrong magic"
        case .version(let found): "version \(found)"
        case .truncated: "cut short"
        case .tensor(let name): "tensor \(name) missing or misshapen"
        }
    }
}
