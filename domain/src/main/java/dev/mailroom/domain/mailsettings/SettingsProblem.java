package dev.mailroom.domain.mailsettings;

/** Why a field of the settings form cannot be saved as it is. */
public enum SettingsProblem {
  MISSING,
  NOT_ONE_ADDRESS,
  NOT_A_NAME,
  NOT_A_CHOICE,
  /** Neither a DNS name (RFC 1123, 2.1) nor an IP address; often a whole URL or host:port. */
  NOT_A_HOST,
  /** Not a whole number from 1 to 65535. */
  NOT_A_PORT,
  /** Not a whole number of seconds from 1 to 600. */
  NOT_A_TIMEOUT,
  /** Not a whole number from 1 to 1,000,000,000. */
  NOT_A_LIMIT,
  TOO_LONG,
  CONTROL_CHARACTERS,
  /** A password without a user name. */
  USERNAME_MISSING,
  /** A user name without a password, neither typed nor stored for this host, port and user. */
  PASSWORD_MISSING,
  /** No TLS version is left to speak. */
  NO_TLS_VERSION,
  NOT_PEM
}
