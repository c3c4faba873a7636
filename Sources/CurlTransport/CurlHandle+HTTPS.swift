import CCurl

extension CurlHandle {
    /// Runs a whole HTTP exchange; blocks until it is over.
    func exchange(
        _ request: HTTPSRequest,
        callbacks: CurlCallbacks
    ) throws(TransportError) -> HTTPSResponse {
        guard !callbacks.wasCancelled else { throw .cancelled }
        guard let target = request.target else { throw .invalidURL(request.url) }
        var code = configure(request, target)
        guard code == CURLE_OK else {
            throw .library(code: code.rawValue, reason: "option refused")
        }
        code = perform()
        guard code == CURLE_OK else {
            // Only our own callback refuses contents.
            if code == CURLE_WRITE_ERROR { throw .tooLarge(limitBytes: request.maximumBytes) }
            let options = ConnectionOptions(
                host: target.host,
                port: target.port,
                security: .tls,
                caFile: request.caFile,
                connectTimeout: request.timeout
            )
            let failure = ConnectFailure(
                code: code,
                text: lastErrorText,
                greeting: "",
                systemErrorNumber: systemErrorNumber,
                options: options
            )
            throw failure.error
        }
        return HTTPSResponse(status: responseStatus, body: callbacks.content)
    }

    private var responseStatus: Int {
        var status = 0
        return unsafe ccurl_response_status(raw, &status) == CURLE_OK ? status : 0
    }

    private func configure(_ request: HTTPSRequest, _ target: HTTPSRequest.Target) -> CURLcode {
        var texts: [(CURLoption, String)] = [
            (CURLOPT_URL, request.url),
            (CURLOPT_PROTOCOLS_STR, target.isSecure ? "https" : "http"),
            (CURLOPT_USERAGENT, "barometer"),
        ]
        // A proxy of the environment may be the only way out, but never the way to this machine.
        if ConnectionOptions.isLoopback(target.host) { texts.append((CURLOPT_PROXY, "")) }
        if let form = request.encodedForm { texts.append((CURLOPT_COPYPOSTFIELDS, form)) }
        for (option, value) in texts {
            let code = unsafe ccurl_set_string(raw, option, value)
            guard code == CURLE_OK else { return code }
        }
        let milliseconds = request.timeout.wholeMilliseconds
        let numbers: [(CURLoption, Int)] = [
            (CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2)),
            (CURLOPT_SSL_VERIFYPEER, 1),
            (CURLOPT_SSL_VERIFYHOST, 2),
            (CURLOPT_FOLLOWLOCATION, 0),
            (CURLOPT_CONNECTTIMEOUT_MS, milliseconds),
            (CURLOPT_TIMEOUT_MS, milliseconds),
            (CURLOPT_NOSIGNAL, 1),
            (CURLOPT_NOPROGRESS, 0),
        ]
        for (option, value) in numbers {
            let code = unsafe ccurl_set_long(raw, option, value)
            guard code == CURLE_OK else { return code }
        }
        return setAuthorities(request.caFile) ?? setCallbacks(keepsContents: true)
    }
}
