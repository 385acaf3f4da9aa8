package dev.mailroom.web;

import dev.mailroom.application.account.Authenticate.SignedIn;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.account.AccountStatus;
import dev.mailroom.domain.account.Client;
import dev.mailroom.domain.account.PasswordHash;
import dev.mailroom.domain.account.Session;
import dev.mailroom.domain.account.SessionId;
import dev.mailroom.domain.account.SiteRole;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.token.SecretToken;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** The standing cast: Ada administers, Ben is a member, Cy is outside. */
public final class Cast {

  public static final Instant NOW = Instant.parse("2026-11-20T13:32:00Z");
  public static final Account ADA = account("Ada Park", "ada@example.com", SiteRole.ADMINISTRATOR);
  public static final Account BEN = account("Ben Osei", "ben@example.com", SiteRole.PERSON);
  public static final SecretToken ADAS_SESSION = token("ada");
  public static final SecretToken BENS_SESSION = token("ben");

  private Cast() {}

  /** Who holds which session in the tests. */
  public static Optional<SignedIn> authenticate(SecretToken token) {
    if (token.equals(ADAS_SESSION)) {
      return Optional.of(new SignedIn(ADA, session(ADA)));
    }
    return token.equals(BENS_SESSION)
        ? Optional.of(new SignedIn(BEN, session(BEN)))
        : Optional.empty();
  }

  public static Session session(Account account) {
    return new Session(
        new SessionId(uuid("session of " + account.name())),
        account.id(),
        new Client("192.0.2.7", "Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0 Safari/537.36"),
        false,
        NOW.minusSeconds(3600),
        NOW);
  }

  public static SecretToken token(String seed) {
    return new SecretToken(Arrays.copyOf(seed.getBytes(StandardCharsets.UTF_8), SecretToken.BYTES));
  }

  public static Account account(String name, String email, SiteRole role) {
    return new Account(
        new AccountId(uuid(email)),
        EmailAddress.of(email),
        new PersonName(name),
        new PasswordHash("$argon2id$none"),
        role,
        AccountStatus.ACTIVE,
        NOW.minusSeconds(86_400),
        Optional.of(NOW));
  }

  public static UUID uuid(String seed) {
    return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
  }
}
