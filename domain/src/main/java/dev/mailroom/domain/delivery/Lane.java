package dev.mailroom.domain.delivery;

/**
 * Who goes first: a reset never waits behind a hundred thousand digests. In order of precedence.
 */
public enum Lane {
  SECURITY,
  TRANSACTIONAL,
  BULK
}
