import Testing

@testable import Reading

@Suite("Which kernels OpenBLAS multiplies with")
struct MatrixKernelsTests {
    @Test(
        "Others are asked for only on a young AMD processor taken for an old one, and once",
        arguments: [
            ("Haswell", true, nil, "SkylakeX"), ("Zen", true, nil, "SkylakeX"),
            ("Haswell", true, "Haswell", nil), ("Haswell", true, "SkylakeX", nil),
            ("Haswell", false, nil, nil), ("SkylakeX", true, nil, nil),
            ("Cooperlake", true, nil, nil),
        ] as [(String, Bool, String?, String?)]
    )
    func better(_ chosen: String, _ isYoungAMD: Bool, _ given: String?, _ expected: String?) {
        let found = MatrixKernels.better(than: chosen, isYoungAMD: isYoungAMD, given: given)
        #expect(found == expected)
    }
}
