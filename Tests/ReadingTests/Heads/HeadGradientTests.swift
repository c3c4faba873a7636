import Testing

@testable import Reading

@Suite("Gradients of the heads")
struct HeadGradientTests {
    private static let auxiliary = 3
    private let shape = HeadShape(width: 5, features: 3, outputs: HeadLayout.count + auxiliary)
    private let tasks = HeadTask.all(auxiliary: auxiliary)
    private var random = SeededRandom(seed: 7)

    /// Two mails of a client, of one and three sentences, and one of ours.
    private mutating func batch() -> HeadBatch {
        let inputs = [1, 3, 2].map { sentences in
            HeadInput(
                sentences: numbers(sentences * shape.width),
                whole: numbers(shape.width),
                features: numbers(shape.features)
            )
        }
        return HeadBatch(inputs)
    }

    private mutating func numbers(_ count: Int) -> [Float] {
        (0..<count).map { _ in random.normal() }
    }

    private func targets() -> [HeadTarget] {
        let gold = [
            GoldMail.Labels(
                sentiment: -2,
                demands: 3,
                urgency: 2,
                problem: true,
                gratitude: false,
                conduct: [.threat]
            ),
            GoldMail.Labels(sentiment: 1, demands: 0, urgency: 0, problem: false, gratitude: true),
            GoldMail.Labels(act: .fix),
        ]
        let mails = gold.enumerated().map { index, labels in
            GoldMail(
                id: "\(index)",
                lang: "en",
                dir: labels.act == nil ? .inbound : .outbound,
                category: "kind \(index)",
                subject: "",
                body: "",
                labels: labels
            )
        }
        let known = HeadTargets(mails)
        return mails.map(known.target)
    }

    @Test("agree with finite differences in every kind of parameter")
    mutating func finiteDifferences() {
        let batch = batch()
        let targets = targets()
        let parameters = numbers(shape.parameters).map { 0.4 * $0 }
        let trainer = HeadTrainer(recipe: HeadRecipe(), shape: shape, tasks: tasks)
        let slope = trainer.gradient(batch, targets, parameters)
        let parts = [
            shape.pool, shape.feature, shape.bias, shape.score, shape.scoreBias, shape.loud,
            shape.focus, shape.count,
        ]
        for part in parts {
            for index in part where index % 3 == part.lowerBound % 3 || part.count < 100 {
                let measured = difference(at: index, batch, targets, parameters)
                #expect(abs(slope[index] - measured) < 2e-3 + 0.02 * abs(measured), "\(index)")
            }
        }
    }

    private func difference(
        at index: Int,
        _ batch: HeadBatch,
        _ targets: [HeadTarget],
        _ parameters: [Float]
    ) -> Float {
        func loss(_ step: Float) -> Float {
            var moved = parameters
            moved[index] += step
            let pass = HeadPass(batch, shape: shape, parameters: moved)
            return HeadLoss(outputs: pass.outputs, targets: targets, tasks: tasks).value
        }
        let step: Float = 1e-2
        return (loss(step) - loss(-step)) / (2 * step)
    }

    @Test("What only helped in fitting can be left out without changing the rest")
    mutating func keeping() {
        let batch = batch()
        let members = (0..<3).map { _ in numbers(shape.parameters) }
        let small = HeadShape(
            width: shape.width,
            features: shape.features,
            outputs: HeadLayout.count
        )
        let kept = HeadMember.averagingLinearParts(
            members.map { HeadMember.keeping(small.outputs, of: $0, shape: shape) },
            shape: small
        )
        func mean(_ shape: HeadShape, _ members: [[Float]]) -> [Float] {
            let passes = members.map { HeadPass(batch, shape: shape, parameters: $0).outputs }
            return (0..<batch.count * small.outputs).map { cell in
                let place = cell / small.outputs * shape.outputs + cell % small.outputs
                return passes.reduce(0) { $0 + $1[place] } / Float(passes.count)
            }
        }
        for (full, short) in zip(mean(shape, members), mean(small, kept)) {
            #expect(abs(full - short) < 1e-3)
        }
    }
}
