-- The night works under an account that can neither read files nor run commands nor change tables.
CREATE USER IF NOT EXISTS scarline PASSWORD '';
GRANT SELECT, INSERT, UPDATE, DELETE ON SCHEMA public TO scarline;
