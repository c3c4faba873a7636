#ifndef BAROMETER_GMIME_SHIM_H
#define BAROMETER_GMIME_SHIM_H

#include <gmime/gmime.h>

// GMime's casts and type tests are macros, which Swift does not import: each wrapper below answers
// the object as the type asked for, or NULL where it is not of that type.

static inline GMimeMultipart *_Nullable barometer_as_multipart(GMimeObject *_Nullable object) {
    return GMIME_IS_MULTIPART(object) ? (GMimeMultipart *)object : NULL;
}

static inline GMimePart *_Nullable barometer_as_part(GMimeObject *_Nullable object) {
    return GMIME_IS_PART(object) ? (GMimePart *)object : NULL;
}

static inline GMimeMessagePart *_Nullable barometer_as_message_part(GMimeObject *_Nullable object) {
    return GMIME_IS_MESSAGE_PART(object) ? (GMimeMessagePart *)object : NULL;
}

static inline GMimeObject *_Nonnull barometer_as_object(GMimeMessage *_Nonnull message) {
    return (GMimeObject *)message;
}

static inline InternetAddressMailbox *_Nullable barometer_as_mailbox(InternetAddress *_Nullable address) {
    return INTERNET_ADDRESS_IS_MAILBOX(address) ? (InternetAddressMailbox *)address : NULL;
}

static inline InternetAddressGroup *_Nullable barometer_as_group(InternetAddress *_Nullable address) {
    return INTERNET_ADDRESS_IS_GROUP(address) ? (InternetAddressGroup *)address : NULL;
}

/// The stream's content with its transfer encoding taken off: at most `limit` bytes, however many follow.
static inline GByteArray *_Nonnull barometer_decode(GMimeStream *_Nonnull stream, GMimeContentEncoding encoding,
                                                    size_t limit) {
    GByteArray *bytes = g_byte_array_new();
    GMimeStream *filtered = g_mime_stream_filter_new(stream);
    GMimeFilter *filter = g_mime_filter_basic_new(encoding, FALSE);
    g_mime_stream_filter_add((GMimeStreamFilter *)filtered, filter);
    g_object_unref(filter);
    char buffer[8192];
    while (bytes->len < limit) {
        size_t wanted = limit - bytes->len < sizeof buffer ? limit - bytes->len : sizeof buffer;
        ssize_t count = g_mime_stream_read(filtered, buffer, wanted);
        if (count <= 0) {
            break;
        }
        g_byte_array_append(bytes, (const guint8 *)buffer, (guint)count);
    }
    g_object_unref(filtered);
    return bytes;
}

#endif
