package dev.mailroom.application;

import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.account.AccountStatus;
import dev.mailroom.domain.account.PasswordHash;
import dev.mailroom.domain.account.SiteRole;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.token.SecretToken;
import dev.mailroom.domain.token.TokenHash;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The standing cast for contracts of ports: Ada administers, Ben is a member, Cy is outside. */
public final class Cast {

  /** As precise as every store keeps it: microseconds. */
  public static final Instant NOW = Instant.parse("2026-03-01T09:00:00.123456Z");

  private Cast() {}

  public static Account ada() {
    return account(1, "Ada Lovelace", "ada@example.com", SiteRole.ADMINISTRATOR);
  }

  public static Account ben() {
    return account(2, "ben Ray", "ben@example.com", SiteRole.PERSON);
  }

  public static Account cy() {
    return account(3, "Cy Moss", "cy@example.net", SiteRole.PERSON);
  }

  public static Account account(int number, String name, String email, SiteRole role) {
    return new Account(
        new AccountId(id(number)),
        EmailAddress.of(email),
        new PersonName(name),
        new PasswordHash("$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA"),
        role,
        AccountStatus.ACTIVE,
        NOW,
        Optional.empty());
  }

  /** The same id for the same number. */
  public static UUID id(int number) {
    return new UUID(0x0197_a5b0_0000_7000L, 0x8000_0000_0000_0000L | number);
  }

  public static TokenHash token(int number) {
    return new SecretToken(ByteBuffer.allocate(SecretToken.BYTES).putInt(number).array()).hash();
  }
}
