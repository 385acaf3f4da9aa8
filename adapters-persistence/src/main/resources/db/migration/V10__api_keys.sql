-- The maker is no foreign key: a key stays with its company when its maker's account goes.
CREATE TABLE api_keys (
  id           uuid        PRIMARY KEY,
  company_id   uuid        NOT NULL REFERENCES companies ON DELETE CASCADE,
  name         text        NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  scopes       text[]      NOT NULL CHECK (cardinality(scopes) > 0),
  prefix       text        NOT NULL CHECK (length(prefix) = 12),
  value_hash   text        NOT NULL CHECK (length(value_hash) = 64),
  maker        uuid        NOT NULL,
  created_at   timestamptz NOT NULL,
  last_used_at timestamptz,
  replaced_at  timestamptz, -- works until then
  revoked_at   timestamptz
) WITH (fillfactor = 85);
CREATE UNIQUE INDEX api_keys_value ON api_keys (value_hash);
CREATE INDEX api_keys_company ON api_keys (company_id, created_at DESC, id DESC);
CREATE INDEX api_keys_over ON api_keys (least(replaced_at, revoked_at))
  WHERE replaced_at IS NOT NULL OR revoked_at IS NOT NULL;

-- How many calls of a minute were given out, to whatever process.
CREATE TABLE api_allowances (
  key_id uuid        PRIMARY KEY REFERENCES api_keys ON DELETE CASCADE,
  minute timestamptz NOT NULL,
  taken  integer     NOT NULL
) WITH (fillfactor = 50);

-- Which company caused an email: its invitations know.
CREATE INDEX invitations_email ON invitations (email_id);
