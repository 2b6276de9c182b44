-- What the problems of a file come to by kind, for the page of the night; no value of a line.
ALTER TABLE reject ADD COLUMN place VARCHAR(200) DEFAULT '' NOT NULL; -- cell or row of the sheet that the line comes from

CREATE TABLE problem_group (
    file        INT          NOT NULL, -- number in source_file
    code        VARCHAR(30)  NOT NULL,
    column_name VARCHAR(100) NOT NULL, -- empty when they concern whole lines
    problems    BIGINT       NOT NULL, -- how many
    places      VARCHAR(700) NOT NULL, -- lines or places of the first three, joined by tabs
    PRIMARY KEY (file, code, column_name)
);

-- Of files that were loaded before: a line's first problem, and what was unusual without its column.
INSERT INTO problem_group (file, code, column_name, problems, places)
SELECT f.number, r.code, r.column_name, COUNT(*), CAST(MIN(r.file_line) AS VARCHAR(20))
FROM source_file f JOIN reject r ON r.line >= f.first_line AND r.line < f.first_line + f.physical_lines
WHERE f.first_line > 0
GROUP BY f.number, r.code, r.column_name;

INSERT INTO problem_group (file, code, column_name, problems, places)
SELECT number, 'UNUSUAL', '', unusual, '' FROM source_file WHERE unusual > 0;
