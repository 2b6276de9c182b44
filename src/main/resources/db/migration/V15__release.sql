-- What releases for researchers need to know of patients, and the releases that were made.

CREATE TABLE release_patient (
    patient     INT          NOT NULL PRIMARY KEY, -- number
    secret      BIGINT       NOT NULL, -- random, never derived and never shown: noise comes from sums of these
    released    BIGINT       NOT NULL  -- of what the patient contributed to the release before; 0 for nothing
);

CREATE TABLE release_made (
    number      INT          NOT NULL PRIMARY KEY,
    name        VARCHAR(40)  NOT NULL, -- month of the cut-off and number
    digest      CHAR(64)     NOT NULL, -- SHA-256 of its datapackage.json
    parameters  VARCHAR(400) NOT NULL  -- of the protection
);
