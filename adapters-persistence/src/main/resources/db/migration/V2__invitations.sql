-- Neither company nor inviter is a foreign key: whoever opens the link of an invitation whose company or
-- inviter is gone is told so. The mail is none either: mails are forgotten before invitations are.
CREATE TABLE invitations (
  id         uuid        PRIMARY KEY,
  company_id uuid        NOT NULL,
  inviter    uuid        NOT NULL,
  email      text        NOT NULL CHECK (length(email) <= 254),
  name       text        CHECK (length(name) BETWEEN 1 AND 100),
  role       text        NOT NULL CHECK (role IN ('owner', 'admin', 'member', 'guest')),
  message    text        CHECK (length(message) BETWEEN 1 AND 1000),
  token_hash text        NOT NULL CHECK (length(token_hash) = 64),
  email_id   uuid        NOT NULL,
  sent_at    timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  state      text        NOT NULL CHECK (state IN ('pending', 'accepted', 'revoked')),
  reminded   boolean     NOT NULL,
  closed_at  timestamptz,
  created_at timestamptz NOT NULL,
  CHECK ((state = 'pending') = (closed_at IS NULL))
);
CREATE UNIQUE INDEX invitations_token ON invitations (token_hash);
CREATE UNIQUE INDEX invitations_pending ON invitations (company_id, email) WHERE state = 'pending';
CREATE INDEX invitations_newest ON invitations (company_id, created_at DESC, id DESC);
CREATE INDEX invitations_standing ON invitations (company_id, state, expires_at);
CREATE INDEX invitations_search ON invitations
  USING gin (lower(coalesce(name, '') || ' ' || email) gin_trgm_ops);
CREATE INDEX invitations_reminders ON invitations (expires_at)
  WHERE state = 'pending' AND NOT reminded;
CREATE INDEX invitations_expired ON invitations (expires_at) WHERE state = 'pending';
CREATE INDEX invitations_closed ON invitations (closed_at) WHERE closed_at IS NOT NULL;
