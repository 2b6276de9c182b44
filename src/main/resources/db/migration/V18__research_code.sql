-- The key table of the individual set: random codes, so that nobody finds a patient from one without this table.

CREATE TABLE research_code (
    patient     INT          NOT NULL PRIMARY KEY, -- number
    code        VARCHAR(16)  NOT NULL UNIQUE       -- random, stands for the patient in every set
);
