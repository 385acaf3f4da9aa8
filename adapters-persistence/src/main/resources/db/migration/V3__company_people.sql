-- ---- companies: what they set for their people ------------------------------------------------

ALTER TABLE companies
  ADD COLUMN locale text NOT NULL DEFAULT 'en' CHECK (length(locale) <= 35), -- BCP 47, RFC 5646 4.4.1
  ADD COLUMN zone text NOT NULL DEFAULT 'UTC' CHECK (length(zone) <= 64),
  ADD COLUMN invitation_reminders boolean NOT NULL DEFAULT true;

-- /companies/new is a page of its own.
UPDATE companies SET slug = 'new-' || right(id::text, 12) WHERE slug = 'new';
ALTER TABLE companies ADD CONSTRAINT companies_slug_is_free CHECK (slug <> 'new');

-- ---- members: places that can be restored, and pages of ten thousand --------------------------

-- sort_text repeats the account's name and address, because an index spans one table only: with it a
-- page of a company's people, a search among them and their number are read from one index.
ALTER TABLE members
  ADD COLUMN removed_at timestamptz,
  ADD COLUMN sort_text text;
UPDATE members SET sort_text = lower(accounts.name || ' ' || accounts.email)
  FROM accounts WHERE accounts.id = members.account_id;
ALTER TABLE members ALTER COLUMN sort_text SET NOT NULL;

CREATE INDEX members_page ON members (company_id, sort_text, account_id) WHERE removed_at IS NULL;
CREATE INDEX members_removed ON members (company_id, removed_at DESC) WHERE removed_at IS NOT NULL;
CREATE INDEX members_owners ON members (company_id) WHERE role = 'owner' AND removed_at IS NULL;

-- The lock keeps a name from changing between the copy and the commit.
CREATE FUNCTION copy_name_to_member() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT lower(name || ' ' || email) INTO NEW.sort_text
    FROM accounts WHERE id = NEW.account_id FOR SHARE;
  RETURN NEW;
END $$;
CREATE TRIGGER members_sort_text BEFORE INSERT ON members
  FOR EACH ROW EXECUTE FUNCTION copy_name_to_member();

CREATE FUNCTION copy_name_to_places() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE members SET sort_text = lower(NEW.name || ' ' || NEW.email) WHERE account_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER accounts_sort_text AFTER UPDATE OF name, email ON accounts
  FOR EACH ROW WHEN (OLD.name <> NEW.name OR OLD.email <> NEW.email)
  EXECUTE FUNCTION copy_name_to_places();
