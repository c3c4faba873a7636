#include "CLanguage.h"

#include <cstdio>  // compact_lang_det.h names FILE without it

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include <climits>
#include <cstring>

int32_t clang_detect(const char *text, size_t length, clang_guess guesses[3], int32_t *reliable) {
    *reliable = 0;
    std::memset(guesses, 0, 3 * sizeof(clang_guess));
    if (length > INT_MAX / 4) return -1;
    try {
        const CLD2::CLDHints hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
        CLD2::Language languages[3];
        int percents[3], text_bytes = 0, valid_bytes = 0;
        double scores[3];
        bool is_reliable = false;
        // The checking variant stops at the first bad byte instead of reading on.
        CLD2::ExtDetectLanguageSummaryCheckUTF8(
            text, static_cast<int>(length), true, &hints, 0, languages, percents, scores, nullptr,
            &text_bytes, &is_reliable, &valid_bytes);
        if (valid_bytes < static_cast<int>(length)) return -1;
        for (int i = 0; i < 3; i++) {
            std::strncpy(guesses[i].code, CLD2::LanguageCode(languages[i]), sizeof guesses[i].code - 1);
            guesses[i].percent = percents[i];
            guesses[i].score = scores[i];
        }
        *reliable = is_reliable;
        return 0;
    } catch (...) {
        return -1;
    }
}
