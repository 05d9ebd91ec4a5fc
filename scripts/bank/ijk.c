/* The yardstick of scripts/bench: what a C program needs on the same SQLite file, with the same
 * tables, triggers, indexes, journal mode and hash. It knows no rule of the domain; it moves rows.
 *
 *   ijk rij DOSSIER                 open, read the last row of the log, close
 *   ijk lees DOSSIER                read every event in order of the log
 *   ijk open DOSSIER N              read the events of N casussen
 *   ijk herhaal BRON DOEL PER       write the events of BRON into the empty DOEL, PER a transaction,
 *                                   with the chain and the rows of the views
 *   ijk weeg BESTAND OPDRACHT …     run a command and write its peak memory in kB to a file: a parent
 *                                   as small as this one does not count in it, as python would
 *   ijk vraag DOSSIER SQL           answer a question in SQL, and print the rows
 *   ijk dag DOSSIER DAGNUMMER       find what is due, read those casussen, write an event for each
 */
#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

/* SHA-256 (FIPS 180-4). The constants are the first 32 bits of the fractional parts of square and
 * cube roots of the first primes. */
static uint32_t k[64], h0[8];

static uint32_t fraction(double root) { return (uint32_t)((root - (uint32_t)root) * 4294967296.0); }

static void constants(void) {
  int found = 0;
  for (int n = 2; found < 64; n++) {
    int prime = 1;
    for (int d = 2; d * d <= n; d++) prime &= n % d != 0;
    if (!prime) continue;
    double root = 2, square = 2;
    for (int i = 0; i < 60; i++) {
      root -= (root * root * root - n) / (3 * root * root);
      square -= (square * square - n) / (2 * square);
    }
    if (found < 8) h0[found] = fraction(square);
    k[found++] = fraction(root);
  }
}

static uint32_t turn(uint32_t x, int n) { return x >> n | x << (32 - n); }

static void block(uint32_t *s, const uint8_t *p) {
  uint32_t w[64], v[8];
  for (int i = 0; i < 16; i++)
    w[i] = (uint32_t)p[4 * i] << 24 | p[4 * i + 1] << 16 | p[4 * i + 2] << 8 | p[4 * i + 3];
  for (int i = 16; i < 64; i++) {
    uint32_t a = w[i - 15], b = w[i - 2];
    w[i] = w[i - 16] + (turn(a, 7) ^ turn(a, 18) ^ a >> 3) + w[i - 7]
         + (turn(b, 17) ^ turn(b, 19) ^ b >> 10);
  }
  memcpy(v, s, 32);
  for (int i = 0; i < 64; i++) {
    uint32_t t = v[7] + (turn(v[4], 6) ^ turn(v[4], 11) ^ turn(v[4], 25))
               + ((v[4] & v[5]) ^ (~v[4] & v[6])) + k[i] + w[i];
    uint32_t u = (turn(v[0], 2) ^ turn(v[0], 13) ^ turn(v[0], 22))
               + ((v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]));
    memmove(v + 1, v, 28);
    v[4] += t;
    v[0] = t + u;
  }
  for (int i = 0; i < 8; i++) s[i] += v[i];
}

static void sha256(const uint8_t *data, size_t count, uint8_t *out) {
  uint32_t s[8];
  uint8_t last[128] = {0};
  memcpy(s, h0, 32);
  size_t whole = count / 64 * 64, rest = count - whole, end = rest < 56 ? 64 : 128;
  for (size_t i = 0; i < whole; i += 64) block(s, data + i);
  memcpy(last, data + whole, rest);
  last[rest] = 0x80;
  for (int i = 0; i < 8; i++) last[end - 1 - i] = (uint8_t)((uint64_t)count * 8 >> 8 * i);
  for (size_t i = 0; i < end; i += 64) block(s, last + i);
  for (int i = 0; i < 32; i++) out[i] = (uint8_t)(s[i / 4] >> (24 - 8 * (i % 4)));
}

static void stop(sqlite3 *db, const char *what) {
  fprintf(stderr, "ijk: %s: %s\n", what, db ? sqlite3_errmsg(db) : "");
  exit(1);
}

static sqlite3 *open_file(const char *path) {
  sqlite3 *db;
  if (sqlite3_open_v2(path, &db, SQLITE_OPEN_READWRITE, NULL)) stop(db, "open");
  if (sqlite3_exec(db, "PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL;"
                       "PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON;"
                       "PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY", NULL, NULL, NULL))
    stop(db, "pragma");
  return db;
}

static sqlite3_stmt *make(sqlite3 *db, const char *sql) {
  sqlite3_stmt *s;
  if (sqlite3_prepare_v3(db, sql, -1, SQLITE_PREPARE_PERSISTENT, &s, NULL)) stop(db, sql);
  return s;
}

static void run(sqlite3 *db, const char *sql) {
  if (sqlite3_exec(db, sql, NULL, NULL, NULL)) stop(db, sql);
}

/* The hash of an event, field by field as Docs/eisen-gebeurtenislogboek.md says. */
static uint8_t *field(uint8_t *to, char tag, const void *bytes, uint64_t count) {
  *to++ = (uint8_t)tag;
  for (int i = 7; i >= 0; i--) *to++ = (uint8_t)(count >> 8 * i);
  memcpy(to, bytes, count);
  return to + count;
}

static uint8_t *number(uint8_t *to, int64_t value) {
  uint8_t bytes[8];
  for (int i = 0; i < 8; i++) bytes[i] = (uint8_t)(value >> 8 * (7 - i));
  return field(to, 'i', bytes, 8);
}

#define TEXT(s, c) sqlite3_column_text(s, c), (uint64_t)sqlite3_column_bytes(s, c)

static void chain(sqlite3_stmt *e, int64_t seq, int64_t version, uint8_t *head) {
  static uint8_t buffer[1 << 20];
  uint8_t *p = buffer;
  if (sqlite3_column_bytes(e, 7) > (1 << 19)) stop(NULL, "een inhoud is te groot");
  memcpy(p, "LP-event-v1", 11);
  p = field(p + 11, 'h', head, 32);
  p = number(p, seq);
  p = field(p, 't', TEXT(e, 1));
  p = number(p, version);
  for (int c = 3; c <= 6; c++) p = field(p, 't', TEXT(e, c));
  p = field(p, 'b', TEXT(e, 7));
  if (sqlite3_column_type(e, 8) == SQLITE_NULL) p = field(p, 'n', "", 0);
  else p = field(p, 'h', sqlite3_column_blob(e, 8), 32);
  sha256(buffer, (size_t)(p - buffer), head);
}

static void once(sqlite3 *db, sqlite3_stmt *s) {
  if (sqlite3_step(s) != SQLITE_DONE) stop(db, sqlite3_sql(s));
  sqlite3_reset(s);
}

#define EVENTS "SELECT e.seq, e.stream, e.version, e.type, e.op, e.vastgelegd, e.actor, e.payload," \
  " e.personal, e.hash, p.salt, p.body FROM event AS e LEFT JOIN personal AS p USING (seq) "

/* Copies the rows of one table that belong to a stream. */
struct copy { sqlite3_stmt *from, *away, *to; };

static struct copy copier(sqlite3 *source, sqlite3 *target, const char *table, const char *key) {
  char sql[256], marks[128] = "?";
  struct copy c;
  snprintf(sql, sizeof sql, "SELECT * FROM %s WHERE %s = ?1", table, key);
  c.from = make(source, sql);
  for (int i = 1; i < sqlite3_column_count(c.from); i++) strcat(marks, ",?");
  snprintf(sql, sizeof sql, "DELETE FROM %s WHERE %s = ?1", table, key);
  c.away = make(target, sql);
  snprintf(sql, sizeof sql, "INSERT INTO %s VALUES (%s)", table, marks);
  c.to = make(target, sql);
  return c;
}

static void replace(sqlite3 *db, struct copy *c, const char *key) {
  sqlite3_bind_text(c->away, 1, key, -1, SQLITE_STATIC);
  once(db, c->away);
  sqlite3_bind_text(c->from, 1, key, -1, SQLITE_STATIC);
  while (sqlite3_step(c->from) == SQLITE_ROW) {
    for (int i = 0; i < sqlite3_column_count(c->from); i++)
      sqlite3_bind_value(c->to, i + 1, sqlite3_column_value(c->from, i));
    once(db, c->to);
  }
  sqlite3_reset(c->from);
}

static void write_event(sqlite3 *db, sqlite3_stmt *event, sqlite3_stmt *personal, sqlite3_stmt *e,
                        int64_t seq, int64_t version, const uint8_t *hash) {
  for (int i = 1; i <= 9; i++) sqlite3_bind_value(event, i, sqlite3_column_value(e, i - 1));
  sqlite3_bind_int64(event, 1, seq);
  sqlite3_bind_int64(event, 3, version);
  sqlite3_bind_blob(event, 10, hash, 32, SQLITE_STATIC);
  once(db, event);
  if (sqlite3_column_type(e, 10) == SQLITE_NULL) return;
  sqlite3_bind_int64(personal, 1, seq);
  sqlite3_bind_value(personal, 2, sqlite3_column_value(e, 10));
  sqlite3_bind_value(personal, 3, sqlite3_column_value(e, 11));
  once(db, personal);
}

/* The rows of a stream, as the program writes them when it touches one. */
static void views(sqlite3 *db, struct copy *c, const char *stream) {
  if (*stream == 'L') { replace(db, &c[0], stream); replace(db, &c[1], stream); }
  if (*stream == 'J') replace(db, &c[2], stream);
  if (*stream == 'M') replace(db, &c[3], stream);
}

static void repeat(const char *from, const char *to, int per) {
  sqlite3 *source = open_file(from), *db = open_file(to);
  sqlite3_stmt *read = make(source, EVENTS "ORDER BY e.seq");
  sqlite3_stmt *event = make(db, "INSERT INTO event VALUES (?,?,?,?,?,?,?,?,?,?)");
  sqlite3_stmt *personal = make(db, "INSERT INTO personal VALUES (?,?,?)");
  struct copy c[4] = {copier(source, db, "casus_rij", "casus"),
                      copier(source, db, "termijn_rij", "houder"),
                      copier(source, db, "jongere_rij", "jongere"),
                      copier(source, db, "melding_rij", "melding")};
  uint8_t head[32] = {0};
  char last[64] = "";
  int count = 0;
  run(db, "BEGIN IMMEDIATE");
  while (sqlite3_step(read) == SQLITE_ROW) {
    const char *stream = (const char *)sqlite3_column_text(read, 1);
    /* A stream that is left gets its rows: once for every act on it. */
    if (strcmp(stream, last)) {
      views(db, c, last);
      snprintf(last, sizeof last, "%s", stream);
    }
    chain(read, sqlite3_column_int64(read, 0), sqlite3_column_int64(read, 2), head);
    if (memcmp(head, sqlite3_column_blob(read, 9), 32)) stop(NULL, "de keten klopt niet");
    write_event(db, event, personal, read, sqlite3_column_int64(read, 0),
                sqlite3_column_int64(read, 2), head);
    if (++count % per == 0) run(db, "COMMIT; BEGIN IMMEDIATE");
  }
  views(db, c, last);
  run(db, "COMMIT");
  printf("%d\n", count);
}

static void read_all(const char *path) {
  sqlite3_stmt *s = make(open_file(path), EVENTS "ORDER BY e.seq");
  int64_t sum = 0;
  while (sqlite3_step(s) == SQLITE_ROW)
    for (int c = 0; c < 12; c++) {
      sqlite3_column_text(s, c);
      sum += sqlite3_column_bytes(s, c);
    }
  printf("%lld\n", (long long)sum);
}

static void read_casussen(const char *path, int times) {
  sqlite3 *db = open_file(path);
  sqlite3_stmt *names = make(db, "SELECT casus FROM casus_rij ORDER BY casus");
  sqlite3_stmt *s = make(db, EVENTS "WHERE e.stream = ?1 ORDER BY e.version");
  char (*name)[16] = NULL;
  int count = 0;
  int64_t sum = 0;
  while (sqlite3_step(names) == SQLITE_ROW) {
    if (count % 1024 == 0) name = realloc(name, (size_t)(count + 1024) * 16);
    if (!name) stop(NULL, "geheugen");
    snprintf(name[count++], 16, "%s", sqlite3_column_text(names, 0));
  }
  run(db, "BEGIN");
  for (int i = 0; i < times && count; i++) {
    sqlite3_bind_text(s, 1, name[(int64_t)i * 7919 % count], -1, SQLITE_STATIC);
    while (sqlite3_step(s) == SQLITE_ROW)
      for (int c = 0; c < 12; c++) {
        sqlite3_column_text(s, c);
        sum += sqlite3_column_bytes(s, c);
      }
    sqlite3_reset(s);
  }
  printf("%lld\n", (long long)sum);
}

static void read_row(const char *path) {
  sqlite3 *db = open_file(path);
  sqlite3_stmt *s = make(db, "SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1");
  sqlite3_step(s);
  printf("%lld\n", (long long)sqlite3_column_int64(s, 0));
  sqlite3_finalize(s);
  sqlite3_close(db);
}

/* For each term that is due: read its casus, write one event like its last, replace its rows. */
static void day(const char *path, int day) {
  sqlite3 *db = open_file(path);
  uint8_t head[32];
  char holder[4096][16];
  int count = 0;
  run(db, "BEGIN IMMEDIATE");
  sqlite3_stmt *due = make(db, "SELECT DISTINCT houder FROM termijn_rij WHERE stap_op <= ?1"
                                " AND houder LIKE 'L%'");
  sqlite3_stmt *s = make(db, EVENTS "WHERE e.stream = ?1 ORDER BY e.version");
  sqlite3_stmt *last = make(db, "SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1");
  sqlite3_stmt *event = make(db, "INSERT INTO event VALUES (?,?,?,?,?,?,?,?,?,?)");
  sqlite3_stmt *casus = make(db, "UPDATE casus_rij SET versie = versie + 1 WHERE casus = ?1");
  sqlite3_stmt *term = make(db, "UPDATE termijn_rij SET stap_op = stap_op + 7 WHERE houder = ?1");
  sqlite3_step(last);
  int64_t seq = sqlite3_column_int64(last, 0);
  memcpy(head, sqlite3_column_blob(last, 1), 32);
  sqlite3_reset(last);
  sqlite3_bind_int(due, 1, day);
  while (sqlite3_step(due) == SQLITE_ROW && count < 4096)
    snprintf(holder[count++], 16, "%s", sqlite3_column_text(due, 0));
  sqlite3_reset(due);
  for (int i = 0; i < count; i++) {
    sqlite3_bind_text(s, 1, holder[i], -1, SQLITE_STATIC);
    sqlite3_bind_text(casus, 1, holder[i], -1, SQLITE_STATIC);
    sqlite3_bind_text(term, 1, holder[i], -1, SQLITE_STATIC);
    int64_t version = 0;
    while (sqlite3_step(s) == SQLITE_ROW) {
      for (int c = 0; c < 12; c++) sqlite3_column_text(s, c);
      version = sqlite3_column_int64(s, 2);
      if (version != 1) continue;
      /* The first event, written again under the next number: as long as an escalation. */
      chain(s, seq + 1, version, head);
      sqlite3_bind_int64(event, 1, ++seq);
      for (int c = 2; c <= 9; c++) sqlite3_bind_value(event, c, sqlite3_column_value(s, c - 1));
    }
    sqlite3_reset(s);
    sqlite3_bind_int64(event, 3, version + 1);
    sqlite3_bind_blob(event, 10, head, 32, SQLITE_STATIC);
    sqlite3_bind_null(event, 9);
    once(db, event);
    once(db, casus);
    once(db, term);
  }
  run(db, "COMMIT");
  printf("%d\n", count);
}

static void ask(const char *path, const char *sql) {
  sqlite3 *db = open_file(path);
  sqlite3_stmt *s = make(db, sql);
  while (sqlite3_step(s) == SQLITE_ROW) {
    for (int i = 0; i < sqlite3_column_count(s); i++)
      printf("%s%s", i ? "|" : "", (const char *)sqlite3_column_text(s, i));
    printf("\n");
  }
  sqlite3_finalize(s);
  sqlite3_close(db);
}

static int weigh(const char *file, char **command) {
  pid_t child = fork();
  if (child == 0) {
    execv(command[0], command);
    _exit(127);
  }
  int state = 0;
  struct rusage use;
  if (child < 0 || wait4(child, &state, 0, &use) < 0) stop(NULL, "wait4");
  FILE *out = fopen(file, "w");
  if (!out || fprintf(out, "%ld\n", use.ru_maxrss) < 0 || fclose(out)) stop(NULL, file);
  return WIFEXITED(state) ? WEXITSTATUS(state) : 1;
}

int main(int argc, char **argv) {
  constants();
  if (argc == 3 && !strcmp(argv[1], "rij")) read_row(argv[2]);
  else if (argc == 3 && !strcmp(argv[1], "lees")) read_all(argv[2]);
  else if (argc == 4 && !strcmp(argv[1], "open")) read_casussen(argv[2], atoi(argv[3]));
  else if (argc == 5 && !strcmp(argv[1], "herhaal")) repeat(argv[2], argv[3], atoi(argv[4]));
  else if (argc == 4 && !strcmp(argv[1], "dag")) day(argv[2], atoi(argv[3]));
  else if (argc == 4 && !strcmp(argv[1], "vraag")) ask(argv[2], argv[3]);
  else if (argc > 3 && !strcmp(argv[1], "weeg")) return weigh(argv[2], argv + 3);
  else return 64;
  return 0;
}
