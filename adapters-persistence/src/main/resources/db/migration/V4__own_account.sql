-- What a person chose; null follows the site.
ALTER TABLE accounts
  ADD COLUMN locale text CHECK (length(locale) <= 35), -- BCP 47 (RFC 5646, 4.4.1)
  ADD COLUMN zone text CHECK (length(zone) <= 64);

-- Changes of address that wait for their confirmation: the newest of each account.
CREATE TABLE email_changes (
  account_id uuid        PRIMARY KEY REFERENCES accounts ON DELETE CASCADE,
  token_hash text        NOT NULL CHECK (length(token_hash) = 64),
  new_email  text        NOT NULL CHECK (length(new_email) <= 254),
  expires_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX email_changes_token ON email_changes (token_hash);
CREATE INDEX email_changes_expiry ON email_changes (expires_at);
