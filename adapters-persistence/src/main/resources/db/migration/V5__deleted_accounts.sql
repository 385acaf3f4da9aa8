-- A deleted account keeps its row, emptied, so that what points at its id still points at something.
ALTER TABLE accounts
  DROP CONSTRAINT accounts_status_check,
  ADD CONSTRAINT accounts_status_check CHECK (status IN ('active', 'disabled', 'deleted'));
