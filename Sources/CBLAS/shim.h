#include <cblas.h>
// The matrices' scratch is malloc's: malloc_trim(3) gives it back.
#include <malloc.h>

/// Whether this is an AMD processor with what OpenBLAS' SkylakeX kernels need.
static inline int cblas_is_amd_with_avx512(void) {
#if defined(__x86_64__)
    return __builtin_cpu_is("amd") && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl")
        && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq");
#else
    return 0;
#endif
}
