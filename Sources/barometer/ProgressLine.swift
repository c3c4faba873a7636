import Briefing
import Foundation
import Synchronization
import Watch

/// One line of progress on standard error, drawn over itself; nothing where that is no terminal.
final class ProgressLine: Sendable {
    private let state = Mutex(State())
    private let isShown = Terminal.showsProgress

    private struct State {
        var stage = ""
        var began = ContinuousClock.now
        var drawn = ContinuousClock.now
        var fetched = 0
        var last = ""
    }

    /// Draws what a run tells, at most ten times a second.
    func show(_ progress: Workbench.Progress) {
        switch progress {
        case .fetched(let fetch):
            state.withLock { state in
                begin(
                    "fetch \(TerminalText.clean(fetch.mailbox))/\(TerminalText.clean(fetch.folder))",
                    &state
                )
                state.fetched += fetch.fetched
                draw(done: state.fetched, of: state.fetched + fetch.remaining, &state)
            }
        case .imported(let read):
            state.withLock { state in
                begin("import", &state)
                draw(
                    done: read.bytesRead >> 20,
                    of: read.bytes >> 20,
                    unit: "MB",
                    note: ", \(read.files) mails, \(read.new) new",
                    &state
                )
            }
        case .scored(let done, let total): step("score", done, total)
        case .assessed(let done, let total): step("assess", done, total)
        }
    }

    /// Ends the line, so that what follows stands on its own.
    func end() {
        state.withLock { state in
            if isShown, !state.last.isEmpty {
                Self.redraw(state.last, end: "\n")
            }
            state.last = ""
            state.stage = ""
        }
    }

    /// Draws how far a stage has come.
    func step(_ stage: String, _ done: Int, _ total: Int) {
        state.withLock { state in
            begin(stage, &state)
            draw(done: done, of: total, &state)
        }
    }

    private func begin(_ stage: String, _ state: inout State) {
        guard state.stage != stage else { return }
        if isShown, !state.last.isEmpty {
            Self.redraw(state.last, end: "\n")
        }
        state = State()
        state.stage = stage
    }

    private func draw(
        done: Int,
        of total: Int,
        unit: String = "",
        note: String = "",
        _ state: inout State
    ) {
        let seconds = Double((ContinuousClock.now - state.began).components.seconds) + 0.001
        let share = Double(done) / Double(max(total, 1))
        let filled = Int(share * 24)
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 24 - filled)
        let left = seconds > 2 && done > 0 ? ", \(Self.time(seconds * (1 / share - 1))) left" : ""
        let per = unit.isEmpty ? "" : " \(unit)"
        let rate = seconds > 1 ? ", \(Int(Double(done) / seconds))\(per)/s" : ""
        write(
            "\(state.stage)  \(bar) \(done)/\(total)\(per)\(rate)\(left)\(note)",
            force: done >= total,
            &state
        )
    }

    private func write(_ line: String, force: Bool, _ state: inout State) {
        state.last = line
        let now = ContinuousClock.now
        guard isShown, force || now - state.drawn > .milliseconds(100) else { return }
        state.drawn = now
        Self.redraw(line)
    }

    /// Draws over the line; one that the terminal broke could not be drawn over.
    private static func redraw(_ line: String, end: String = "") {
        let line = Terminal.noteColumns.map { Columns.cut(line, $0 - 1) } ?? line
        Terminal.draw("\r\u{1b}[K\(line)\(end)")
    }

    private static func time(_ seconds: Double) -> String {
        seconds < 90 ? "\(Int(seconds)) s" : "\(Int(seconds / 60)) min"
    }
}
