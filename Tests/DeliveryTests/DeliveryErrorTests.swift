import Foundation
import Testing

@testable import Delivery

@Suite struct DeliveryErrorTests {
    @Test(arguments: [
        (DeliveryError.file(operation: "write", path: "/x", code: ENOSPC), true),
        (.file(operation: "open", path: "/x", code: EACCES), false),
        (.command(path: "/x", status: 75), true),
        (.command(path: "/x", status: 1), false),
        (.commandNotStarted(path: "/x", reason: "no such file"), false),
        (.commandTimedOut(path: "/x", seconds: 60), true),
    ])
    func knowsWhatMayPass(error: DeliveryError, isTransient: Bool) {
        #expect(error.isTransient == isTransient)
        #expect(error.description.contains("/x"))
    }
}
