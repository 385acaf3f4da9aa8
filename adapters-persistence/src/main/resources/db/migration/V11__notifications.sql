-- ---- events and who hears of them ---------------------------------------------------------------

CREATE TABLE events (
  id            uuid        PRIMARY KEY,
  company_id    uuid        NOT NULL REFERENCES companies ON DELETE CASCADE,
  kind          text        NOT NULL CHECK (length(kind) <= 60),
  actor_name    text        CHECK (length(actor_name) BETWEEN 1 AND 100),
  actor_account uuid,
  place_code    text        CHECK (length(place_code) BETWEEN 1 AND 200),
  place_title   text        CHECK (length(place_title) BETWEEN 1 AND 200),
  place_url     text        CHECK (length(place_url) <= 2000),
  title         text        NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  body          text        NOT NULL CHECK (length(body) <= 20000),
  link          text        NOT NULL CHECK (length(link) <= 2000),
  locale        text        CHECK (length(locale) <= 35), -- BCP 47 (RFC 5646, 4.4.1)
  at            timestamptz NOT NULL,
  expires_at    timestamptz NOT NULL,
  CHECK ((place_code IS NULL) = (place_title IS NULL) AND (place_code IS NULL) = (place_url IS NULL))
);
CREATE INDEX events_time ON events (at);
CREATE INDEX events_company ON events (company_id, id DESC);

-- One row for each recipient of an event, those who get no mail too: an application may ask why not.
CREATE TABLE notifications (
  id         uuid        PRIMARY KEY,
  event_id   uuid        NOT NULL REFERENCES events ON DELETE CASCADE,
  company_id uuid        NOT NULL,
  account_id uuid        REFERENCES accounts ON DELETE CASCADE,
  recipient  text        NOT NULL CHECK (length(recipient) <= 254),
  decision   text        NOT NULL CHECK (decision IN ('at_once', 'in_batch', 'in_summary', 'untold')),
  untold     text        CHECK (untold IN ('own_act', 'not_reachable', 'preference', 'muted',
                                           'not_subscribed', 'paused', 'read_meanwhile', 'expired')),
  reason     text        NOT NULL CHECK (reason IN ('mentioned', 'addressed', 'subscribed', 'everyone')),
  leaves_at  timestamptz,
  listed     boolean     NOT NULL, -- stands under the person's bell
  waiting    boolean     NOT NULL, -- for its batch or summary
  email_id   uuid,
  read_at    timestamptz,
  CHECK ((decision = 'untold') = (untold IS NOT NULL)),
  CHECK (NOT waiting OR decision IN ('in_batch', 'in_summary')),
  CHECK (NOT listed OR account_id IS NOT NULL)
) WITH (fillfactor = 85);
CREATE UNIQUE INDEX notifications_event ON notifications (event_id, id);
CREATE INDEX notifications_bell ON notifications (account_id, id DESC) WHERE listed;
CREATE INDEX notifications_unread ON notifications (account_id, id DESC) INCLUDE (company_id)
  WHERE listed AND read_at IS NULL;
CREATE INDEX notifications_waiting ON notifications (account_id, company_id, decision, id) WHERE waiting;
CREATE INDEX notifications_email ON notifications (email_id) WHERE email_id IS NOT NULL;

-- At most one open batch and one coming summary of a person in a company. Whoever adds an item holds
-- the row until commit, so that it cannot be closed without it.
CREATE TABLE batches (
  account_id uuid        NOT NULL REFERENCES accounts ON DELETE CASCADE,
  company_id uuid        NOT NULL REFERENCES companies ON DELETE CASCADE,
  decision   text        NOT NULL CHECK (decision IN ('in_batch', 'in_summary')),
  opened_at  timestamptz NOT NULL,
  leaves_at  timestamptz NOT NULL,
  PRIMARY KEY (account_id, company_id, decision)
);
CREATE INDEX batches_due ON batches (leaves_at);

-- The local days that were summed up: once each, across restarts, changes of zone and of the clock.
CREATE TABLE summary_days (
  account_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
  company_id uuid NOT NULL REFERENCES companies ON DELETE CASCADE,
  subject    text NOT NULL CHECK (subject IN ('summary', 'assignments')),
  day        date NOT NULL,
  PRIMARY KEY (account_id, company_id, subject)
);

-- ---- what people chose --------------------------------------------------------------------------

CREATE TABLE notification_preferences (
  account_id       uuid        PRIMARY KEY REFERENCES accounts ON DELETE CASCADE,
  timings          jsonb       NOT NULL, -- category to timing; what is missing is in-batch
  batch_minutes    integer     NOT NULL CHECK (batch_minutes IN (5, 10, 15, 30, 60)),
  mentions_at_once boolean     NOT NULL,
  summary_days     smallint[]  NOT NULL CHECK (cardinality(summary_days) > 0), -- ISO 8601: 1 is Monday
  summary_at       time        NOT NULL,
  quiet_from       time,
  quiet_until      time,
  paused_until     timestamptz,
  CHECK ((quiet_from IS NULL) = (quiet_until IS NULL))
);

-- Of recipients who are no members: what they stopped by the link in a mail.
CREATE TABLE stopped_mail (
  company_id uuid        NOT NULL REFERENCES companies ON DELETE CASCADE,
  email      text        NOT NULL CHECK (length(email) <= 254),
  category   text        NOT NULL CHECK (length(category) <= 40),
  stopped_at timestamptz NOT NULL,
  PRIMARY KEY (company_id, email, category)
);

-- What signs links that never expire.
CREATE TABLE signing_secrets (
  id         text  PRIMARY KEY, -- what it signs
  secret     bytea NOT NULL,
  secret_key text  NOT NULL
);

-- ---- places and who follows them ----------------------------------------------------------------

CREATE TABLE places (
  company_id uuid NOT NULL REFERENCES companies ON DELETE CASCADE,
  place_code text NOT NULL CHECK (length(place_code) BETWEEN 1 AND 200),
  title      text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  url        text NOT NULL CHECK (length(url) <= 2000),
  audience   text NOT NULL CHECK (audience IN ('everyone', 'selected', 'none')),
  PRIMARY KEY (company_id, place_code)
);

CREATE TABLE place_members (
  company_id uuid    NOT NULL,
  place_code text    NOT NULL,
  account_id uuid    NOT NULL REFERENCES accounts ON DELETE CASCADE,
  selected   boolean NOT NULL DEFAULT false,
  cancelled  boolean NOT NULL DEFAULT false, -- unsubscribed, where all hear of it too
  muted      boolean NOT NULL DEFAULT false, -- in the person's own preferences
  PRIMARY KEY (company_id, place_code, account_id),
  FOREIGN KEY (company_id, place_code) REFERENCES places ON DELETE CASCADE
);
CREATE INDEX place_members_muted ON place_members (account_id) WHERE muted;

-- ---- assignments --------------------------------------------------------------------------------

CREATE TABLE assignments (
  company_id      uuid        NOT NULL REFERENCES companies ON DELETE CASCADE,
  assignment_code text        NOT NULL CHECK (length(assignment_code) BETWEEN 1 AND 200),
  account_id      uuid        NOT NULL REFERENCES accounts ON DELETE CASCADE,
  title           text        NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  place           text        NOT NULL CHECK (length(place) <= 200),
  link            text        NOT NULL CHECK (length(link) <= 2000),
  due_on          date        NOT NULL,
  since           timestamptz NOT NULL, -- when it was first said that this person has to by then
  PRIMARY KEY (company_id, assignment_code)
);
CREATE INDEX assignments_person ON assignments (account_id, company_id, due_on);

-- ---- calls that must count once -----------------------------------------------------------------

CREATE TABLE calls (
  caller   uuid        NOT NULL,
  key      text        NOT NULL CHECK (length(key) BETWEEN 1 AND 256),
  digest   text        NOT NULL CHECK (length(digest) = 64),
  answer   text,
  asked_at timestamptz NOT NULL,
  PRIMARY KEY (caller, key)
);
CREATE INDEX calls_time ON calls (asked_at);
