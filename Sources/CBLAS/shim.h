#include <cblas.h>
// The matrices' scratch is malloc's: malloc_trim(3) gives it back.
#include <malloc.h>
