-- ---- whose address is known to be theirs --------------------------------------------------------

-- When a link that was mailed to the account's address was first opened; null: never.
ALTER TABLE accounts ADD COLUMN verified_at timestamptz;

-- Whether the invitation's link was shown to the inviter, instead of mailed.
ALTER TABLE invitations ADD COLUMN by_hand boolean NOT NULL DEFAULT false;
UPDATE invitations SET by_hand = true
  WHERE EXISTS (SELECT 1 FROM audit_log
    WHERE action = 'invitation_link_copied' AND subject = invitations.id AND at >= sent_at);

-- What the record tells of the accounts there are.
UPDATE accounts SET verified_at = now() FROM (
  SELECT DISTINCT actor FROM audit_log AS did
  WHERE action IN ('email_changed', 'password_reset') OR (action = 'invitation_accepted'
    AND NOT EXISTS (SELECT 1 FROM audit_log AS copied
      WHERE copied.action = 'invitation_link_copied' AND copied.subject = did.subject))
) AS opened WHERE accounts.id = opened.actor;

-- ---- joining without an invitation ----------------------------------------------------------------

-- Neither company nor maker is a foreign key, as for invitations: whoever opens the link is told.
CREATE TABLE invite_links (
  id           uuid        PRIMARY KEY,
  company_id   uuid        NOT NULL,
  maker        uuid        NOT NULL,
  token_hash   text        NOT NULL CHECK (length(token_hash) = 64),
  token        bytea,               -- shown to managers while the link is open
  token_key    text,
  role         text        NOT NULL CHECK (role IN ('member', 'guest')),
  domains      text[]      NOT NULL, -- none: an address of any domain
  expires_at   timestamptz,
  max_uses     integer     CHECK (max_uses BETWEEN 1 AND 10000),
  uses         integer     NOT NULL,
  last_used_at timestamptz,
  created_at   timestamptz NOT NULL,
  closed_at    timestamptz,
  CHECK ((token IS NULL) = (token_key IS NULL)),
  CHECK ((token IS NULL) = (closed_at IS NOT NULL)),
  CHECK ((uses = 0) = (last_used_at IS NULL))
);
CREATE UNIQUE INDEX invite_links_token ON invite_links (token_hash);
CREATE UNIQUE INDEX invite_links_open ON invite_links (company_id) WHERE closed_at IS NULL;
CREATE INDEX invite_links_closed ON invite_links (closed_at) WHERE closed_at IS NOT NULL;
CREATE INDEX invite_links_key ON invite_links (token_key) WHERE token_key IS NOT NULL;

-- Who asked to join by a link and has not confirmed yet, or has a while ago.
CREATE TABLE join_requests (
  link_id    uuid        NOT NULL REFERENCES invite_links ON DELETE CASCADE,
  email      text        NOT NULL CHECK (length(email) <= 254),
  token_hash text        NOT NULL CHECK (length(token_hash) = 64),
  expires_at timestamptz NOT NULL,
  used       boolean     NOT NULL,
  PRIMARY KEY (link_id, email)
);
CREATE UNIQUE INDEX join_requests_token ON join_requests (token_hash);
CREATE INDEX join_requests_expiry ON join_requests (expires_at);

CREATE TABLE trusted_domains (
  company_id uuid NOT NULL REFERENCES companies ON DELETE CASCADE,
  domain     text NOT NULL CHECK (length(domain) <= 252),
  PRIMARY KEY (company_id, domain)
);
CREATE INDEX trusted_domains_domain ON trusted_domains (domain);
