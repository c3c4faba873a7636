#include "CSentencePiece.h"

#include <sentencepiece_processor.h>

#include <new>
#include <string>

namespace {
/// The code points in a piece of valid UTF-8.
size_t code_points(const std::string &piece) {
    size_t count = 0;
    for (unsigned char byte : piece) count += (byte & 0xC0) != 0x80;
    return count;
}
}  // namespace

struct csp_processor {
    sentencepiece::SentencePieceProcessor library;
};

csp_processor *csp_load(const char *path) {
    try {
        auto *processor = new csp_processor;
        if (processor->library.Load(path).ok()) return processor;
        delete processor;
    } catch (...) {
    }
    return nullptr;
}

void csp_free(csp_processor *processor) { delete processor; }

int32_t csp_encode(
    const csp_processor *processor, const char *text, size_t length, int32_t *ids, int32_t capacity) {
    if (capacity < 3) return -1;
    try {
        sentencepiece::ImmutableSentencePieceText pieces;
        if (!processor->library.Encode(absl::string_view(text, length), pieces.mutable_proto()).ok()) return -1;
        const int32_t unknown = processor->library.unk_id();
        const int32_t last = capacity - 1;
        int32_t count = 0;
        ids[count++] = processor->library.bos_id();
        for (size_t i = 0; i < pieces.pieces_size() && count < last; i++) {
            const auto piece = pieces.pieces(static_cast<int>(i));
            // The library joins unknown characters that touch; the encoder was fitted with one number for each.
            const bool known = static_cast<int32_t>(piece.id()) != unknown;
            size_t copies = known ? 1 : code_points(piece.piece());
            while (copies-- > 0 && count < last) ids[count++] = static_cast<int32_t>(piece.id());
        }
        if (count == 1) ids[count++] = unknown;
        ids[count++] = processor->library.eos_id();
        return count;
    } catch (...) {
        return -1;
    }
}

void csp_marks(const csp_processor *processor, int32_t *begin, int32_t *end) {
    *begin = processor->library.bos_id();
    *end = processor->library.eos_id();
}

int32_t csp_size(const csp_processor *processor) { return processor->library.GetPieceSize(); }

const char *csp_piece(const csp_processor *processor, int32_t id, float *score) {
    *score = processor->library.GetScore(id);
    return processor->library.IdToPiece(id).c_str();
}
