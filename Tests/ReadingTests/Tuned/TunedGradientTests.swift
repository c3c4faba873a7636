import Testing

@testable import Reading

@Suite("Gradients of tuned dense layers")
struct TunedGradientTests {
    private let shape = DenseShape(width: 6, hidden: 5)
    private let headShape = HeadShape(width: 6, features: 2, outputs: HeadLayout.count)
    private var random = SeededRandom(seed: 21)

    private mutating func numbers(_ count: Int, times scale: Float = 1) -> [Float] {
        (0..<count).map { _ in scale * random.normal() }
    }

    /// Mails of one, three and two sentences.
    private mutating func mails() -> [EncodedMail] {
        [1, 3, 2].map { rows in
            EncodedMail(
                sentences: [],
                whole: [],
                sentenceAverages: numbers(rows * shape.width),
                wholeAverage: numbers(shape.width)
            )
        }
    }

    private mutating func trainer() -> TunedTrainer {
        let width = shape.width
        let standards = HeadStandards(
            sentence: HeadStandard(mean: numbers(width, times: 0.1), scale: numbers(width)),
            whole: HeadStandard(mean: numbers(width, times: 0.1), scale: numbers(width)),
            feature: HeadStandard(mean: [0, 0], scale: [1, 1])
        )
        let heads = HeadTrainer(
            recipe: HeadRecipe(),
            shape: headShape,
            tasks: HeadTask.all(auxiliary: 0)
        )
        return TunedTrainer(heads: heads, shape: shape, standards: standards, dense: [])
    }

    private func targets() -> [HeadTarget] {
        let labels = [
            GoldMail.Labels(
                sentiment: -2,
                demands: 3,
                urgency: 2,
                problem: true,
                gratitude: false,
                conduct: [.threat]
            ),
            GoldMail.Labels(sentiment: 1, demands: 1, urgency: 0, problem: false, gratitude: true),
            GoldMail.Labels(act: .fix),
        ]
        let gold = labels.map { labels in
            GoldMail(
                id: "",
                lang: "en",
                dir: labels.act == nil ? .inbound : .outbound,
                subject: "",
                body: "",
                labels: labels
            )
        }
        return gold.map(HeadTargets(gold).target)
    }

    @Test("agree with finite differences in every layer, numbers silenced or not")
    mutating func finiteDifferences() {
        let (mails, trainer, targets) = (mails(), trainer(), targets())
        let features = mails.map { _ in numbers(2) }
        let member = TunedMember(
            dense: numbers(shape.parameters, times: 0.5),
            heads: numbers(headShape.parameters, times: 0.8)
        )
        func slopes(_ member: TunedMember) -> TunedTrainer.Slopes {
            var random = SeededRandom(seed: 5)
            return trainer.slopes(mails, features: features, targets, member, using: &random)
        }
        let found = slopes(member).dense
        let step: Float = 4e-3
        var (told, wrong) = (0, 0)
        for index in found.indices {
            var (up, down) = (member, member)
            up.dense[index] += step
            down.dense[index] -= step
            let measured = (slopes(up).loss - slopes(down).loss) / (2 * step)
            if abs(found[index] - measured) > 4e-3 + 0.03 * abs(measured) { wrong += 1 }
            if abs(found[index]) > 0.02 { told += 1 }
        }
        // A step may lead over a kink of a rectifier or of a maximum, where there is no slope.
        #expect(wrong <= found.count / 50)
        #expect(told > found.count / 4)
    }
}
