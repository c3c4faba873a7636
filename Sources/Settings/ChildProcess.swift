import Foundation

/// A program that runs with nothing to read, its output in a pipe that never blocks the reader, its complaints thrown away.
struct ChildProcess: ~Copyable {
    /// The reading end of its output.
    let output: Int32
    private let pid: pid_t

    /// Starts a program, found by $PATH where it is no path; nil where it cannot be started.
    init?(_ words: [String]) {
        guard let program = words.first else { return nil }
        var ends: [Int32] = [-1, -1]
        guard unsafe pipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
        let pid = Self.spawn(program, words, output: ends[1])
        close(ends[1])
        guard let pid else {
            close(ends[0])
            return nil
        }
        self.output = ends[0]
        self.pid = pid
    }

    deinit { close(output) }

    /// Its exit status, or 128 and the signal that ended it; nil where it still runs at the deadline, or the task is cancelled.
    ///
    /// Holds no thread meanwhile: the programs of a few mailboxes that hang would else hold all there are.
    func wait(until deadline: ContinuousClock.Instant) async -> Int32? {
        var pause = Duration.milliseconds(2)
        while true {
            var status: Int32 = 0
            if unsafe waitpid(pid, &status, WNOHANG) == pid {
                let signal = status & 0x7F
                return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
            }
            guard ContinuousClock.now < deadline else { return nil }
            do { try await Task.sleep(for: pause) } catch { return nil }
            pause = min(pause * 2, .milliseconds(50))
        }
    }

    /// Ends it at once.
    func kill() {
        _ = Foundation.kill(pid, SIGKILL)
        waitpid(pid, nil, 0)
    }
}

extension ChildProcess {
    private static func spawn(_ program: String, _ words: [String], output: Int32) -> pid_t? {
        var actions = unsafe posix_spawn_file_actions_t()
        guard unsafe posix_spawn_file_actions_init(&actions) == 0 else { return nil }
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        unsafe posix_spawn_file_actions_adddup2(&actions, output, 1)
        unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        let environment = ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" }
        var pid: pid_t = 0
        let code = unsafe withCStrings(words) { words in
            unsafe withCStrings(environment) { environment in
                unsafe posix_spawnp(&pid, program, &actions, nil, words, environment)
            }
        }
        return code == 0 ? pid : nil
    }

    /// Lends an argument vector: C strings with a null at the end.
    private static func withCStrings<Result>(
        _ texts: [String],
        _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let strings = unsafe texts.map { unsafe strdup($0) }
        defer { unsafe strings.forEach { unsafe free($0) } }
        return unsafe body(strings + [nil])
    }
}
