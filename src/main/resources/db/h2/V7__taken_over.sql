-- What was set aside is taken over.
DROP TABLE IF EXISTS old_source_file;
DROP TABLE IF EXISTS old_patient;
DROP TABLE IF EXISTS old_patient_row;
DROP TABLE IF EXISTS old_session_row;
DROP TABLE IF EXISTS old_rating_row;
DROP TABLE IF EXISTS old_reject;
DROP TABLE IF EXISTS old_outcome;
DROP TABLE IF EXISTS old_night;
DROP TABLE IF EXISTS old_derivation;
