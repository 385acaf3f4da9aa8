-- Ids come from the application (UUID v7, RFC 9562) and sort by time.
-- Choices are stored as the lower-case names of the domain's enums.
-- A column that ends in _key names the master key that its neighbour is encrypted with.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- ---- people ---------------------------------------------------------------------------------

CREATE TABLE accounts (
  id           uuid        PRIMARY KEY,
  email        text        NOT NULL CHECK (length(email) <= 254),
  name         text        NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  password     text        NOT NULL CHECK (length(password) <= 200),
  site_role    text        NOT NULL CHECK (site_role IN ('administrator', 'person')),
  status       text        NOT NULL CHECK (status IN ('active', 'disabled')),
  created_at   timestamptz NOT NULL,
  last_seen_at timestamptz
);
CREATE UNIQUE INDEX accounts_email ON accounts (email);
CREATE INDEX accounts_by_name ON accounts (lower(name), id);
CREATE INDEX accounts_search ON accounts USING gin (lower(name || ' ' || email) gin_trgm_ops);
CREATE INDEX accounts_administrators ON accounts (id) WHERE site_role = 'administrator';
CREATE INDEX accounts_last_seen ON accounts (last_seen_at);

CREATE TABLE sessions (
  id           uuid        PRIMARY KEY,
  account_id   uuid        NOT NULL REFERENCES accounts ON DELETE CASCADE,
  token_hash   text        NOT NULL CHECK (length(token_hash) = 64),
  ip           text        NOT NULL CHECK (length(ip) <= 64),
  user_agent   text        NOT NULL CHECK (length(user_agent) <= 300),
  remembered   boolean     NOT NULL,
  created_at   timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX sessions_token ON sessions (token_hash);
CREATE INDEX sessions_account ON sessions (account_id, last_seen_at DESC);
CREATE INDEX sessions_created ON sessions (created_at);
CREATE INDEX sessions_idle ON sessions (last_seen_at) WHERE NOT remembered;

CREATE TABLE known_devices (
  account_id   uuid        NOT NULL REFERENCES accounts ON DELETE CASCADE,
  device_hash  text        NOT NULL CHECK (length(device_hash) = 64),
  last_used_at timestamptz NOT NULL,
  PRIMARY KEY (account_id, device_hash)
);

CREATE TABLE tries (
  key_hash text        NOT NULL CHECK (length(key_hash) = 64),
  tried_at timestamptz NOT NULL
);
CREATE INDEX tries_key ON tries (key_hash, tried_at);
CREATE INDEX tries_time ON tries (tried_at);

CREATE TABLE reset_links (
  account_id uuid        PRIMARY KEY REFERENCES accounts ON DELETE CASCADE,
  token_hash text        NOT NULL CHECK (length(token_hash) = 64),
  expires_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX reset_links_token ON reset_links (token_hash);
CREATE INDEX reset_links_expiry ON reset_links (expires_at);

CREATE TABLE reset_requests (
  id           uuid        PRIMARY KEY,
  email        bytea       NOT NULL,
  email_key    text        NOT NULL,
  ip           text        NOT NULL CHECK (length(ip) <= 64),
  user_agent   text        NOT NULL CHECK (length(user_agent) <= 300),
  requested_at timestamptz NOT NULL,
  due_at       timestamptz NOT NULL -- later than asked for when handling failed
);
CREATE INDEX reset_requests_order ON reset_requests (requested_at, id) INCLUDE (due_at);
CREATE INDEX reset_requests_key ON reset_requests (email_key);

-- ---- companies ------------------------------------------------------------------------------

CREATE TABLE companies (
  id         uuid        PRIMARY KEY,
  name       text        NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  slug       text        NOT NULL CHECK (slug ~ '^[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?$'),
  created_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX companies_slug ON companies (slug);
CREATE INDEX companies_by_name ON companies (lower(name), id);

CREATE TABLE members (
  company_id uuid        NOT NULL REFERENCES companies ON DELETE CASCADE,
  account_id uuid        NOT NULL REFERENCES accounts ON DELETE CASCADE,
  role       text        NOT NULL CHECK (role IN ('owner', 'admin', 'member', 'guest')),
  since      timestamptz NOT NULL,
  PRIMARY KEY (company_id, account_id)
);
CREATE INDEX members_account ON members (account_id);

-- ---- settings -------------------------------------------------------------------------------

CREATE TABLE email_settings (
  id                smallint    PRIMARY KEY CHECK (id = 1),
  sender_address    text        NOT NULL CHECK (length(sender_address) <= 254),
  sender_name       text        CHECK (length(sender_name) <= 100),
  provider          text        NOT NULL CHECK (provider IN ('smtp', 'sendgrid')),
  smtp_host         text        CHECK (length(smtp_host) <= 253),
  smtp_port         integer     CHECK (smtp_port BETWEEN 1 AND 65535),
  smtp_username     text        CHECK (length(smtp_username) <= 500),
  smtp_security     text        CHECK (smtp_security IN
                                  ('implicit_tls', 'required_starttls', 'starttls_when_offered')),
  smtp_tls_versions text        CHECK (smtp_tls_versions IN ('tls_1_2', 'tls_1_3', 'tls_1_2,tls_1_3')),
  smtp_trusted_ca   text,
  connect_ms        bigint      NOT NULL,
  read_ms           bigint      NOT NULL,
  write_ms          bigint      NOT NULL,
  secret            bytea,
  secret_key        text,
  secret_saved_at   timestamptz,
  per_second        integer     CHECK (per_second > 0),
  per_day           integer     CHECK (per_day > 0),
  saved_at          timestamptz NOT NULL,
  CHECK (provider <> 'smtp' OR (smtp_host IS NOT NULL AND smtp_port IS NOT NULL
    AND smtp_security IS NOT NULL AND smtp_tls_versions IS NOT NULL)),
  CHECK ((secret IS NULL) = (secret_key IS NULL))
);

-- ---- mail -----------------------------------------------------------------------------------

CREATE TABLE emails (
  id           uuid        PRIMARY KEY,
  kind         text        NOT NULL CHECK (length(kind) <= 60),
  recipient    text        NOT NULL CHECK (length(recipient) <= 254),
  locale       text        NOT NULL CHECK (length(locale) <= 35),
  lane         smallint    NOT NULL CHECK (lane BETWEEN 0 AND 2), -- 0 security, 1 transactional, 2 bulk
  state        text        NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'held', 'failed',
                                                     'expired', 'uncertain', 'suppressed')),
  queued_at    timestamptz NOT NULL,
  due_at       timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL,
  claimable_at timestamptz NOT NULL, -- when queued: due; when sending: the end of the lease
  attempt      integer     NOT NULL DEFAULT 0,
  failures     integer     NOT NULL DEFAULT 0,
  resends      integer     NOT NULL DEFAULT 0,
  recoveries   integer     NOT NULL DEFAULT 0, -- leases that ran out
  held_reason  text        CHECK (held_reason IN ('not_configured', 'route_fault')),
  payload      bytea,
  payload_key  text,
  finished_at  timestamptz,
  CHECK ((state = 'held') = (held_reason IS NOT NULL)),
  CHECK ((payload IS NULL) = (payload_key IS NULL)),
  -- the payload lives as long as the email may still be sent, and not a moment longer
  CHECK ((state IN ('queued', 'sending', 'held')) = (payload IS NOT NULL)),
  CHECK ((state IN ('queued', 'sending', 'held')) = (finished_at IS NULL))
) WITH (fillfactor = 80);
CREATE INDEX emails_due ON emails (lane, claimable_at) WHERE state IN ('queued', 'sending');
CREATE INDEX emails_expiry ON emails (expires_at) WHERE state IN ('queued', 'held');
CREATE INDEX emails_held ON emails (held_reason, queued_at) WHERE state = 'held';
CREATE INDEX emails_waiting ON emails (queued_at) INCLUDE (state)
  WHERE state IN ('queued', 'sending', 'held');
CREATE INDEX emails_finished ON emails (finished_at) INCLUDE (state) WHERE finished_at IS NOT NULL;
CREATE INDEX emails_key ON emails (payload_key) WHERE payload_key IS NOT NULL;

CREATE TABLE attempts (
  email_id    uuid        NOT NULL REFERENCES emails ON DELETE CASCADE,
  attempt     integer     NOT NULL,
  route       text        NOT NULL,
  started_at  timestamptz NOT NULL,
  took_ms     bigint      NOT NULL,
  state       text        NOT NULL, -- the email's state after this attempt
  stages      jsonb       NOT NULL,
  reply       jsonb,                -- of an attempt that was accepted
  failure     jsonb,                -- of any other
  PRIMARY KEY (email_id, attempt)
);
CREATE INDEX attempts_accepted ON attempts (started_at) INCLUDE (took_ms) WHERE state = 'sent';

CREATE TABLE test_emails (
  email_id uuid PRIMARY KEY,
  subject  text NOT NULL,
  route    text NOT NULL
);

CREATE TABLE test_stages (
  email_id uuid    NOT NULL REFERENCES test_emails ON DELETE CASCADE,
  attempt  integer NOT NULL,
  stage    text    NOT NULL,
  trace    jsonb   NOT NULL,
  PRIMARY KEY (email_id, attempt, stage)
);

-- What all processes together know of the route and have sent: one row each.
CREATE TABLE route_health (
  id               smallint    PRIMARY KEY CHECK (id = 1),
  faults           integer     NOT NULL,
  probe_at         timestamptz,
  faulty_since     timestamptz,
  last_fault       jsonb,
  last_accepted_at timestamptz
);

CREATE TABLE send_allowance (
  id          smallint    PRIMARY KEY CHECK (id = 1),
  this_second timestamptz NOT NULL,
  in_second   integer     NOT NULL,
  this_day    date        NOT NULL, -- in UTC
  in_day      integer     NOT NULL
);

-- ---- the record -----------------------------------------------------------------------------

CREATE TABLE audit_log (
  id      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at      timestamptz NOT NULL,
  actor   uuid,
  action  text        NOT NULL CHECK (length(action) <= 60),
  subject uuid,
  fields  text[]      NOT NULL
);
CREATE INDEX audit_log_time ON audit_log (at DESC, id DESC);

-- One row for each master key that something may be encrypted with: a process that lacks one of
-- them, or holds a wrong one, finds out when it starts.
CREATE TABLE key_checks (
  key_id     text        PRIMARY KEY,
  proof      bytea       NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
