extension Assessor {
    /// All that it judges by besides the days of work, as text: where two differ, they may judge the same mail differently.
    public var rule: String {
        "\(parameters) \(threshold) \(lateAfterHours) \(shift) \(trouble)"
    }
}
