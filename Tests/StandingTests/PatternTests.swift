import Foundation
import Testing

@testable import Standing

@Suite struct PatternTests {
    struct Spread: CustomTestStringConvertible, Sendable {
        var testDescription: String
        /// Matter and day of pieces of equal weight.
        var pieces: [(Int, Double)]
        var isPattern: Bool
    }

    @Test(arguments: [
        Spread(testDescription: "nothing", pieces: [], isPattern: false),
        Spread(testDescription: "one day", pieces: [(0, 0), (0, 0.1)], isPattern: false),
        Spread(
            testDescription: "one day in many matters",
            pieces: [(0, 0), (1, 0.1), (2, 0.2), (3, 0.3)],
            isPattern: false
        ),
        Spread(
            testDescription: "two days in one matter",  // a lawyer's letters
            pieces: [(0, 0), (0, 6)],
            isPattern: false
        ),
        Spread(
            testDescription: "three days in one matter",
            pieces: [(0, 0), (0, 3), (0, 6)],
            isPattern: false
        ),
        Spread(
            testDescription: "four days in one matter",
            pieces: [(0, 0), (0, 3), (0, 6), (0, 9)],
            isPattern: true
        ),
        Spread(
            testDescription: "two matters in one week",
            pieces: [(0, 0), (1, 6)],
            isPattern: true
        ),
        Spread(
            testDescription: "three matters in two weeks",
            pieces: [(0, 0), (1, 6), (2, 12)],
            isPattern: true
        ),
        Spread(
            testDescription: "a crisis of two days in three matters",
            pieces: [(0, 0), (1, 1), (2, 2), (0, 2)],
            isPattern: false
        ),
    ])
    func spread(_ spread: Spread) {
        let evidence = spread.pieces.map {
            MatterEvidence(matter: $0.0, at: $0.1 * 86_400, weight: 1, conduct: 0.5)
        }
        let holds = Pattern(parameters: .standard).holds(evidence, threshold: 2)
        #expect(holds == spread.isPattern)
    }

    @Test("complaints without misconduct are no pattern, however many")
    func civil() {
        func holds(conduct: Double, rejection: Double = 0, matters: Int = 12) -> Bool {
            let evidence = (0..<12).map {
                MatterEvidence(
                    matter: $0 % matters,
                    at: Double($0) * 6 * 86_400,
                    weight: 1,
                    conduct: conduct,
                    rejection: rejection
                )
            }
            return Pattern(parameters: .standard).holds(evidence, threshold: 3)
        }
        #expect(!holds(conduct: 0.02))
        #expect(holds(conduct: 0.1))
        #expect(holds(conduct: 0, rejection: 0.5))
        #expect(!holds(conduct: 0, rejection: 0.5, matters: 3))
    }

    @Test(
        "conduct on few days of many is none, nor are rejections among remedies that were accepted"
    )
    func rare() {
        func holds(conductRate: Double, discontent: Double, conduct: Double, rejection: Double)
            -> Bool
        {
            let evidence = (0..<12).map {
                MatterEvidence(
                    matter: $0,
                    at: Double($0) * 6 * 86_400,
                    weight: 1,
                    conduct: conduct,
                    rejection: rejection
                )
            }
            return Pattern(
                parameters: .standard,
                conductRate: conductRate,
                discontent: discontent
            ).holds(evidence, threshold: 3)
        }
        #expect(holds(conductRate: 0.3, discontent: 0, conduct: 0.1, rejection: 0))
        #expect(!holds(conductRate: 0.05, discontent: 0, conduct: 0.1, rejection: 0))
        #expect(holds(conductRate: 0, discontent: 0.8, conduct: 0, rejection: 0.5))
        #expect(!holds(conductRate: 0, discontent: 0.1, conduct: 0, rejection: 0.5))
    }
}
