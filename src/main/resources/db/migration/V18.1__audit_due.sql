-- What was done in the same transaction and is to be entered into the log of the audit; a row stays until its line stands there.
CREATE TABLE audit_due (
    number      INT          NOT NULL PRIMARY KEY, -- in order of doing
    at          VARCHAR(40)  NOT NULL,             -- ISO 8601, UTC
    who         VARCHAR(200) NOT NULL,             -- the account that ran it
    what        VARCHAR(200) NOT NULL,             -- the command
    digest      VARCHAR(500) NOT NULL,             -- of what it worked on or made; of a patient the keyed mark; may be empty
    entries     INT          NOT NULL              -- lines of the log when it was done: its line can only be after them
);
