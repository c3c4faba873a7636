// curl_easy_setopt and curl_easy_getinfo are variadic, which Swift cannot call: one inline
// function per kind of argument gives them a typed face.
#ifndef BAROMETER_CCURL_SHIM_H
#define BAROMETER_CCURL_SHIM_H

#include <curl/curl.h>

static inline CURLcode ccurl_set_long(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode ccurl_set_string(CURL *handle, CURLoption option, const char *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode ccurl_set_pointer(CURL *handle, CURLoption option, void *value) {
    return curl_easy_setopt(handle, option, value);
}

typedef size_t (*ccurl_data_callback)(char *data, size_t size, size_t count, void *context);
typedef int (*ccurl_progress_callback)(
    void *context, curl_off_t total_down, curl_off_t down, curl_off_t total_up, curl_off_t up);
typedef int (*ccurl_socket_callback)(void *context, curl_socket_t socket, curlsocktype purpose);

static inline CURLcode ccurl_set_data_callback(
    CURL *handle, CURLoption option, ccurl_data_callback callback) {
    return curl_easy_setopt(handle, option, callback);
}

static inline CURLcode ccurl_set_progress_callback(
    CURL *handle, ccurl_progress_callback callback) {
    return curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, callback);
}

static inline CURLcode ccurl_set_socket_callback(CURL *handle, ccurl_socket_callback callback) {
    return curl_easy_setopt(handle, CURLOPT_SOCKOPTFUNCTION, callback);
}

static inline CURLcode ccurl_active_socket(CURL *handle, curl_socket_t *socket) {
    return curl_easy_getinfo(handle, CURLINFO_ACTIVESOCKET, socket);
}

static inline CURLcode ccurl_primary_address(CURL *handle, const char **address) {
    return curl_easy_getinfo(handle, CURLINFO_PRIMARY_IP, address);
}

static inline CURLcode ccurl_authority_file(CURL *handle, const char **path) {
    return curl_easy_getinfo(handle, CURLINFO_CAINFO, path);
}

static inline CURLcode ccurl_authority_folder(CURL *handle, const char **path) {
    return curl_easy_getinfo(handle, CURLINFO_CAPATH, path);
}

static inline CURLcode ccurl_response_status(CURL *handle, long *status) {
    return curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, status);
}

static inline CURLcode ccurl_os_error(CURL *handle, long *number) {
    return curl_easy_getinfo(handle, CURLINFO_OS_ERRNO, number);
}

#endif
