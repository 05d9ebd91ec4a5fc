-- The views: what people look at, derived from the log and rebuilt from it by `herbouw`.
-- Days are whole days since 1970-01-01; a value never depends on today.
-- Rows are replaced as a whole, in the transaction of the events they follow from.

CREATE TABLE stand (
  sleutel TEXT PRIMARY KEY,
  waarde TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The highest serial number given out; a number is never given twice.
CREATE TABLE teller (
  letter TEXT NOT NULL,
  jaar INTEGER NOT NULL,
  hoogste INTEGER NOT NULL,
  PRIMARY KEY (letter, jaar)
) STRICT, WITHOUT ROWID;

-- Personal: goes with a destruction. From `telt_van` up to `telt_tot` lie the days about which
-- something is recorded that a figure can count.
CREATE TABLE jongere_rij (
  jongere TEXT PRIMARY KEY,
  bsn TEXT,
  onderwijsnummer TEXT,
  geboortedatum TEXT NOT NULL,
  naam TEXT NOT NULL,
  zoeknaam TEXT NOT NULL,
  opgegaan_in TEXT,
  beperkt INTEGER NOT NULL,
  versie INTEGER NOT NULL,
  telt_van INTEGER,
  telt_tot INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX jongere_bsn ON jongere_rij (bsn) WHERE bsn IS NOT NULL;
CREATE INDEX jongere_onderwijsnummer ON jongere_rij (onderwijsnummer)
  WHERE onderwijsnummer IS NOT NULL;
CREATE INDEX jongere_beperkt ON jongere_rij (jongere) WHERE beperkt = 1;

-- Exemptions and leave, asked for or decided on. Personal: goes with a destruction.
CREATE TABLE vrijstelling_rij (
  jongere TEXT NOT NULL,
  gebeurtenis INTEGER NOT NULL,
  soort TEXT NOT NULL,
  artikel TEXT NOT NULL,
  aangevraagd_op INTEGER,
  van INTEGER NOT NULL,
  tot INTEGER,
  schooldagen INTEGER,
  besluit TEXT,
  schoolsoort TEXT,
  PRIMARY KEY (jongere, gebeurtenis)
) STRICT, WITHOUT ROWID;

CREATE TABLE melding_rij (
  melding TEXT PRIMARY KEY,
  meldingsnummer TEXT NOT NULL,
  jongere TEXT NOT NULL,
  casus TEXT,
  school TEXT NOT NULL,
  schoolsoort TEXT,
  soort TEXT NOT NULL,
  status TEXT NOT NULL,
  ontvangen_op INTEGER NOT NULL,
  datum_melding INTEGER NOT NULL,
  begindatum INTEGER NOT NULL,
  einddatum INTEGER,
  wacht INTEGER NOT NULL,
  sluitreden TEXT,
  bekend_bij_duo TEXT NOT NULL,
  versie INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX melding_nummer ON melding_rij (meldingsnummer) WHERE meldingsnummer <> '';
CREATE INDEX melding_jongere ON melding_rij (jongere, begindatum);
CREATE INDEX melding_wacht ON melding_rij (melding) WHERE wacht = 1;

CREATE TABLE casus_rij (
  casus TEXT PRIMARY KEY,
  jongere TEXT NOT NULL,
  school TEXT,
  soort TEXT NOT NULL,
  fase TEXT NOT NULL,
  geopend_op INTEGER NOT NULL,
  gesloten_op INTEGER,
  sluitreden TEXT,
  begin INTEGER,
  thuis_van INTEGER,
  thuis_tot INTEGER,
  behandelaar TEXT,
  regie TEXT,
  versie INTEGER NOT NULL,
  signaal_op INTEGER,
  telt_van INTEGER,
  telt_tot INTEGER
) STRICT, WITHOUT ROWID;
-- With the days, so that whoever a figure can count is found in order without a row being read.
CREATE INDEX casus_jongere ON casus_rij (jongere, telt_van, telt_tot);
CREATE INDEX casus_open ON casus_rij (behandelaar) WHERE gesloten_op IS NULL;
CREATE INDEX casus_school ON casus_rij (school) WHERE gesloten_op IS NULL;
CREATE INDEX casus_signaal ON casus_rij (signaal_op) WHERE signaal_op IS NOT NULL;

-- One row a term; `stap_op` is the day of the first step that is not recorded yet, `eind` the
-- first day without it, far away for a term without an end.
CREATE TABLE termijn_rij (
  houder TEXT NOT NULL,
  regel TEXT NOT NULL,
  start INTEGER NOT NULL,
  jongere TEXT,
  behandelaar TEXT,
  regelversie INTEGER NOT NULL,
  begin INTEGER NOT NULL,
  berekend INTEGER NOT NULL,
  verschoven INTEGER NOT NULL,
  vastgesteld INTEGER,
  opgeschort_vanaf INTEGER,
  voldaan_op INTEGER,
  vervallen_op INTEGER,
  vervallen_door TEXT,
  onderwerp TEXT NOT NULL,
  stap_op INTEGER,
  eind INTEGER NOT NULL,
  PRIMARY KEY (houder, regel, start)
) STRICT, WITHOUT ROWID;
CREATE INDEX termijn_stap ON termijn_rij (stap_op) WHERE stap_op IS NOT NULL;
CREATE INDEX termijn_open ON termijn_rij (eind);

-- The reason of a doorverwijzing is personal, and stays in the log.
CREATE TABLE doorverwijzing_rij (
  doorverwijzing TEXT PRIMARY KEY,
  casus TEXT NOT NULL,
  jongere TEXT NOT NULL,
  naar TEXT NOT NULL,
  soort TEXT NOT NULL,
  door TEXT NOT NULL,
  verstuurd_op INTEGER NOT NULL,
  stand TEXT NOT NULL,
  stand_op INTEGER NOT NULL,
  aangekomen_op INTEGER,
  advies INTEGER,
  vervalt INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX doorverwijzing_casus ON doorverwijzing_rij (casus);

CREATE TABLE partner_rij (
  code TEXT PRIMARY KEY,
  soort TEXT NOT NULL,
  naam TEXT NOT NULL,
  schoolsoort TEXT,
  regio TEXT,
  email TEXT NOT NULL,
  kernteam TEXT NOT NULL,
  versie INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE functionaris_rij (
  code TEXT PRIMARY KEY,
  rol TEXT NOT NULL,
  naam TEXT NOT NULL,
  organisatie TEXT,
  gebruiker INTEGER,
  van INTEGER,
  tot INTEGER,
  vervangingen TEXT NOT NULL,
  versie INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE overleg_rij (
  overleg TEXT PRIMARY KEY,
  soort TEXT NOT NULL,
  datum INTEGER NOT NULL,
  tijd INTEGER,
  duur INTEGER NOT NULL,
  plaats TEXT NOT NULL,
  school TEXT,
  voorzitter TEXT NOT NULL,
  casussen TEXT NOT NULL,
  betrokkenen TEXT NOT NULL,
  besluiten INTEGER NOT NULL,
  verslagen_op INTEGER,
  afgezegd_op INTEGER,
  versie INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX overleg_datum ON overleg_rij (datum);

-- Which meetings have a casus on the agenda, and whom they concern.
CREATE TABLE overleg_casus (
  casus TEXT NOT NULL,
  overleg TEXT NOT NULL,
  PRIMARY KEY (casus, overleg)
) STRICT, WITHOUT ROWID;
CREATE TABLE overleg_wie (
  functionaris TEXT NOT NULL,
  overleg TEXT NOT NULL,
  PRIMARY KEY (functionaris, overleg)
) STRICT, WITHOUT ROWID;
CREATE INDEX overleg_casus_van ON overleg_casus (overleg);
CREATE INDEX overleg_wie_van ON overleg_wie (overleg);
