import Testing

@testable import IMAPWire

@Suite struct UIDSetTests {
    @Test(arguments: [
        ("1", "1"), ("1:3", "1:3"), ("3:1", "1:3"), ("1,2,3", "1:3"), ("9,1:3,4", "1:4,9"),
        ("5:*", "5:*"), ("*", "*"), ("*:5", "5:*"), ("1:10,3:4", "1:10"),
        ("4294967294,4294967295", "4294967294:*"), ("7,7,7", "7"),
    ])
    func setsAreReadAndPrintedCompactly(_ text: String, _ printed: String) throws {
        let set = try UIDSet(parsing: text.utf8)
        #expect(set.description == printed)
        #expect(try UIDSet(parsing: printed.utf8) == set)
    }

    @Test(arguments: [
        "", ",", "1,", ",1", "0", "1:", ":1", "1:2:3", "a", "1 2", "-1", "4294967296", "**",
    ])
    func whatIsNoSetIsRefused(_ text: String) {
        #expect(throws: WireError.self) { try UIDSet(parsing: text.utf8) }
    }

    @Test func moreRangesThanAllowedAreRefused() throws {
        #expect(try UIDSet(parsing: "1,3".utf8, maximumRanges: 2).count == 2)
        #expect(throws: WireError.overLimit(.numbers, maximum: 2)) {
            try UIDSet(parsing: "1,3,5".utf8, maximumRanges: 2)
        }
    }

    @Test func membersAreFound() {
        let set = UIDSet([9, 1, 2, 3, 0, 7, 8] as [UInt32])
        #expect(set.ranges == [1...3, 7...9])
        #expect(set.count == 6)
        #expect(Array(set.numbers) == [1, 2, 3, 7, 8, 9])
        for number in 0...11 as ClosedRange<UInt32> {
            #expect(set.contains(number) == [1, 2, 3, 7, 8, 9].contains(number))
        }
        #expect(!UIDSet().contains(1))
    }

    @Test func theWidestSetCounts() {
        #expect(UIDSet.from(1).count == Int(UInt32.max))
        #expect(UIDSet(0...0).isEmpty)
        #expect(UIDSet(0...5).description == "1:5")
    }
}
