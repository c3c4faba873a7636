import Testing

@testable import Reading

@Test func limitsLeaveRoomForTheMarks() {
    #expect(EncoderLimits.maximumPieces > 2)
}
