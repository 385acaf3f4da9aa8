-- The time zone that the email tells its times in; empty is the site's.
ALTER TABLE emails ADD COLUMN zone text CHECK (length(zone) <= 64);
