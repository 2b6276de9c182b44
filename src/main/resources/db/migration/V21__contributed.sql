-- What a patient contributes, beside what was released of it: a night finds out anew of those alone who changed.
ALTER TABLE release_patient ADD COLUMN contributed BIGINT DEFAULT 0 NOT NULL; -- of what the patient contributes now; 0 for nothing
UPDATE release_patient SET contributed = released;

-- The cut-off is asked for several times a night.
CREATE INDEX outcome_last_day ON outcome (last_day);
