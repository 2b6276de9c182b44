-- What the first versions stored, set aside for the next migrations to take over row by row.
ALTER TABLE IF EXISTS source_file RENAME TO old_source_file;
ALTER TABLE IF EXISTS patient RENAME TO old_patient;
ALTER TABLE IF EXISTS patient_row RENAME TO old_patient_row;
ALTER TABLE IF EXISTS session_row RENAME TO old_session_row;
ALTER TABLE IF EXISTS rating_row RENAME TO old_rating_row;
ALTER TABLE IF EXISTS reject RENAME TO old_reject;
ALTER TABLE IF EXISTS outcome RENAME TO old_outcome;
ALTER TABLE IF EXISTS night RENAME TO old_night;
ALTER TABLE IF EXISTS derivation RENAME TO old_derivation;
