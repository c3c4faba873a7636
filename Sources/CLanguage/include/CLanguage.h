// A C face for CLD2: guesses the languages of UTF-8 text.
#pragma once
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// One guessed language.
typedef struct {
    /// ISO 639-1 where there is one ("en", "zh", "zh-Hant"); "un" for none.
    char code[16];
    /// How much of the text it covers, 0...100.
    int32_t percent;
    /// The normalised score; higher is more alike.
    double score;
} clang_guess;

/// Writes the three best guesses, best first, and whether the first is reliable.
///
/// Returns 0, or -1 when the text is not valid UTF-8 or the library failed.
int32_t clang_detect(
    const char *_Nonnull text, size_t length, clang_guess guesses[_Nonnull 3], int32_t *_Nonnull reliable);

#ifdef __cplusplus
}
#endif
