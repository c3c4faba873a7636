import CBLAS

/// Row-major matrix products over parts of flat arrays.
enum MatrixProduct {
    /// A matrix that begins at `start` of a flat array.
    struct Part {
        let values: [Float]
        var start = 0
        let rows: Int
        let columns: Int
    }

    /// target += scale × a × b, where the target begins at `start`.
    static func add(_ a: Part, _ b: Part, scale: Float, to target: inout [Float], at start: Int = 0)
    {
        precondition(a.columns == b.rows)
        let size = (rows: a.rows, inner: a.columns, columns: b.columns)
        multiply(a, b, (CblasNoTrans, CblasNoTrans), size, scale: scale, into: &target, at: start)
    }

    /// target += scale × aᵀ × b, where the target begins at `start`.
    static func addTransposed(
        _ a: Part,
        _ b: Part,
        scale: Float,
        to target: inout [Float],
        at start: Int = 0
    ) {
        precondition(a.rows == b.rows)
        let size = (rows: a.columns, inner: a.rows, columns: b.columns)
        multiply(a, b, (CblasTrans, CblasNoTrans), size, scale: scale, into: &target, at: start)
    }

    /// target += scale × a × bᵀ, where the target begins at `start`.
    static func addByTransposed(
        _ a: Part,
        _ b: Part,
        scale: Float,
        to target: inout [Float],
        at start: Int = 0
    ) {
        precondition(a.columns == b.columns)
        let size = (rows: a.rows, inner: a.columns, columns: b.rows)
        multiply(a, b, (CblasNoTrans, CblasTrans), size, scale: scale, into: &target, at: start)
    }

    private static func multiply(
        _ a: Part,
        _ b: Part,
        _ turns: (CBLAS_TRANSPOSE, CBLAS_TRANSPOSE),
        _ size: (rows: Int, inner: Int, columns: Int),
        scale: Float,
        into target: inout [Float],
        at start: Int
    ) {
        guard size.rows > 0, size.inner > 0, size.columns > 0 else { return }
        precondition(a.start >= 0 && a.start + a.rows * a.columns <= a.values.count)
        precondition(b.start >= 0 && b.start + b.rows * b.columns <= b.values.count)
        precondition(start >= 0 && start + size.rows * size.columns <= target.count)
        prepareBLAS()
        unsafe a.values.withUnsafeBufferPointer { left in
            unsafe b.values.withUnsafeBufferPointer { right in
                unsafe target.withUnsafeMutableBufferPointer { result in
                    guard let left = left.baseAddress, let right = right.baseAddress,
                        let result = result.baseAddress
                    else { return }
                    unsafe cblas_sgemm(
                        CblasRowMajor,
                        turns.0,
                        turns.1,
                        Int32(size.rows),
                        Int32(size.columns),
                        Int32(size.inner),
                        scale,
                        left + a.start,
                        Int32(a.columns),
                        right + b.start,
                        Int32(b.columns),
                        1,
                        result + start,
                        Int32(size.columns)
                    )
                }
            }
        }
    }
}
