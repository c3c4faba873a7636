// A C face for SentencePiece: splits UTF-8 text into numbered pieces.
#pragma once
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A loaded vocabulary; safe to use from several threads at once.
typedef struct csp_processor csp_processor;

/// Loads a vocabulary file; null when the file is missing or no SentencePiece model.
csp_processor *_Nullable csp_load(const char *_Nonnull path);

/// Frees a vocabulary.
void csp_free(csp_processor *_Nullable processor);

/// Writes the pieces of `text` to `ids`, the vocabulary's begin mark first and its end mark last, at most `capacity` of them.
///
/// Returns how many were written, or -1 when the library failed. Text that leaves nothing to split is one unknown piece.
/// A text with more pieces than fit is cut: the end mark stays last.
int32_t csp_encode(
    const csp_processor *_Nonnull processor, const char *_Nonnull text, size_t length,
    int32_t *_Nonnull ids, int32_t capacity);

/// The numbers of a vocabulary's begin and end mark.
void csp_marks(const csp_processor *_Nonnull processor, int32_t *_Nonnull begin, int32_t *_Nonnull end);

/// The number of pieces in a vocabulary.
int32_t csp_size(const csp_processor *_Nonnull processor);

/// A piece's text, which lives as long as the vocabulary, and the logarithm of its frequency.
const char *_Nonnull csp_piece(const csp_processor *_Nonnull processor, int32_t id, float *_Nonnull score);

#ifdef __cplusplus
}
#endif
