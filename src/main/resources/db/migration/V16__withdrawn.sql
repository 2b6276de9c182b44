-- Patients who withdrew: marks that only the key outside the database can make.
CREATE TABLE withdrawn (
    mark        CHAR(64)     NOT NULL PRIMARY KEY -- HMAC-SHA-256 of site and patient_id
);
