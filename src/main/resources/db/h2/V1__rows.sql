-- Everything that was ever loaded, by patient. Standard SQL: H2 and PostgreSQL run it alike.

CREATE TABLE source_file (
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

CREATE TABLE patient (
    number      INT          NOT NULL PRIMARY KEY, -- in order of first appearance
    site        VARCHAR(64)  NOT NULL,
    patient_id  VARCHAR(64)  NOT NULL,
    changed     BOOLEAN      NOT NULL, -- rows changed since the outcome was derived
    UNIQUE (site, patient_id)
);

-- The id of every row: the patient's number in the high bits, the line's number in the low 38.

CREATE TABLE patient_row (
    id          BIGINT       NOT NULL PRIMARY KEY,
    void        BOOLEAN      NOT NULL, -- removes the row with the same key
    fitzpatrick SMALLINT,              -- 1 to 6
    birth_year  SMALLINT,
    sex         VARCHAR(16),
    research_consent VARCHAR(8)        -- yes, no, unknown
);

CREATE TABLE session_row (
    id          BIGINT       NOT NULL PRIMARY KEY,
    void        BOOLEAN      NOT NULL,
    body_site   VARCHAR(16)  NOT NULL,
    side        VARCHAR(8)   NOT NULL,
    session_date DATE        NOT NULL,
    modality    VARCHAR(10),           -- absent in a void row
    adjuncts    VARCHAR(80),           -- codes in order, joined by +; empty for none
    device      VARCHAR(100),
    needle_depth_mm DECIMAL(12, 6),    -- millimetres
    passes      SMALLINT,
    rf_energy_mj DECIMAL(12, 6),       -- millijoules per pin
    duration_min SMALLINT,             -- minutes
    active_acne VARCHAR(8),            -- yes, no, unknown
    isotretinoin_stopped DATE,
    pain        DECIMAL(12, 6),        -- 0 to 10
    downtime_days SMALLINT,            -- days
    erythema_days SMALLINT,            -- days
    adverse_events VARCHAR(120),       -- codes in order, joined by |; empty for none, absent when not recorded
    cost        DECIMAL(18, 6),        -- in currency
    currency    CHAR(3),               -- ISO 4217
    operator_id VARCHAR(64)
);

CREATE TABLE rating_row (
    id          BIGINT       NOT NULL PRIMARY KEY,
    void        BOOLEAN      NOT NULL,
    body_site   VARCHAR(16)  NOT NULL,
    side        VARCHAR(8)   NOT NULL,
    assessed_on DATE         NOT NULL,
    scar_type   VARCHAR(12)  NOT NULL,
    instrument  VARCHAR(40)  NOT NULL,
    rater_role  VARCHAR(12)  NOT NULL,
    rater_id    VARCHAR(64)  NOT NULL, -- empty when not recorded
    score       BIGINT                 -- millionths of a point; absent in a void row
);

CREATE TABLE reject (
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
CREATE TABLE outcome (
    patient     INT          NOT NULL PRIMARY KEY, -- number
    last_day    INT,                               -- latest day of its rows in force, days since 1970-01-01
    record      VARBINARY(1000000) NOT NULL
);

-- The nights that were carried to the end, and the one under way.
CREATE TABLE night (
    number      INT          NOT NULL PRIMARY KEY,
    run         VARCHAR(40)  NOT NULL, -- cut-off date and digest; empty until known
    digest      CHAR(64)     NOT NULL, -- of the ledger, the configuration and the version
    as_of       DATE         NOT NULL, -- the day the night was run for
    published   BOOLEAN      NOT NULL
);

-- What the outcomes were derived with: another instrument registry or program version derives all anew.
CREATE TABLE derivation (
    digest      CHAR(64)     NOT NULL PRIMARY KEY -- SHA-256 of the record version and the registry
);
