import Foundation
import Standing
import Testing

@testable import Briefing

/// A picture of a story holds only our own elements, whatever a mail holds, and stays small.
@Suite struct StoryPictureTests {
    private func svg(_ story: ClientStory, _ language: Language = .english) -> String {
        Renderer(language: language, timeZone: Office.rome).svg(story)
    }

    @Test(arguments: [Language.english, .italian])
    func looksAsBefore(language: Language) throws {
        try expectSnapshot(svg(Office.annaStory, language), "show.\(language.rawValue).svg")
    }

    @Test(arguments: InjectionTests.strings)
    func holdsOnlyOurElements(text: String) {
        func story(_ text: String) -> ClientStory {
            var story = Office.annaStory
            story.summary.name = text
            story.summary.client = text
            for index in story.moments.indices { story.moments[index].words = text }
            return story
        }
        #expect(InjectionTests.tags(svg(story(text))) == InjectionTests.tags(svg(story("plain"))))
    }

    @Test func staysSmallAndFinite() {
        var story = Office.annaStory
        story.moments = (0..<5_000).map {
            ClientStory.Moment(
                at: Office.now.addingTimeInterval(Double($0 - 5_000) * 3_600),
                kind: .theirs,
                tone: $0 % 2 == 0 ? .nan : -.infinity,
                pressure: .nan,
                words: String(repeating: "x", count: 1_000)
            )
        }
        let svg = svg(story)
        #expect(svg.utf8.count < 400_000)
        #expect(!svg.contains("nan") && !svg.contains("inf"))
    }

    @Test func aStoryWithoutMailIsAPictureToo() {
        var story = Office.annaStory
        story.moments = []
        story.assessment.shifts = []
        #expect(svg(story).hasSuffix("</svg>\n"))
    }

    @Test func tellsWhatMovedThePressure() {
        #expect(Office.annaStory.telling(10).map(\.pressure) == [41, 40, 87.4])
        #expect(Office.annaStory.telling(1).map(\.pressure) == [87.4])
    }
}
