-- What a test said, so that it can be sent again: its payload in the outbox is erased at the end.
ALTER TABLE test_emails ADD COLUMN body text NOT NULL DEFAULT '';
