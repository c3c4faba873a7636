extension ClientReading {
    /// The reading, with conduct taken back as far as the tone is glad: a reader takes warm praise for misconduct now and then,
    /// and a truly rude mail is hardly glad.
    func tempered(gladDiscount: Double) -> ClientReading {
        var copy = self
        copy.conduct *= 1 - gladDiscount * positive
        return copy
    }
}
