#include "barometer_html.h"

#include <limits.h>
#include <pthread.h>
#include <string.h>

#include <libxml/HTMLparser.h>
#include <libxml/encoding.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

typedef struct {
    const barometer_html_handler *handler;
    htmlParserCtxtPtr parser;
    int max_depth;
    int stopped;
} reading;

static void on_open(void *context, const xmlChar *name, const xmlChar **attributes) {
    reading *r = context;
    // The parser searches its stack of open elements at each closing tag: a bound keeps that linear.
    if (r->parser->nameNr > r->max_depth) {
        r->stopped = 1;
        xmlStopParser(r->parser);
        return;
    }
    r->handler->open(r->handler->context, (const char *)name, (const char *const *)attributes);
}

static void on_close(void *context, const xmlChar *name) {
    reading *r = context;
    r->handler->close(r->handler->context, (const char *)name);
}

static void on_text(void *context, const xmlChar *bytes, int count) {
    reading *r = context;
    if (count > 0) {
        r->handler->text(r->handler->context, (const char *)bytes, (size_t)count);
    }
}

int barometer_html_read(const char *bytes, size_t count, int max_depth,
                        const barometer_html_handler *handler) {
    if (count == 0) {
        return 0;
    }
    if (count > INT_MAX) {
        return 1;
    }
    // libxml2's globals must stand before a second thread parses.
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, xmlInitParser);
    htmlParserCtxtPtr parser = htmlCreateMemoryParserCtxt(bytes, (int)count);
    if (parser == NULL) {
        return 1;
    }
    reading r = {handler, parser, max_depth, 0};
    htmlCtxtUseOptions(parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                   HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
    // Without this the parser takes the first byte above 127 for ISO 8859-1.
    xmlCharEncodingHandlerPtr utf8 = xmlFindCharEncodingHandler("UTF-8");
    if (utf8 != NULL) {
        xmlSwitchToEncoding(parser, utf8);
    }
    memset(parser->sax, 0, sizeof(*parser->sax));
    parser->sax->startElement = on_open;
    parser->sax->endElement = on_close;
    parser->sax->characters = on_text;
    parser->sax->cdataBlock = on_text;
    parser->sax->ignorableWhitespace = on_text;
    parser->userData = &r;
    htmlParseDocument(parser);
    if (parser->myDoc != NULL) {
        xmlFreeDoc(parser->myDoc);
        parser->myDoc = NULL;
    }
    htmlFreeParserCtxt(parser);
    return r.stopped;
}
