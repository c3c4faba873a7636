internal import CBLAS

extension Reader {
    /// Makes all threads of this program share one heap (mallopt(3)); it works only while there is but one.
    ///
    /// With a heap for each thread an idle daemon holds the holes in all of them: between 70 and 95 MB, by chance, where
    /// one heap holds 62.
    public static func shareOneHeap() {
        mallopt(M_ARENA_MAX, 1)
    }

    /// Gives the memory that reading used and freed back to the system: an idle daemon has no use for it (malloc_trim(3)).
    public func giveBackScratch() {
        encoder.context?.vocabulary.release()
        malloc_trim(0)
    }
}
