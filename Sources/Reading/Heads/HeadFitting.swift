/// Fits, calibrates and tunes: out-of-fold readings first, then the members that are kept.
struct HeadFitting {
    let material: HeadMaterial
    let recipe: HeadRecipe
    private let targets: HeadTargets
    private let wanted: [HeadTarget]
    private let shape: HeadShape

    /// Prepares the work.
    init(material: HeadMaterial, recipe: HeadRecipe) {
        self.material = material
        self.recipe = recipe
        targets = HeadTargets(material.gold)
        wanted = material.gold.map(targets.target)
        shape = HeadShape(
            width: EncodedMail.width,
            features: MailFeatures.count,
            outputs: targets.outputs
        )
    }

    /// Does the work.
    func run(progress: (HeadTraining.Progress) throws -> Void) rethrows -> HeadModel {
        let fits = recipe.folds * recipe.membersPerFold + recipe.members
        var state = HeadTraining.Progress(done: 0, total: fits * recipe.epochs)
        func step() throws {
            state.done += 1
            try progress(state)
        }
        let unseen = try outOfFold(epochDone: step)
        let all = Array(material.gold.indices)
        var model = try fit(all, members: recipe.members, seed: recipe.seed, epochDone: step)
        model.calibration = HeadCalibration(outputs: unseen, targets: wanted)
        let chances = unseen.map(model.calibration.probabilities)
        model.thresholds = ThresholdTuning(gold: material.gold, chances: chances).search()
        return model
    }

    /// Outputs for every mail from members that were fitted without it.
    func outOfFold(epochDone: () throws -> Void) rethrows -> [[Float]] {
        let folds = Folds(material.gold, count: recipe.folds, seed: recipe.seed)
        var outputs = [[Float]](repeating: [], count: material.gold.count)
        for fold in 0..<recipe.folds {
            let seed = recipe.seed &+ UInt64(1000 * (fold + 1))
            let model = try fit(
                folds.others(fold),
                members: recipe.membersPerFold,
                seed: seed,
                epochDone: epochDone
            )
            let left = folds.own(fold)
            let inputs = left.map {
                model.standards.input(material.encoded[$0], features: material.features[$0])
            }
            for (index, row) in zip(left, model.outputs(inputs)) { outputs[index] = row }
        }
        return outputs
    }

    /// Members fitted to some of the mails.
    private func fit(
        _ indices: [Int],
        members: Int,
        seed: UInt64,
        epochDone: () throws -> Void
    ) rethrows -> HeadModel {
        let part = material.part(indices)
        let standards = HeadStandards(part.encoded, features: part.features)
        let inputs = zip(part.encoded, part.features).map { standards.input($0, features: $1) }
        let trainer = HeadTrainer(
            recipe: recipe,
            shape: shape,
            tasks: HeadTask.all(auxiliary: targets.categories.count)
        )
        let chosen = indices.map { wanted[$0] }
        let fitted = try (0..<members).map { member in
            try trainer.fit(inputs, chosen, seed: seed &+ UInt64(member), epochDone: epochDone)
        }
        return HeadModel(fitted: fitted, shape: shape, standards: standards)
    }
}

/// Divides mails into parts that are alike: each language and kind of mail is in all of them.
struct Folds {
    private let fold: [Int]

    /// Divides gold mails.
    init(_ gold: [GoldMail], count: Int, seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let kinds = gold.map { [$0.lang, $0.category ?? "", $0.labels.act?.rawValue ?? ""] }
        let order = random.order(gold.count).sorted {
            kinds[$0].lexicographicallyPrecedes(kinds[$1])
        }
        var fold = [Int](repeating: 0, count: gold.count)
        for (position, index) in order.enumerated() { fold[index] = position % max(1, count) }
        self.fold = fold
    }

    /// The mails of one part.
    func own(_ part: Int) -> [Int] { fold.indices.filter { fold[$0] == part } }

    /// The mails of all other parts.
    func others(_ part: Int) -> [Int] { fold.indices.filter { fold[$0] != part } }
}
