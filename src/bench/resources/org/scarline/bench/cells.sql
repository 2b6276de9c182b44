CREATE TABLE patient AS
SELECT site AS s, patient_id AS p, fitzpatrick AS skin
FROM read_csv('@/patients.csv', header = true, types = {'PATIENT_ID': 'VARCHAR', 'FITZPATRICK': 'INTEGER'});
CREATE TABLE session AS
SELECT site AS s, patient_id AS p, body_site AS b, side, CAST(day_of AS DATE) - DATE '1970-01-01' AS day
FROM read_csv('@/sessions.csv', header = true, all_varchar = true);
CREATE TABLE rating AS
SELECT site AS s, patient_id AS p, body_site AS b, side, CAST(day_of AS DATE) - DATE '1970-01-01' AS day,
    scar_type, instrument, rater_role, CAST(score AS DOUBLE) AS score
FROM read_csv('@/ratings.csv', header = true, all_varchar = true);
CREATE TABLE instrument AS
SELECT * FROM read_csv('data/reference/instruments.csv', header = true);
-- both sides together say nothing where sides were treated apart
CREATE TABLE kept AS
SELECT r.* FROM rating r
WHERE NOT (r.side = 'both' AND EXISTS (
    SELECT 1 FROM session x WHERE x.s = r.s AND x.p = r.p AND x.b = r.b AND x.side <> 'both'));
CREATE TABLE treated AS
SELECT DISTINCT k.s, k.p, k.b, k.side, x.day
FROM (SELECT DISTINCT s, p, b, side FROM kept) k
JOIN session x ON x.s = k.s AND x.p = k.p AND x.b = k.b AND (x.side = k.side OR x.side = 'both');
CREATE TABLE numbered AS
SELECT *, SUM(CASE WHEN gap > 365 THEN 1 ELSE 0 END) OVER (PARTITION BY s, p, b, side ORDER BY day) AS course
FROM (SELECT *, day - LAG(day) OVER (PARTITION BY s, p, b, side ORDER BY day) AS gap FROM treated);
CREATE TABLE course AS
SELECT s, p, b, side, MIN(day) FILTER (course = 0) AS first_day, MAX(day) FILTER (course = 0) AS last_day,
    COALESCE(MIN(day) FILTER (course = 1), 1000000) AS next_day
FROM numbered GROUP BY s, p, b, side;
CREATE TABLE score AS
SELECT k.s, k.p, k.b, k.side, k.scar_type, k.instrument, k.rater_role, k.day, AVG(k.score) AS score,
    ANY_VALUE(c.first_day) AS first_day, ANY_VALUE(c.last_day) AS last_day, ANY_VALUE(c.next_day) AS next_day
FROM kept k JOIN course c USING (s, p, b, side)
GROUP BY k.s, k.p, k.b, k.side, k.scar_type, k.instrument, k.rater_role, k.day;
-- the last rating from 56 to 120 days after the last session, beside the last one of the 180 days before the first
CREATE TABLE series AS
SELECT s, p, b, side, scar_type, instrument, rater_role,
    ARG_MAX(score, day) FILTER (day <= first_day AND day >= first_day - 180) AS baseline,
    ARG_MAX(score, day) FILTER (day > first_day AND day <= next_day AND day - last_day BETWEEN 56 AND 120) AS final
FROM score GROUP BY s, p, b, side, scar_type, instrument, rater_role;
CREATE TABLE gain AS
SELECT v.*, i.kind = 'change' AS is_change,
    CASE WHEN i.kind = 'change' THEN NULL WHEN i.better = 'lower' THEN baseline - lowest ELSE highest - baseline END AS room,
    CASE WHEN i.better = 'lower' THEN COALESCE(i.no_change, baseline) - final
        ELSE final - COALESCE(i.no_change, baseline) END AS improvement
FROM series v JOIN instrument i ON i.code = v.instrument
WHERE final IS NOT NULL AND (i.kind = 'change' OR baseline IS NOT NULL);
CREATE TABLE one AS
SELECT s, p, instrument, rater_role, scar, ROUND(AVG(improvement), 6) AS improvement, ROUND(AVG(room), 6) AS room
FROM (SELECT *, UNNEST(['all', scar_type]) AS scar FROM gain)
GROUP BY s, p, instrument, rater_role, scar;
CREATE TABLE member AS
SELECT o.*, UNNEST(LIST_FILTER(['all', 'site:' || o.s,
    CASE WHEN q.skin <= 3 THEN 'fitzpatrick_1_3' WHEN q.skin > 3 THEN 'fitzpatrick_4_6' END], lambda x : x IS NOT NULL)) AS population
FROM one o LEFT JOIN patient q USING (s, p);
CREATE TABLE cell AS
SELECT population, instrument, rater_role, scar AS scar_type, COUNT(*) AS n, AVG(improvement) AS mean_improvement,
    STDDEV_SAMP(improvement) AS sd_improvement, QUANTILE_CONT(improvement, 0.5) AS median_improvement,
    QUANTILE_CONT(improvement, 0.25) AS q1_improvement, QUANTILE_CONT(improvement, 0.75) AS q3_improvement,
    AVG(CASE WHEN improvement >= 1 THEN 1.0 ELSE 0 END) FILTER (room > 0) AS responders_1_grade,
    AVG(CASE WHEN improvement >= 2 THEN 1.0 ELSE 0 END) FILTER (room > 0) AS responders_2_grades,
    AVG(CASE WHEN 2 * improvement >= room THEN 1.0 ELSE 0 END) FILTER (room > 0) AS responders_50_pct
FROM member GROUP BY population, instrument, rater_role, scar;
CREATE TABLE result AS
SELECT u.* EXCLUDE (n) FROM (UNPIVOT cell ON mean_improvement, sd_improvement, median_improvement, q1_improvement,
    q3_improvement, responders_1_grade, responders_2_grades, responders_50_pct
    INTO NAME statistic VALUE estimate) u
JOIN instrument i ON i.code = u.instrument
WHERE NOT starts_with(statistic, 'responders_') OR contains(i.responder_rules, replace(statistic, 'responders_', ''));
