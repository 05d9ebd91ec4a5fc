#include <sqlite3.h>

/* sqlite3_db_config is variadic, which Swift cannot call: this is its form for the flags. */
static inline int shim_db_config_flag(sqlite3 *db, int operation, int on) {
  return sqlite3_db_config(db, operation, on, (int *)0);
}
