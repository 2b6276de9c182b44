-- Sums over the outcomes, kept from night to night: a night adds what changed to them instead of adding up everybody.

CREATE TABLE kept_sums (
    keeper      VARCHAR(10)  NOT NULL, -- whose they are: tally, release
    piece       INT          NOT NULL, -- from 0
    content     BYTEA        NOT NULL, -- counts of patients who are alike, and sums of their keys
    PRIMARY KEY (keeper, piece)
);

-- What stood in outcome when those sums were made, of every patient whose outcome may have changed since.
CREATE TABLE outcome_before (
    keeper      VARCHAR(10)  NOT NULL,
    patient     INT          NOT NULL, -- number
    record      BYTEA,                 -- absent where there was no outcome
    PRIMARY KEY (keeper, patient)
);
