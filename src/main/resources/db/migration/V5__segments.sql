-- Everything that was ever loaded. Standard SQL: H2 and PostgreSQL run it alike.

CREATE TABLE IF NOT EXISTS source_file (
    number      INT          NOT NULL PRIMARY KEY,
    site        VARCHAR(64)  NOT NULL, -- sub-folder it was dropped in, or main
    path        VARCHAR(400) NOT NULL, -- below the inbox, with / between folders
    name        VARCHAR(200) NOT NULL, -- the last part of path; of several names of one file, the greatest
    as_of       DATE         NOT NULL, -- from the name, else the day it was last modified (UTC)
    sha256      CHAR(64)     NOT NULL, -- of the whole content; of nothing where it could not be read
    bytes       BIGINT       NOT NULL,
    kind        VARCHAR(10)  NOT NULL, -- patients, sessions, ratings; empty when refused or left
    status      VARCHAR(10)  NOT NULL, -- pending, loaded, refused, left (for the next night)
    code        VARCHAR(30)  NOT NULL, -- why it was refused or left; empty otherwise
    message     VARCHAR(500) NOT NULL, -- the same, in words
    first_seen  DATE         NOT NULL, -- nothing in the file may be dated later
    first_line  BIGINT       NOT NULL, -- number of its first line among all lines ever loaded; 0 when refused or left
    physical_lines BIGINT    NOT NULL, -- line ends in it: how many of those numbers are its own; 0 likewise
    next_line   BIGINT       NOT NULL, -- physical line to go on with, from 1
    next_offset BIGINT       NOT NULL, -- byte to go on with
    lines       BIGINT       NOT NULL, -- lines read; a quoted line break is inside a line
    header      BIGINT       NOT NULL,
    blank       BIGINT       NOT NULL,
    rejected    BIGINT       NOT NULL,
    undecided   BIGINT       NOT NULL, -- rows that are stored and not yet held against the others of their patient
    duplicate   BIGINT       NOT NULL, -- same key and values as the row that stands
    new_rows    BIGINT       NOT NULL, -- a key not seen before
    corrected   BIGINT       NOT NULL, -- other values, later as-of: stands from now on
    superseded  BIGINT       NOT NULL, -- other values, earlier as-of: stored, does not stand
    voided      BIGINT       NOT NULL, -- a row that removes, and stands
    unusual     BIGINT       NOT NULL, -- warnings: values outside the usual range, kept
    extra_columns VARCHAR(2000) NOT NULL, -- column names that are not read, joined by a comma
    late        BOOLEAN      NOT NULL, -- older than what was loaded before from its site and of its kind
    shrunken    BOOLEAN      NOT NULL, -- smaller than what was loaded before from its path
    reported    BOOLEAN      NOT NULL  -- named in the summary of a finished night
);

CREATE TABLE IF NOT EXISTS patient (
    number      INT          NOT NULL PRIMARY KEY, -- in order of first appearance
    site        VARCHAR(64)  NOT NULL,
    patient_id  VARCHAR(64)  NOT NULL,
    UNIQUE (site, patient_id)
);

-- Patients with rows that no outcome knows yet. A mark goes in the transaction that stores the outcome.
CREATE TABLE IF NOT EXISTS changed_patient (
    patient     INT          NOT NULL PRIMARY KEY, -- number
    since       BIGINT       NOT NULL, -- rows of this line (among all lines ever loaded) and later are undecided
    again       BOOLEAN      NOT NULL  -- to be derived even where those rows change nothing
);

-- Words of closed lists and texts of rows, each once: rows hold the numbers.
CREATE TABLE IF NOT EXISTS word (
    number      INT          NOT NULL PRIMARY KEY,
    text        VARCHAR(120) NOT NULL UNIQUE
);

-- Rows are never inserted between others. What is loaded at once is sorted by patient and appended as a segment; later
-- segments are merged into fewer. The id of a row: its segment x 2^45 + the number of its patient x 2^20 + its place
-- among the patient's rows in that segment.
CREATE TABLE IF NOT EXISTS segment (
    number      INT          NOT NULL PRIMARY KEY,
    kind        VARCHAR(10)  NOT NULL, -- patients, sessions, ratings
    first_patient INT        NOT NULL,
    last_patient INT         NOT NULL,
    first_file  INT          NOT NULL, -- none of its rows is of a file with a smaller number
    last_file   INT          NOT NULL, -- nor of a greater
    row_count   INT          NOT NULL  -- when it was written
);

CREATE TABLE IF NOT EXISTS patient_row (
    id          BIGINT       NOT NULL PRIMARY KEY,
    file        INT          NOT NULL, -- number in source_file
    line        BIGINT       NOT NULL, -- among all lines ever loaded
    void        BOOLEAN      NOT NULL, -- removes the row with the same key
    fitzpatrick SMALLINT,              -- 1 to 6
    birth_year  SMALLINT,
    sex         INT,                   -- word
    research_consent INT               -- word: yes, no, unknown
);

CREATE TABLE IF NOT EXISTS session_row (
    id          BIGINT       NOT NULL PRIMARY KEY,
    file        INT          NOT NULL,
    line        BIGINT       NOT NULL,
    void        BOOLEAN      NOT NULL,
    body_site   INT,                   -- word
    side        INT,                   -- word
    session_date INT,                  -- days since 1970-01-01
    modality    INT,                   -- word; absent in a void row, as all that follows
    adjuncts    INT,                   -- word: codes in order, joined by +; empty for none
    device      INT,                   -- word
    needle_depth_mm BIGINT,            -- millionths of a millimetre
    passes      SMALLINT,
    rf_energy_mj BIGINT,               -- millionths of a millijoule per pin
    duration_min SMALLINT,             -- minutes
    active_acne INT,                   -- word: yes, no, unknown
    isotretinoin_stopped INT,          -- days since 1970-01-01
    pain        BIGINT,                -- millionths; 0 to 10
    downtime_days SMALLINT,            -- days
    erythema_days SMALLINT,            -- days
    adverse_events INT,                -- word: codes in order, joined by |; empty for none, absent when not recorded
    cost        BIGINT,                -- millionths, in currency
    currency    INT,                   -- word: ISO 4217
    operator_id INT                    -- word
);

CREATE TABLE IF NOT EXISTS rating_row (
    id          BIGINT       NOT NULL PRIMARY KEY,
    file        INT          NOT NULL,
    line        BIGINT       NOT NULL,
    void        BOOLEAN      NOT NULL,
    body_site   INT,                   -- word
    side        INT,                   -- word
    assessed_on INT,                   -- days since 1970-01-01
    scar_type   INT,                   -- word
    instrument  INT,                   -- word
    rater_role  INT,                   -- word
    rater_id    INT,                   -- word; absent when not recorded
    score       BIGINT                 -- millionths of a point; absent in a void row
);

CREATE TABLE IF NOT EXISTS reject (
    line        BIGINT       NOT NULL PRIMARY KEY, -- among all lines ever loaded
    file_line   BIGINT       NOT NULL, -- physical line in its file, from 1
    byte_offset BIGINT       NOT NULL, -- where that line begins, from 0
    column_name VARCHAR(100) NOT NULL, -- empty when it concerns the whole line
    code        VARCHAR(30)  NOT NULL,
    value_hint  VARCHAR(60)  NOT NULL, -- the beginning of the value, control characters escaped
    message     VARCHAR(1000) NOT NULL, -- found and expected
    raw         VARCHAR(70000) NOT NULL -- the line as text, control characters escaped, cut at 65536 characters
);

-- One compact record per patient: what the patient adds to the tally.
CREATE TABLE IF NOT EXISTS outcome (
    patient     INT          NOT NULL PRIMARY KEY, -- number
    last_day    INT,                               -- latest day of its rows in force, days since 1970-01-01
    record      BYTEA        NOT NULL
);

-- The nights that were carried to the end, and the one under way.
CREATE TABLE IF NOT EXISTS night (
    number      INT          NOT NULL PRIMARY KEY,
    run         VARCHAR(40)  NOT NULL, -- cut-off date and digest; empty until known
    digest      CHAR(64)     NOT NULL, -- of the ledger, the configuration and the version
    as_of       DATE         NOT NULL, -- the day the night was run for
    published   BOOLEAN      NOT NULL
);

-- What the outcomes were derived with: another instrument registry or program version derives all anew.
CREATE TABLE IF NOT EXISTS derivation (
    digest      CHAR(64)     NOT NULL PRIMARY KEY -- SHA-256 of the record version and the registry
);

-- The rows that count, of all kinds, with words for codes: of each row the version of the file with the latest as-of date,
-- unless it takes the row back. Columns that a kind does not have are empty.
CREATE OR REPLACE VIEW rows_in_force AS
SELECT
    'patients' AS kind,
    p.site,
    p.patient_id,
    CAST(NULL AS VARCHAR(120)) AS body_site,
    CAST(NULL AS VARCHAR(120)) AS side,
    CAST(NULL AS DATE) AS day_of,
    r.fitzpatrick,
    r.birth_year,
    (SELECT text FROM word WHERE number = r.sex) AS sex,
    (SELECT text FROM word WHERE number = r.research_consent) AS research_consent,
    CAST(NULL AS VARCHAR(120)) AS modality,
    CAST(NULL AS VARCHAR(120)) AS adjuncts,
    CAST(NULL AS VARCHAR(120)) AS device,
    CAST(NULL AS DECIMAL(18, 6)) AS needle_depth_mm,
    CAST(NULL AS SMALLINT) AS passes,
    CAST(NULL AS DECIMAL(18, 6)) AS rf_energy_mj,
    CAST(NULL AS SMALLINT) AS duration_min,
    CAST(NULL AS VARCHAR(120)) AS active_acne,
    CAST(NULL AS DATE) AS isotretinoin_stopped,
    CAST(NULL AS DECIMAL(18, 6)) AS pain,
    CAST(NULL AS SMALLINT) AS downtime_days,
    CAST(NULL AS SMALLINT) AS erythema_days,
    CAST(NULL AS VARCHAR(120)) AS adverse_events,
    CAST(NULL AS DECIMAL(18, 6)) AS cost,
    CAST(NULL AS VARCHAR(120)) AS currency,
    CAST(NULL AS VARCHAR(120)) AS operator_id,
    CAST(NULL AS VARCHAR(120)) AS scar_type,
    CAST(NULL AS VARCHAR(120)) AS instrument,
    CAST(NULL AS VARCHAR(120)) AS rater_role,
    CAST(NULL AS VARCHAR(120)) AS rater_id,
    CAST(NULL AS DECIMAL(18, 6)) AS score,
    f.name AS file,
    r.line - f.first_line + 1 AS line
FROM (
    SELECT v.*, MOD(v.id / 1048576, 33554432) AS patient, ROW_NUMBER() OVER (
        PARTITION BY MOD(v.id / 1048576, 33554432)
        ORDER BY o.as_of DESC, CAST(o.name AS BYTEA) DESC, CAST(o.sha256 AS BYTEA) DESC, o.first_line DESC, v.line DESC) AS place
    FROM patient_row v JOIN source_file o ON o.number = v.file) r
JOIN patient p ON p.number = r.patient
JOIN source_file f ON f.number = r.file
WHERE r.place = 1 AND NOT r.void
UNION ALL
SELECT
    'sessions' AS kind,
    p.site,
    p.patient_id,
    (SELECT text FROM word WHERE number = r.body_site) AS body_site,
    (SELECT text FROM word WHERE number = r.side) AS side,
    DATE '1970-01-01' + r.session_date AS day_of,
    CAST(NULL AS SMALLINT) AS fitzpatrick,
    CAST(NULL AS SMALLINT) AS birth_year,
    CAST(NULL AS VARCHAR(120)) AS sex,
    CAST(NULL AS VARCHAR(120)) AS research_consent,
    (SELECT text FROM word WHERE number = r.modality) AS modality,
    (SELECT text FROM word WHERE number = r.adjuncts) AS adjuncts,
    (SELECT text FROM word WHERE number = r.device) AS device,
    CAST(r.needle_depth_mm / 1000000.0 AS DECIMAL(18, 6)) AS needle_depth_mm,
    r.passes,
    CAST(r.rf_energy_mj / 1000000.0 AS DECIMAL(18, 6)) AS rf_energy_mj,
    r.duration_min,
    (SELECT text FROM word WHERE number = r.active_acne) AS active_acne,
    DATE '1970-01-01' + r.isotretinoin_stopped AS isotretinoin_stopped,
    CAST(r.pain / 1000000.0 AS DECIMAL(18, 6)) AS pain,
    r.downtime_days,
    r.erythema_days,
    (SELECT text FROM word WHERE number = r.adverse_events) AS adverse_events,
    CAST(r.cost / 1000000.0 AS DECIMAL(18, 6)) AS cost,
    (SELECT text FROM word WHERE number = r.currency) AS currency,
    (SELECT text FROM word WHERE number = r.operator_id) AS operator_id,
    CAST(NULL AS VARCHAR(120)) AS scar_type,
    CAST(NULL AS VARCHAR(120)) AS instrument,
    CAST(NULL AS VARCHAR(120)) AS rater_role,
    CAST(NULL AS VARCHAR(120)) AS rater_id,
    CAST(NULL AS DECIMAL(18, 6)) AS score,
    f.name AS file,
    r.line - f.first_line + 1 AS line
FROM (
    SELECT v.*, MOD(v.id / 1048576, 33554432) AS patient, ROW_NUMBER() OVER (
        PARTITION BY MOD(v.id / 1048576, 33554432), v.body_site, v.side, v.session_date
        ORDER BY o.as_of DESC, CAST(o.name AS BYTEA) DESC, CAST(o.sha256 AS BYTEA) DESC, o.first_line DESC, v.line DESC) AS place
    FROM session_row v JOIN source_file o ON o.number = v.file) r
JOIN patient p ON p.number = r.patient
JOIN source_file f ON f.number = r.file
WHERE r.place = 1 AND NOT r.void
UNION ALL
SELECT
    'ratings' AS kind,
    p.site,
    p.patient_id,
    (SELECT text FROM word WHERE number = r.body_site) AS body_site,
    (SELECT text FROM word WHERE number = r.side) AS side,
    DATE '1970-01-01' + r.assessed_on AS day_of,
    CAST(NULL AS SMALLINT) AS fitzpatrick,
    CAST(NULL AS SMALLINT) AS birth_year,
    CAST(NULL AS VARCHAR(120)) AS sex,
    CAST(NULL AS VARCHAR(120)) AS research_consent,
    CAST(NULL AS VARCHAR(120)) AS modality,
    CAST(NULL AS VARCHAR(120)) AS adjuncts,
    CAST(NULL AS VARCHAR(120)) AS device,
    CAST(NULL AS DECIMAL(18, 6)) AS needle_depth_mm,
    CAST(NULL AS SMALLINT) AS passes,
    CAST(NULL AS DECIMAL(18, 6)) AS rf_energy_mj,
    CAST(NULL AS SMALLINT) AS duration_min,
    CAST(NULL AS VARCHAR(120)) AS active_acne,
    CAST(NULL AS DATE) AS isotretinoin_stopped,
    CAST(NULL AS DECIMAL(18, 6)) AS pain,
    CAST(NULL AS SMALLINT) AS downtime_days,
    CAST(NULL AS SMALLINT) AS erythema_days,
    CAST(NULL AS VARCHAR(120)) AS adverse_events,
    CAST(NULL AS DECIMAL(18, 6)) AS cost,
    CAST(NULL AS VARCHAR(120)) AS currency,
    CAST(NULL AS VARCHAR(120)) AS operator_id,
    (SELECT text FROM word WHERE number = r.scar_type) AS scar_type,
    (SELECT text FROM word WHERE number = r.instrument) AS instrument,
    (SELECT text FROM word WHERE number = r.rater_role) AS rater_role,
    (SELECT text FROM word WHERE number = r.rater_id) AS rater_id,
    CAST(r.score / 1000000.0 AS DECIMAL(18, 6)) AS score,
    f.name AS file,
    r.line - f.first_line + 1 AS line
FROM (
    SELECT v.*, MOD(v.id / 1048576, 33554432) AS patient, ROW_NUMBER() OVER (
        PARTITION BY MOD(v.id / 1048576, 33554432), v.body_site, v.side, v.assessed_on, v.scar_type, v.instrument, v.rater_role, v.rater_id
        ORDER BY o.as_of DESC, CAST(o.name AS BYTEA) DESC, CAST(o.sha256 AS BYTEA) DESC, o.first_line DESC, v.line DESC) AS place
    FROM rating_row v JOIN source_file o ON o.number = v.file) r
JOIN patient p ON p.number = r.patient
JOIN source_file f ON f.number = r.file
WHERE r.place = 1 AND NOT r.void;
