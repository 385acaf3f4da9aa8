package dev.mailroom.application.mailsettings.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mailroom.application.Cast;
import dev.mailroom.application.Transactions;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.Mailbox;
import dev.mailroom.domain.mailsettings.EmailSettings;
import dev.mailroom.domain.mailsettings.RateLimit;
import dev.mailroom.domain.mailsettings.Route;
import dev.mailroom.domain.mailsettings.SavedSettings;
import dev.mailroom.domain.mailsettings.Secret;
import dev.mailroom.domain.mailsettings.Security;
import dev.mailroom.domain.mailsettings.SendGridRoute;
import dev.mailroom.domain.mailsettings.SmtpRoute;
import dev.mailroom.domain.mailsettings.Timeouts;
import dev.mailroom.domain.mailsettings.TlsVersion;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link EmailSettingsStore} keeps. */
public abstract class EmailSettingsStoreContractTest {

  private static final EmailAddress SENDER = EmailAddress.of("no-reply@example.com");
  private static final Timeouts TIMEOUTS =
      new Timeouts(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofMinutes(10));

  protected abstract Transactions transactions();

  protected abstract EmailSettingsStore store();

  @Test
  void nothing_is_saved_at_first() {
    assertThat(store().find()).isEmpty();
  }

  @Test
  void every_setting_of_an_smtp_server_comes_back() {
    SavedSettings full =
        saved(
            Mailbox.of("Nexus Dynamics", SENDER),
            new SmtpRoute(
                "smtp.example.com",
                587,
                Optional.of("ada"),
                Optional.of(new Secret("pässword ☃")),
                Security.REQUIRED_STARTTLS,
                TIMEOUTS,
                Set.of(TlsVersion.TLS_1_2, TlsVersion.TLS_1_3),
                Optional.of("-----BEGIN CERTIFICATE-----\nMII\n-----END CERTIFICATE-----\n")),
            new RateLimit(OptionalInt.of(14), OptionalInt.of(50_000)));

    save(full);

    assertThat(store().find()).contains(full);
  }

  @Test
  void a_relay_without_a_log_in_comes_back() {
    for (Security security : Security.values()) {
      SavedSettings relay =
          saved(
              new Mailbox(Optional.empty(), SENDER),
              new SmtpRoute(
                  "relay.internal.example",
                  25,
                  Optional.empty(),
                  Optional.empty(),
                  security,
                  TIMEOUTS,
                  Set.of(TlsVersion.TLS_1_3),
                  Optional.empty()),
              RateLimit.NONE);

      save(relay);

      assertThat(store().find()).contains(relay);
    }
  }

  @Test
  void the_other_provider_takes_the_place_of_the_first() {
    SavedSettings sendGrid =
        saved(
            Mailbox.of("Nexus", SENDER),
            new SendGridRoute(Optional.of(new Secret("SG.key")), Timeouts.DEFAULT),
            RateLimit.NONE);
    SavedSettings withoutKey =
        saved(
            Mailbox.of("Nexus", SENDER),
            new SendGridRoute(Optional.empty(), Timeouts.DEFAULT),
            RateLimit.NONE);

    save(withoutKey);
    assertThat(store().find()).contains(withoutKey);
    save(sendGrid);
    assertThat(store().find()).contains(sendGrid);
  }

  @Test
  void what_is_rolled_back_was_not_saved() {
    SavedSettings kept =
        saved(
            Mailbox.of("Kept", SENDER),
            new SendGridRoute(Optional.empty(), TIMEOUTS),
            RateLimit.NONE);
    save(kept);
    SavedSettings other =
        saved(
            Mailbox.of("Other", SENDER),
            new SendGridRoute(Optional.empty(), TIMEOUTS),
            RateLimit.NONE);

    assertThatThrownBy(() ->
            transactions()
                .inTransaction(() -> {
                  store().save(other);
                  assertThat(store().find()).contains(other);
                  throw new ArithmeticException("on purpose");
                }))
        .isInstanceOf(ArithmeticException.class);

    assertThat(store().find()).contains(kept);
  }

  private static SavedSettings saved(Mailbox sender, Route route, RateLimit limit) {
    return new SavedSettings(
        new EmailSettings(sender, route, limit),
        Cast.NOW,
        route.isComplete() ? Optional.of(Cast.NOW.minusSeconds(60)) : Optional.empty());
  }

  private void save(SavedSettings settings) {
    transactions().inTransaction(() -> store().save(settings));
  }
}
