-- What an email's link is for, and whose: when that link dies, the email is withdrawn while it waits.
ALTER TABLE emails
  ADD COLUMN link_purpose text CHECK (length(link_purpose) <= 30),
  ADD COLUMN link_owner uuid,
  ADD CONSTRAINT emails_link_is_whole CHECK ((link_purpose IS NULL) = (link_owner IS NULL));
CREATE INDEX emails_link ON emails (link_owner)
  WHERE link_owner IS NOT NULL AND state IN ('queued', 'sending', 'held');

-- Resets and changes of address that wait now live a day at most; an invitation's mail waits a week.
UPDATE emails SET link_purpose = 'invitation', link_owner = invitations.id
  FROM invitations
  WHERE invitations.email_id = emails.id AND emails.state IN ('queued', 'sending', 'held');

-- What became of the mails to an address, the last first.
CREATE INDEX emails_recipient ON emails (recipient, state, finished_at)
  WHERE state IN ('sent', 'failed');
