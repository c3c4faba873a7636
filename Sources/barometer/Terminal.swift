import Foundation

#if canImport(Glibc)
    import Glibc
#endif

/// The terminal: data to standard output, notes and progress to standard error.
enum Terminal {
    /// Whether standard output is a terminal that wants colours.
    static var wantsColour: Bool {
        isatty(STDOUT_FILENO) == 1 && environment["NO_COLOR", default: ""].isEmpty
            && environment["TERM"] != "dumb"
    }

    /// Whether notes go to a terminal, so that progress may be drawn there.
    static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 && environment["TERM"] != "dumb" }

    /// How many columns standard output shows: COLUMNS where somebody set it; nil where it is no terminal.
    static var columns: Int? { columns(of: STDOUT_FILENO) }

    /// How many columns standard error shows, likewise.
    static var noteColumns: Int? { columns(of: STDERR_FILENO) }

    private static func columns(of file: Int32) -> Int? {
        guard isatty(file) == 1 else { return nil }
        if let told = environment["COLUMNS"].flatMap({ Int($0) }), told > 0 { return told }
        var size = winsize()
        let isKnown = unsafe ioctl(file, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        return isKnown ? Int(size.ws_col) : 80
    }

    static var environment: [String: String] { ProcessInfo.processInfo.environment }

    /// Prints data.
    static func out(_ text: String) { out(Data((text.hasSuffix("\n") ? text : text + "\n").utf8)) }

    /// Prints bytes; a reader that has gone away, as `head` does, is no failure of ours, a full disk is one.
    static func out(_ data: Data) {
        do {
            try FileHandle.standardOutput.write(contentsOf: data)
        } catch {
            let reason = SystemReason(error)
            guard reason.code != EPIPE else { return }
            note("barometer: cannot write to standard output: \(reason.text)")
            exit(1)
        }
    }

    /// Prints a note.
    static func note(_ text: String) { draw(text + "\n") }

    /// Writes to standard error as it is: log lines, questions, progress.
    static func draw(_ text: String) {
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }

    /// Asks a question; nil where nobody is there to answer.
    static func ask(_ question: String) -> String? {
        guard isatty(STDIN_FILENO) == 1 else { return nil }
        Terminal.draw(question + " ")
        return readLine()?.trimmingCharacters(in: .whitespaces)
    }

    /// Asks for a secret without showing it; nil where nobody is there to answer.
    static func askSecret(_ question: String) -> String? {
        guard isatty(STDIN_FILENO) == 1 else { return nil }
        var settings = termios()
        guard unsafe tcgetattr(STDIN_FILENO, &settings) == 0 else { return ask(question) }
        let shown = settings
        settings.c_lflag &= ~tcflag_t(ECHO)
        unsafe tcsetattr(STDIN_FILENO, TCSANOW, &settings)
        defer {
            var shown = shown
            unsafe tcsetattr(STDIN_FILENO, TCSANOW, &shown)
            note("")
        }
        return ask(question)
    }
}

/// Text from mail or errors, made safe for a terminal.
enum TerminalText {
    /// One line without control characters or bidirectional overrides.
    static func clean(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { isSafe($0) ? $0 : " " }))
    }

    private static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7f..<0xa0, 0x200e, 0x200f, 0x2028...0x202e, 0x2066...0x2069: false
        default: true
        }
    }
}
