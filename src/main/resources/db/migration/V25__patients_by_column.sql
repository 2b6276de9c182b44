-- The rows that count, of all kinds, with words for codes: of each row the version of the file with the latest as-of date,
-- unless it takes the row back. Of a patient a column is taken from the latest file that has it: figures name those that a
-- file lacks. Columns that a kind does not have are empty.
CREATE OR REPLACE VIEW rows_in_force AS
SELECT
    'patients' AS kind,
    p.site,
    p.patient_id,
    CAST(NULL AS VARCHAR(120)) AS body_site,
    CAST(NULL AS VARCHAR(120)) AS side,
    CAST(NULL AS DATE) AS day_of,
    r.fitzpatrick,
    r.birth_year,
    (SELECT text FROM word WHERE number = r.sex) AS sex,
    (SELECT text FROM word WHERE number = r.research_consent) AS research_consent,
    CAST(NULL AS VARCHAR(120)) AS modality,
    CAST(NULL AS VARCHAR(120)) AS adjuncts,
    CAST(NULL AS VARCHAR(120)) AS device,
    CAST(NULL AS DECIMAL(18, 6)) AS needle_depth_mm,
    CAST(NULL AS SMALLINT) AS passes,
    CAST(NULL AS DECIMAL(18, 6)) AS rf_energy_mj,
    CAST(NULL AS SMALLINT) AS duration_min,
    CAST(NULL AS VARCHAR(120)) AS active_acne,
    CAST(NULL AS DATE) AS isotretinoin_stopped,
    CAST(NULL AS DECIMAL(18, 6)) AS pain,
    CAST(NULL AS SMALLINT) AS downtime_days,
    CAST(NULL AS SMALLINT) AS erythema_days,
    CAST(NULL AS VARCHAR(120)) AS adverse_events,
    CAST(NULL AS DECIMAL(18, 6)) AS cost,
    CAST(NULL AS VARCHAR(120)) AS currency,
    CAST(NULL AS VARCHAR(120)) AS operator_id,
    CAST(NULL AS VARCHAR(120)) AS scar_type,
    CAST(NULL AS VARCHAR(120)) AS instrument,
    CAST(NULL AS VARCHAR(120)) AS rater_role,
    CAST(NULL AS VARCHAR(120)) AS rater_id,
    CAST(NULL AS DECIMAL(18, 6)) AS score,
    f.name AS file,
    r.line - f.first_line + 1 AS line
FROM (
    SELECT
        s.patient,
        MAX(CASE WHEN s.place = s.fitzpatrick_of THEN s.fitzpatrick END) AS fitzpatrick,
        MAX(CASE WHEN s.place = s.birth_year_of THEN s.birth_year END) AS birth_year,
        MAX(CASE WHEN s.place = s.sex_of THEN s.sex END) AS sex,
        MAX(CASE WHEN s.place = s.research_consent_of THEN s.research_consent END) AS research_consent,
        MAX(CASE WHEN s.place = 1 THEN s.file END) AS file,
        MAX(CASE WHEN s.place = 1 THEN s.line END) AS line
    FROM (
        SELECT
            q.*,
            COALESCE(MIN(CASE WHEN q.figures LIKE '%lacks:fitzpatrick=%' THEN NULL ELSE q.place END)
                OVER (PARTITION BY q.patient), 1) AS fitzpatrick_of,
            COALESCE(MIN(CASE WHEN q.figures LIKE '%lacks:birth_year=%' THEN NULL ELSE q.place END)
                OVER (PARTITION BY q.patient), 1) AS birth_year_of,
            COALESCE(MIN(CASE WHEN q.figures LIKE '%lacks:sex=%' THEN NULL ELSE q.place END)
                OVER (PARTITION BY q.patient), 1) AS sex_of,
            COALESCE(MIN(CASE WHEN q.figures LIKE '%lacks:research_consent=%' THEN NULL ELSE q.place END)
                OVER (PARTITION BY q.patient), 1) AS research_consent_of
        FROM (
            SELECT
                k.patient[n.number] AS patient,
                k.file[n.number] AS file,
                k.line[n.number] AS line,
                k.void[n.number] AS void,
                k.fitzpatrick[n.number] AS fitzpatrick,
                k.birth_year[n.number] AS birth_year,
                k.sex[n.number] AS sex,
                k.research_consent[n.number] AS research_consent,
                ROW_NUMBER() OVER (
                    PARTITION BY k.patient[n.number]
                    ORDER BY o.as_of DESC, CAST(o.name AS BYTEA) DESC, CAST(o.sha256 AS BYTEA) DESC,
                        o.first_line DESC, k.line[n.number] DESC) AS place,
                SUM(CASE WHEN k.void[n.number] THEN 1 ELSE 0 END) OVER (
                    PARTITION BY k.patient[n.number]
                    ORDER BY o.as_of DESC, CAST(o.name AS BYTEA) DESC, CAST(o.sha256 AS BYTEA) DESC,
                        o.first_line DESC, k.line[n.number] DESC ROWS UNBOUNDED PRECEDING) AS removals,
                o.figures
            FROM patient_pack k
            JOIN pack_place n ON n.number <= k.row_count
            JOIN source_file o ON o.number = k.file[n.number]) q
        WHERE q.removals = 0) s
    GROUP BY s.patient) r
JOIN patient p ON p.number = r.patient
JOIN source_file f ON f.number = r.file
UNION ALL
SELECT
    'sessions' AS kind,
    p.site,
    p.patient_id,
    (SELECT text FROM word WHERE number = r.body_site) AS body_site,
    (SELECT text FROM word WHERE number = r.side) AS side,
    DATE '1970-01-01' + r.session_date AS day_of,
    CAST(NULL AS SMALLINT) AS fitzpatrick,
    CAST(NULL AS SMALLINT) AS birth_year,
    CAST(NULL AS VARCHAR(120)) AS sex,
    CAST(NULL AS VARCHAR(120)) AS research_consent,
    (SELECT text FROM word WHERE number = r.modality) AS modality,
    (SELECT text FROM word WHERE number = r.adjuncts) AS adjuncts,
    (SELECT text FROM word WHERE number = r.device) AS device,
    CAST(r.needle_depth_mm / 1000000.0 AS DECIMAL(18, 6)) AS needle_depth_mm,
    r.passes,
    CAST(r.rf_energy_mj / 1000000.0 AS DECIMAL(18, 6)) AS rf_energy_mj,
    r.duration_min,
    (SELECT text FROM word WHERE number = r.active_acne) AS active_acne,
    DATE '1970-01-01' + r.isotretinoin_stopped AS isotretinoin_stopped,
    CAST(r.pain / 1000000.0 AS DECIMAL(18, 6)) AS pain,
    r.downtime_days,
    r.erythema_days,
    (SELECT text FROM word WHERE number = r.adverse_events) AS adverse_events,
    CAST(r.cost / 1000000.0 AS DECIMAL(18, 6)) AS cost,
    (SELECT text FROM word WHERE number = r.currency) AS currency,
    (SELECT text FROM word WHERE number = r.operator_id) AS operator_id,
    CAST(NULL AS VARCHAR(120)) AS scar_type,
    CAST(NULL AS VARCHAR(120)) AS instrument,
    CAST(NULL AS VARCHAR(120)) AS rater_role,
    CAST(NULL AS VARCHAR(120)) AS rater_id,
    CAST(NULL AS DECIMAL(18, 6)) AS score,
    f.name AS file,
    r.line - f.first_line + 1 AS line
FROM (
    SELECT
        k.patient[n.number] AS patient,
        k.file[n.number] AS file,
        k.line[n.number] AS line,
        k.void[n.number] AS void,
        k.body_site[n.number] AS body_site,
        k.side[n.number] AS side,
        k.session_date[n.number] AS session_date,
        k.modality[n.number] AS modality,
        k.adjuncts[n.number] AS adjuncts,
        k.device[n.number] AS device,
        k.needle_depth_mm[n.number] AS needle_depth_mm,
        k.passes[n.number] AS passes,
        k.rf_energy_mj[n.number] AS rf_energy_mj,
        k.duration_min[n.number] AS duration_min,
        k.active_acne[n.number] AS active_acne,
        k.isotretinoin_stopped[n.number] AS isotretinoin_stopped,
        k.pain[n.number] AS pain,
        k.downtime_days[n.number] AS downtime_days,
        k.erythema_days[n.number] AS erythema_days,
        k.adverse_events[n.number] AS adverse_events,
        k.cost[n.number] AS cost,
        k.currency[n.number] AS currency,
        k.operator_id[n.number] AS operator_id,
        ROW_NUMBER() OVER (
            PARTITION BY k.patient[n.number], k.body_site[n.number], k.side[n.number], k.session_date[n.number]
            ORDER BY o.as_of DESC, CAST(o.name AS BYTEA) DESC, CAST(o.sha256 AS BYTEA) DESC,
                o.first_line DESC, k.line[n.number] DESC) AS place
    FROM session_pack k
    JOIN pack_place n ON n.number <= k.row_count
    JOIN source_file o ON o.number = k.file[n.number]) r
JOIN patient p ON p.number = r.patient
JOIN source_file f ON f.number = r.file
WHERE r.place = 1 AND NOT r.void
UNION ALL
SELECT
    'ratings' AS kind,
    p.site,
    p.patient_id,
    (SELECT text FROM word WHERE number = r.body_site) AS body_site,
    (SELECT text FROM word WHERE number = r.side) AS side,
    DATE '1970-01-01' + r.assessed_on AS day_of,
    CAST(NULL AS SMALLINT) AS fitzpatrick,
    CAST(NULL AS SMALLINT) AS birth_year,
    CAST(NULL AS VARCHAR(120)) AS sex,
    CAST(NULL AS VARCHAR(120)) AS research_consent,
    CAST(NULL AS VARCHAR(120)) AS modality,
    CAST(NULL AS VARCHAR(120)) AS adjuncts,
    CAST(NULL AS VARCHAR(120)) AS device,
    CAST(NULL AS DECIMAL(18, 6)) AS needle_depth_mm,
    CAST(NULL AS SMALLINT) AS passes,
    CAST(NULL AS DECIMAL(18, 6)) AS rf_energy_mj,
    CAST(NULL AS SMALLINT) AS duration_min,
    CAST(NULL AS VARCHAR(120)) AS active_acne,
    CAST(NULL AS DATE) AS isotretinoin_stopped,
    CAST(NULL AS DECIMAL(18, 6)) AS pain,
    CAST(NULL AS SMALLINT) AS downtime_days,
    CAST(NULL AS SMALLINT) AS erythema_days,
    CAST(NULL AS VARCHAR(120)) AS adverse_events,
    CAST(NULL AS DECIMAL(18, 6)) AS cost,
    CAST(NULL AS VARCHAR(120)) AS currency,
    CAST(NULL AS VARCHAR(120)) AS operator_id,
    (SELECT text FROM word WHERE number = r.scar_type) AS scar_type,
    (SELECT text FROM word WHERE number = r.instrument) AS instrument,
    (SELECT text FROM word WHERE number = r.rater_role) AS rater_role,
    (SELECT text FROM word WHERE number = r.rater_id) AS rater_id,
    CAST(r.score / 1000000.0 AS DECIMAL(18, 6)) AS score,
    f.name AS file,
    r.line - f.first_line + 1 AS line
FROM (
    SELECT
        k.patient[n.number] AS patient,
        k.file[n.number] AS file,
        k.line[n.number] AS line,
        k.void[n.number] AS void,
        k.body_site[n.number] AS body_site,
        k.side[n.number] AS side,
        k.assessed_on[n.number] AS assessed_on,
        k.scar_type[n.number] AS scar_type,
        k.instrument[n.number] AS instrument,
        k.rater_role[n.number] AS rater_role,
        k.rater_id[n.number] AS rater_id,
        k.score[n.number] AS score,
        ROW_NUMBER() OVER (
            PARTITION BY k.patient[n.number], k.body_site[n.number], k.side[n.number], k.assessed_on[n.number],
                k.scar_type[n.number], k.instrument[n.number], k.rater_role[n.number], k.rater_id[n.number]
            ORDER BY o.as_of DESC, CAST(o.name AS BYTEA) DESC, CAST(o.sha256 AS BYTEA) DESC,
                o.first_line DESC, k.line[n.number] DESC) AS place
    FROM rating_pack k
    JOIN pack_place n ON n.number <= k.row_count
    JOIN source_file o ON o.number = k.file[n.number]) r
JOIN patient p ON p.number = r.patient
JOIN source_file f ON f.number = r.file
WHERE r.place = 1 AND NOT r.void;
