#include <cblas.h>
// The matrices' scratch is malloc's: malloc_trim(3) gives it back, mallopt(3) says how many heaps there are.
#include <malloc.h>
