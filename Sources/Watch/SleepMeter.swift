/// Tells that the machine slept: one clock went on meanwhile, the other stood still.
struct SleepMeter {
    /// Shorter pauses of all clocks are a busy machine's.
    static let shortest = Duration.seconds(10)

    private var lead: Duration

    /// Begins with what the clocks show, counted from any moment.
    init(continuous: Duration, suspending: Duration) {
        lead = continuous - suspending
    }

    /// Whether the machine slept since it was last asked.
    mutating func slept(continuous: Duration, suspending: Duration) -> Bool {
        let before = lead
        lead = continuous - suspending
        return lead - before >= Self.shortest
    }
}
