/* The same C, with the one call more that SQLCipher has. */
#define SQLITE_HAS_CODEC 1
#include "../CSQLite/shim.h"
