-- Rows lie in packs: up to 256 neighbours of a segment, each column of them one array. The row at place n of a pack has the
-- n-th element of each; an array is absent where none of its rows has a value. A row by itself costs the database more than
-- what it says, so it is shared. The id of a pack: its segment x 2^32 + its place in the segment, from 0.
CREATE TABLE IF NOT EXISTS patient_pack (
    id          BIGINT       NOT NULL PRIMARY KEY,
    row_count   INT          NOT NULL,   -- of each array that is there
    patient     INTEGER ARRAY NOT NULL,  -- numbers, ascending
    file        INTEGER ARRAY NOT NULL,  -- numbers in source_file
    line        BIGINT ARRAY NOT NULL,   -- among all lines ever loaded; ascending for a patient
    void        BOOLEAN ARRAY NOT NULL,  -- removes the row with the same key
    fitzpatrick SMALLINT ARRAY,          -- 1 to 6
    birth_year  SMALLINT ARRAY,
    sex         INTEGER ARRAY,           -- word
    research_consent INTEGER ARRAY       -- word: yes, no, unknown
);

CREATE TABLE IF NOT EXISTS session_pack (
    id          BIGINT       NOT NULL PRIMARY KEY,
    row_count   INT          NOT NULL,   -- of each array that is there
    patient     INTEGER ARRAY NOT NULL,  -- numbers, ascending
    file        INTEGER ARRAY NOT NULL,  -- numbers in source_file
    line        BIGINT ARRAY NOT NULL,   -- among all lines ever loaded; ascending for a patient
    void        BOOLEAN ARRAY NOT NULL,  -- removes the row with the same key
    body_site   INTEGER ARRAY,           -- word
    side        INTEGER ARRAY,           -- word
    session_date INTEGER ARRAY,          -- days since 1970-01-01
    modality    INTEGER ARRAY,           -- word; absent in a void row, as all that follows
    adjuncts    INTEGER ARRAY,           -- word: codes in order, joined by +; empty for none
    device      INTEGER ARRAY,           -- word
    needle_depth_mm BIGINT ARRAY,        -- millionths of a millimetre
    passes      SMALLINT ARRAY,
    rf_energy_mj BIGINT ARRAY,           -- millionths of a millijoule per pin
    duration_min SMALLINT ARRAY,         -- minutes
    active_acne INTEGER ARRAY,           -- word: yes, no, unknown
    isotretinoin_stopped INTEGER ARRAY,  -- days since 1970-01-01
    pain        BIGINT ARRAY,            -- millionths; 0 to 10
    downtime_days SMALLINT ARRAY,        -- days
    erythema_days SMALLINT ARRAY,        -- days
    adverse_events INTEGER ARRAY,        -- word: codes in order, joined by |; empty for none, absent when not recorded
    cost        BIGINT ARRAY,            -- millionths, in currency
    currency    INTEGER ARRAY,           -- word: ISO 4217
    operator_id INTEGER ARRAY            -- word
);

CREATE TABLE IF NOT EXISTS rating_pack (
    id          BIGINT       NOT NULL PRIMARY KEY,
    row_count   INT          NOT NULL,   -- of each array that is there
    patient     INTEGER ARRAY NOT NULL,  -- numbers, ascending
    file        INTEGER ARRAY NOT NULL,  -- numbers in source_file
    line        BIGINT ARRAY NOT NULL,   -- among all lines ever loaded; ascending for a patient
    void        BOOLEAN ARRAY NOT NULL,  -- removes the row with the same key
    body_site   INTEGER ARRAY,           -- word
    side        INTEGER ARRAY,           -- word
    assessed_on INTEGER ARRAY,           -- days since 1970-01-01
    scar_type   INTEGER ARRAY,           -- word
    instrument  INTEGER ARRAY,           -- word
    rater_role  INTEGER ARRAY,           -- word
    rater_id    INTEGER ARRAY,           -- word; absent when not recorded
    score       BIGINT ARRAY             -- millionths of a point; absent in a void row
);

-- The places that a row can have in a pack: joined with a pack, they make its rows.
CREATE TABLE IF NOT EXISTS pack_place (
    number      INT          NOT NULL PRIMARY KEY -- from 1 to 256
);
DELETE FROM pack_place;
INSERT INTO pack_place (number)
SELECT 1 + a.digit + 4 * b.digit + 16 * c.digit + 64 * d.digit
FROM (VALUES (0), (1), (2), (3)) AS a (digit)
CROSS JOIN (VALUES (0), (1), (2), (3)) AS b (digit)
CROSS JOIN (VALUES (0), (1), (2), (3)) AS c (digit)
CROSS JOIN (VALUES (0), (1), (2), (3)) AS d (digit);

ALTER TABLE segment ADD COLUMN IF NOT EXISTS pack_starts INTEGER ARRAY; -- number of the first patient of each pack, as it was written
