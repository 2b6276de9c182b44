-- With what a file's lines were judged: what a line may say can depend on the day and on who may speak for whom.
ALTER TABLE source_file ADD COLUMN judged_on DATE DEFAULT DATE '1900-01-01' NOT NULL; -- nothing in it is dated later; its lines are judged again when due
ALTER TABLE source_file ADD COLUMN due DATE; -- first day on which a line rejected as FUTURE_DATE can be taken; absent when none waits
ALTER TABLE source_file ADD COLUMN speaks_for VARCHAR(2000) DEFAULT '' NOT NULL; -- sites beside its folder's own that its rows may name, joined by |
UPDATE source_file SET judged_on = first_seen;

-- What a person must hear that concerns no single file; a row stays until a night that ended well has said it.
CREATE TABLE notice (
    number      INT           NOT NULL PRIMARY KEY, -- in order of noticing
    text        VARCHAR(1000) NOT NULL              -- one line, without a patient's values
);
