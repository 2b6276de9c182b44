-- A file that is not laid out as ours is loaded through copies; each is entered by itself and names the file it was made of.
ALTER TABLE source_file ADD COLUMN origin VARCHAR(64) DEFAULT '' NOT NULL; -- SHA-256 of the dropped file; empty when it is that file
