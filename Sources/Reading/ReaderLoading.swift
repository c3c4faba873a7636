extension Reader {
    /// Why a reader cannot be made ready.
    public enum LoadError: Error, Sendable, Equatable, CustomStringConvertible {
        /// A model file is nowhere to be found.
        case missing(file: String)

        /// One line that says what is wrong and what to do.
        public var description: String {
            switch self {
            case .missing(file: Reader.headsFile):
                "cannot find \(Reader.headsFile), which is part of Barometer: install it again, "
                    + "or set BAROMETER_MODELS to its folder (in a source tree that is Config/model)"
            case .missing(let file):
                "cannot find \(file); run scripts/fetch-encoder, or set BAROMETER_MODELS to its folder"
            }
        }
    }

    /// Makes a reader from the installed files, or with the heads at the path `model`.
    ///
    /// - Throws: `LoadError`, `EncoderError` or `HeadModelError`.
    public static func load(model: String? = nil, usualLanguage: String = "en") throws -> Reader {
        let heads = try HeadModel.load(try model ?? find(headsFile))
        return Reader(encoder: try loadEncoder(), heads: heads, usualLanguage: usualLanguage)
    }

    /// Opens the installed encoder alone: fitting needs no heads.
    ///
    /// - Throws: `LoadError` or `EncoderError`.
    public static func loadEncoder() throws -> SentenceEncoder {
        try SentenceEncoder(
            encoderFile: try find("encoder.bin"),
            piecesFile: try find("pieces.model"),
            context: ContextEncoder(
                encoderFile: try find("context.bin"),
                piecesFile: try find("context-pieces.model")
            )
        )
    }

    /// Holds the fitted heads.
    private static let headsFile = "heads.bin"

    private static func find(_ file: String) throws -> String {
        guard let path = ModelFiles.find(file) else { throw LoadError.missing(file: file) }
        return path
    }
}
