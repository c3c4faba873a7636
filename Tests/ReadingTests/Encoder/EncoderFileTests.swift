import Foundation
import Testing

@testable import Reading

struct EncoderFileTests {
    @Test func aMissingFileIsNamed() {
        #expect(throws: EncoderError.unreadable(path: "/nowhere/encoder.bin", errno: ENOENT)) {
            try EncoderFile(path: "/nowhere/encoder.bin")
        }
    }

    @Test(arguments: [
        (Data(), EncoderError.Defect.truncated),  // nothing in it
        (Data("PK\u{3}\u{4} a zip file, not numbers".utf8), .magic),
        (Data("BAROENC\0".utf8), .truncated),  // stops after its magic
        (header(version: 7, count: 0, size: 64), .version(7)),
        (header(version: 1, count: 0, size: 65), .truncated),  // says it is longer than it is
        (header(version: 1, count: .max, size: 64), .truncated),  // more tensors than any file
        (header(version: 1, count: 1, size: 64), .truncated),  // directory past the end
        (header(version: 1, count: 1, size: 128) + entry(offset: 64, bytes: .max), .truncated),
        (header(version: 1, count: 1, size: 128) + entry(offset: 128, bytes: 4), .tensor("x")),
        (header(version: 1, count: 1, size: 128) + entry(offset: 4, bytes: 4), .tensor("x")),
        (header(version: 1, count: 0, size: 64), .tensor("x")),  // not there at all
    ])
    func aDamagedFileIsRefused(bytes: Data, defect: EncoderError.Defect) throws {
        try withFile(bytes) { path in
            #expect(throws: EncoderError.malformed(path: path, defect: defect)) {
                let file = try EncoderFile(path: path)
                _ = try file.floats("x", 1, 1)
            }
        }
    }

    @Test func aTensorOfAnotherShapeIsRefused() throws {
        let bytes =
            header(version: 1, count: 1, size: 192) + entry(offset: 128, bytes: 4) + Data(count: 64)
        try withFile(bytes) { path in
            let file = try EncoderFile(path: path)
            #expect(throws: EncoderError.self) { try file.floats("x", 1, 2) }
            #expect(throws: EncoderError.self) { try file.bytes("x", 1, 1) }
            #expect(try file.floats("x", 1, 1).columns == 1)
        }
    }

    @Test func aFileThatIsNoVocabularyIsRefused() throws {
        try withFile(Data("no pieces here".utf8)) { path in
            #expect(throws: EncoderError.badPieces(path: path)) { try PieceVocabulary(path: path) }
        }
    }

    @Test func errorsSayWhatToDo() {
        let error = EncoderError.malformed(path: "/m/encoder.bin", defect: .tensor("d0"))
        #expect(error.description.contains("d0") && error.description.contains("fetch-encoder"))
    }

    private func withFile(_ bytes: Data, _ body: (String) throws -> Void) throws {
        let path = NSTemporaryDirectory() + "encoder-\(UUID().uuidString)"
        try bytes.write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        try body(path)
    }
}

private func header(version: UInt32, count: UInt32, size: UInt64) -> Data {
    var data = Data("BAROENC\0".utf8)
    data.append(little(version) + little(count) + little(size))
    return data + Data(count: 64 - data.count)
}

private func entry(offset: UInt64, bytes: UInt64) -> Data {
    var data = Data("x".utf8) + Data(count: 31)
    data.append(little(UInt32(0)) + little(UInt32(1)) + little(UInt32(1)) + little(UInt32(0)))
    return data + little(offset) + little(bytes)
}

private func little(_ number: some FixedWidthInteger) -> Data {
    withUnsafeBytes(of: number.littleEndian) { Data($0) }
}
