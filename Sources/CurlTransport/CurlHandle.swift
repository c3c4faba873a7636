import CCurl
import Glibc

/// One libcurl easy handle: one session on one socket, closed with the value.
///
/// Not `Sendable`: libcurl allows one thread at a time, which the owning actor sees to.
@safe
struct CurlHandle: ~Copyable {
    /// How a transfer step ended.
    enum Step: Equatable {
        case moved(Int)
        case wouldBlock
        case failed(CURLcode)
    }

    let raw: UnsafeMutableRawPointer
    private let errorText: UnsafeMutableBufferPointer<CChar>
    private let callbacks: CurlCallbacks

    // "curl_global_init … must be called at least once"; thread-safe since 7.84.
    private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    /// Makes a handle whose callbacks go to `callbacks`; nil where libcurl cannot start.
    init?(callbacks: CurlCallbacks) {
        guard Self.isReady, let raw = unsafe curl_easy_init() else { return nil }
        unsafe self.raw = unsafe raw
        let text = UnsafeMutableBufferPointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
        unsafe text.initialize(repeating: 0)
        unsafe errorText = unsafe text
        self.callbacks = callbacks
    }

    deinit {
        unsafe curl_easy_cleanup(raw)
        unsafe errorText.deallocate()
    }

    /// What libcurl said of its last failure, without control characters.
    var lastErrorText: String {
        let bytes = unsafe errorText.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        return String(decoding: bytes.filter { $0 >= 32 && $0 != 127 }, as: UTF8.self)
    }

    /// The socket; nil where there is none.
    var socket: Int32? {
        var socket: curl_socket_t = -1
        let code = unsafe ccurl_active_socket(raw, &socket)
        return code == CURLE_OK && socket >= 0 ? socket : nil
    }

    /// The peer's address as numbers.
    var peerAddress: String {
        var address: UnsafePointer<CChar>?
        guard unsafe ccurl_primary_address(raw, &address) == CURLE_OK, let text = unsafe address
        else { return "" }
        return unsafe String(cString: text)
    }

    /// The system's error number of the last failed connect.
    var systemErrorNumber: Int {
        var number = 0
        return unsafe ccurl_os_error(raw, &number) == CURLE_OK ? number : 0
    }

    /// Runs what was configured: a connect up to the greeting and no login, or a whole HTTP exchange.
    func perform() -> CURLcode {
        unsafe curl_easy_perform(raw)
    }

    /// Sends what the socket takes; the same pointer must come again after `wouldBlock`.
    func send(_ bytes: UnsafeRawBufferPointer) -> Step {
        var count = 0
        let code = unsafe curl_easy_send(raw, bytes.baseAddress, bytes.count, &count)
        return step(code, count)
    }

    /// Receives what is there; zero bytes moved is the end of the stream.
    func receive(into buffer: UnsafeMutableRawBufferPointer) -> Step {
        var count = 0
        let code = unsafe curl_easy_recv(raw, buffer.baseAddress, buffer.count, &count)
        return step(code, count)
    }

    private func step(_ code: CURLcode, _ count: Int) -> Step {
        switch code {
        case CURLE_OK: .moved(count)
        case CURLE_AGAIN: .wouldBlock
        default: .failed(code)
        }
    }
}

extension CurlHandle {
    /// Sets all options of a connect-only IMAP session.
    func configure(_ options: ConnectionOptions, url: String) -> CURLcode {
        let texts: [(CURLoption, String)] = [
            (CURLOPT_URL, url),
            (CURLOPT_PROTOCOLS_STR, "imap,https,http"),
            // all_proxy and its kin would send the mailbox through a stranger.
            (CURLOPT_PROXY, ""),
        ]
        for (option, value) in texts {
            let code = unsafe ccurl_set_string(raw, option, value)
            guard code == CURLE_OK else { return code }
        }
        for (option, value) in numbers(options) {
            let code = unsafe ccurl_set_long(raw, option, value)
            guard code == CURLE_OK else { return code }
        }
        return setAuthorities(options.caFile) ?? setCallbacks(keepsContents: false)
    }

    private func numbers(_ options: ConnectionOptions) -> [(CURLoption, Int)] {
        let milliseconds = options.connectTimeout.wholeMilliseconds
        // CURLUSESSL_TRY would go on in the clear where STARTTLS was stripped.
        let useSSL = options.security == .plain ? CURLUSESSL_NONE : CURLUSESSL_ALL
        return [
            (CURLOPT_CONNECT_ONLY, 1),
            (CURLOPT_USE_SSL, Int(useSSL.rawValue)),
            (CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2),
            // Else the server would be told that HTTP is to follow.
            (CURLOPT_SSL_ENABLE_ALPN, 0),
            (CURLOPT_SSL_VERIFYPEER, 1),
            (CURLOPT_SSL_VERIFYHOST, 2),
            (CURLOPT_CONNECTTIMEOUT_MS, milliseconds),
            (CURLOPT_TIMEOUT_MS, milliseconds),
            (CURLOPT_SERVER_RESPONSE_TIMEOUT, max(1, milliseconds / 1000)),
            (CURLOPT_TCP_KEEPALIVE, 1),
            (CURLOPT_TCP_KEEPIDLE, max(1, options.keepAliveIdle.wholeMilliseconds / 1000)),
            (CURLOPT_TCP_KEEPINTVL, 15),
            (CURLOPT_BUFFERSIZE, options.readBytes),
            (CURLOPT_NOSIGNAL, 1),
            (CURLOPT_NOPROGRESS, 0),
        ].map { ($0.0, Int($0.1)) }
    }

    /// A named authority replaces the system's: the owner trusts it, not anybody's.
    func setAuthorities(_ path: String?, system: SystemAuthorities? = nil) -> CURLcode? {
        let system = system ?? systemAuthorities
        var folder: String?
        if path == nil {
            // libcurl's own default is both, and it reads the file each time.
            guard system.folderHoldsAll else { return nil }
            folder = system.folder
        }
        let codes = unsafe [
            ccurl_set_string(raw, CURLOPT_CAINFO, path),
            ccurl_set_string(raw, CURLOPT_CAPATH, folder),
        ]
        return codes.first { $0 != CURLE_OK }
    }

    /// Where libcurl was built to find the system's authorities.
    var systemAuthorities: SystemAuthorities {
        var file: UnsafePointer<CChar>?
        var folder: UnsafePointer<CChar>?
        guard unsafe ccurl_authority_file(raw, &file) == CURLE_OK, let file = unsafe file,
            unsafe ccurl_authority_folder(raw, &folder) == CURLE_OK, let folder = unsafe folder
        else { return SystemAuthorities(file: "", folder: "") }
        return unsafe SystemAuthorities(
            file: String(cString: file),
            folder: String(cString: folder)
        )
    }

    func setCallbacks(keepsContents: Bool) -> CURLcode {
        let context = unsafe Unmanaged.passUnretained(callbacks).toOpaque()
        let contents = unsafe keepsContents ? CurlCallbacks.collect : CurlCallbacks.discard
        let codes = unsafe [
            ccurl_set_pointer(raw, CURLOPT_ERRORBUFFER, errorText.baseAddress),
            ccurl_set_pointer(raw, CURLOPT_HEADERDATA, context),
            ccurl_set_pointer(raw, CURLOPT_XFERINFODATA, context),
            ccurl_set_data_callback(raw, CURLOPT_HEADERFUNCTION, CurlCallbacks.header),
            ccurl_set_pointer(raw, CURLOPT_WRITEDATA, context),
            ccurl_set_data_callback(raw, CURLOPT_WRITEFUNCTION, contents),
            ccurl_set_progress_callback(raw, CurlCallbacks.progress),
            ccurl_set_socket_callback(raw, CurlCallbacks.socketMade),
        ]
        return codes.first { $0 != CURLE_OK } ?? CURLE_OK
    }
}
