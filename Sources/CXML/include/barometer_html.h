#ifndef BAROMETER_HTML_H
#define BAROMETER_HTML_H

#include <stddef.h>

// libxml2's headers clash with Foundation's own ICU as Swift modules, so none of its types show here.

/// What a reader of HTML is told: elements that open and close, and the text between them.
typedef struct barometer_html_handler {
    void *_Nullable context;
    /// `attributes` is a list of name, value, name, value, ..., NULL; NULL where there are none.
    void (*_Nonnull open)(void *_Nullable context, const char *_Nonnull name,
                          const char *_Nullable const *_Nullable attributes);
    void (*_Nonnull close)(void *_Nullable context, const char *_Nonnull name);
    void (*_Nonnull text)(void *_Nullable context, const char *_Nonnull bytes, size_t count);
} barometer_html_handler;

/// Reads UTF-8 HTML, however broken, without network, entity files or messages on standard error.
/// Answers 0, or 1 where it stopped because elements nest deeper than `max_depth`, or memory ran out.
int barometer_html_read(const char *_Nonnull bytes, size_t count, int max_depth,
                        const barometer_html_handler *_Nonnull handler);

#endif
