internal import Foundation

extension JSONValues {
    /// `barometer show --format json`: the client's line, all that is judged, and how it came.
    func story(_ story: ClientStory) -> [String: JSONValue] {
        var members = judged(story.summary, story.assessment)
        members["advice"] = .array(story.advice.map { .string($0.rawValue) })
        members["first_contact"] = date(story.summary.firstContact)
        if !story.judged.isEmpty {
            members["judged"] = .array(story.judged.map { .object(alert($0)) })
        }
        members["story"] = .array(story.moments.map(moment))
        members["persons"] = .array(
            story.persons.map {
                .object(["address": .string($0.address), "name": .string($0.name)])
            }
        )
        members["load"] =
            story.load.map {
                .object([
                    "hours_per_week": .number($0.hoursPerWeek),
                    "usual_hours_per_week": .number($0.usualHoursPerWeek),
                    "office_hours_per_week": .number($0.officeHoursPerWeek),
                ])
            } ?? .null
        return members
    }

    private func moment(_ moment: ClientStory.Moment) -> JSONValue {
        .object([
            "at": date(moment.at),
            "kind": .string(moment.kind.rawValue),
            "tone": .number(moment.tone),
            "pressure": .number(moment.pressure),
            "words": .string(moment.words),
        ])
    }
}
