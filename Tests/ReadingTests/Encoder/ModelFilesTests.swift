import Testing

@testable import Reading

struct ModelFilesTests {
    @Test func theVariableComesFirstThenTheInstalledShareThenTheProject() {
        let folders = ModelFiles.folders(
            environment: "/models",
            executable: "/usr/local/bin",
            current: "/home/anna/barometer"
        )
        #expect(folders.prefix(2) == ["/models", "/usr/local/share/barometer"])
        #expect(folders.contains("/home/anna/barometer/.setup/share/barometer"))
        #expect(folders.contains("/home/anna/barometer/Config/model"))
        #expect(folders.contains("/home/.setup/share/barometer"))
    }

    @Test func theSearchUpwardsIsBounded() {
        let deep = "/a/b/c/d/e/f/g/h/i"
        let folders = ModelFiles.folders(environment: nil, executable: nil, current: deep)
        #expect(folders.count == 12)
        #expect(!folders.contains("/.setup/share/barometer"))
    }

    @Test func aFileThatIsNowhereIsNil() {
        #expect(ModelFiles.find("no-such-file-\(#line)") == nil)
    }
}
