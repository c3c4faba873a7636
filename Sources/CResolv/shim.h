// The resolver's functions are macros over versioned names, which Swift cannot call.
#ifndef BAROMETER_CRESOLV_SHIM_H
#define BAROMETER_CRESOLV_SHIM_H

#include <netinet/in.h>
#include <arpa/nameser.h>
#include <resolv.h>
#include <string.h>

/// Asks the system's name servers for records of a type; the answer's bytes as on the wire, or -1.
/// It has a state of its own, so that threads do not meet, and gives up after a few seconds.
static inline int cresolv_query(const char *name, int type, unsigned char *answer, int capacity) {
    struct __res_state state;
    memset(&state, 0, sizeof state);
    if (res_ninit(&state) != 0) return -1;
    state.retrans = 2;
    state.retry = 2;
    int count = res_nquery(&state, name, ns_c_in, type, answer, capacity);
    res_nclose(&state);
    return count > capacity ? capacity : count;
}

#endif
