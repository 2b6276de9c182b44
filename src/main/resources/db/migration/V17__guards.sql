-- What guards compare a file with, and whom they let pass.
ALTER TABLE source_file ADD COLUMN figures VARCHAR(2000) DEFAULT '' NOT NULL; -- valid lines, removals, and lines with a value by column: rows=12 void=1 pain=9
ALTER TABLE source_file ADD COLUMN let_in BOOLEAN DEFAULT FALSE NOT NULL; -- guards judge it no more: they did before, or a person let it in

-- What lasts is said once, and remembered.
ALTER TABLE notice ADD COLUMN once BOOLEAN DEFAULT FALSE NOT NULL; -- not to be said again
ALTER TABLE notice ADD COLUMN said BOOLEAN DEFAULT FALSE NOT NULL; -- a night that ended well said it
