package dev.mailroom.persistence.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.mailroom.application.Cast;
import dev.mailroom.application.delivery.port.OutboxEmails;
import dev.mailroom.application.passwordreset.port.ResetRequests.Pending;
import dev.mailroom.domain.account.Client;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.Mailbox;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.joining.DomainList;
import dev.mailroom.domain.joining.InviteLink;
import dev.mailroom.domain.joining.InviteLinkId;
import dev.mailroom.domain.joining.LinkTerms;
import dev.mailroom.domain.mailsettings.EmailSettings;
import dev.mailroom.domain.mailsettings.RateLimit;
import dev.mailroom.domain.mailsettings.SavedSettings;
import dev.mailroom.domain.mailsettings.Secret;
import dev.mailroom.domain.mailsettings.SendGridRoute;
import dev.mailroom.domain.mailsettings.Timeouts;
import dev.mailroom.domain.token.SecretToken;
import dev.mailroom.persistence.Database;
import dev.mailroom.persistence.FreshDatabase;
import dev.mailroom.persistence.Keys;
import dev.mailroom.persistence.delivery.DbOutbox;
import dev.mailroom.persistence.joining.DbInviteLinks;
import dev.mailroom.persistence.mailsettings.DbEmailSettingsStore;
import dev.mailroom.persistence.passwordreset.DbResetRequests;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class KeyRotationTest {
  @RegisterExtension static final FreshDatabase FRESH = new FreshDatabase();
  private static final SavedSettings SETTINGS =
      new SavedSettings(
          new EmailSettings(
              Mailbox.of("Nexus", EmailAddress.of("no-reply@example.com")),
              new SendGridRoute(Optional.of(new Secret("SG.key")), Timeouts.DEFAULT),
              RateLimit.NONE),
          Cast.NOW,
          Optional.of(Cast.NOW));

  private static final SecretToken LINK_SECRET = new SecretToken(new byte[SecretToken.BYTES]);
  private static final InviteLink LINK =
      InviteLink.made(
          new InviteLinkId(Cast.id(1)),
          new InviteLink.Place(new CompanyId(Cast.id(2)), Cast.ada().id()),
          LINK_SECRET.hash(),
          new LinkTerms(Role.MEMBER, DomainList.NONE, Optional.empty(), OptionalInt.empty()),
          Cast.NOW);

  @TempDir Path data;

  private final Database database = FRESH.database();

  @Test
  void everything_stored_is_encrypted_anew_and_still_opens() {
    Node node = new Node();
    node.store();

    KeyRotation.Outcome outcome = node.rotation().rotate();

    assertThat(outcome.values()).isEqualTo(254);
    for (EncryptedColumn column : EncryptedColumn.ALL) {
      assertThat(keysOf(column)).containsExactly(outcome.keyId());
    }
    assertThat(node.settings().find()).contains(SETTINGS);
    assertThat(database.inTransaction(() -> node.outbox().claim(300, Duration.ofMinutes(1))))
        .hasSize(250);
    assertThat(database.inTransaction(() -> node.requests().take(9, Cast.NOW))).hasSize(1);
    assertThat(node.links().secretOf(LINK.id())).contains(LINK_SECRET);
  }

  @Test
  void what_was_signed_before_several_rotations_is_signed_the_same_after_them() {
    Node node = new Node();
    node.store();
    String signature = node.signer().sign("a link");

    for (int i = 0; i < 3; i++) {
      new Node().rotation().rotate();
    }

    assertThat(new Node().signer().sign("a link")).isEqualTo(signature);
  }

  @Test
  void another_process_goes_on_reading_without_a_restart() {
    Node running = new Node();
    running.store();

    new Node().rotation().rotate();

    assertThat(running.settings().find()).contains(SETTINGS);
  }

  @Test
  void a_process_that_still_writes_with_the_old_key_is_understood_until_the_next_rotation() {
    Node late = new Node();
    String old = late.ring.current().id();
    new Node().rotation().rotate();

    database.inTransaction(() -> late.settings().save(SETTINGS));

    assertThat(keysOf(EncryptedColumn.ALL.getFirst())).containsExactly(old);
    assertThat(new Node().settings().find()).contains(SETTINGS);
    new Node().rotation().rotate();
    assertThat(keysOf(EncryptedColumn.ALL.getFirst())).doesNotContain(old);
  }

  @Test
  void after_a_rotation_the_service_starts_with_the_file_as_it_is() {
    Node node = new Node();
    node.store();
    node.rotation().rotate();
    node.rotation().rotate();

    assertThatCode(() -> new Node().checks().verify()).doesNotThrowAnyException();
    assertThat(data.resolve("master-keys")).content().hasLineCount(2);
  }

  @Test
  void keys_from_the_environment_are_rotated_to_the_first_and_the_old_may_go() {
    String a = Keys.key('a');
    String b = Keys.key('b');
    Node before = new Node(Keys.ring(a));
    before.checks().verify();
    database.inTransaction(() -> before.settings().save(SETTINGS));

    new Node(Keys.ring(b, a)).rotation().rotate();

    Node after = new Node(Keys.ring(b));
    assertThatCode(() -> after.checks().verify()).doesNotThrowAnyException();
    assertThat(after.settings().find()).contains(SETTINGS);
  }

  @Test
  void the_list_of_encrypted_columns_is_that_of_the_database() {
    List<String> inDatabase =
        database
            .sql(
                """
                SELECT table_name || '.' || left(column_name, -4) AS name
                FROM information_schema.columns
                WHERE table_schema = 'public' AND column_name LIKE '%\\_key'
                """)
            .list(row -> row.text("name"));

    assertThat(EncryptedColumn.ALL)
        .extracting(it -> it.table() + "." + it.column())
        .containsExactlyInAnyOrderElementsOf(inDatabase);
  }

  private List<String> keysOf(EncryptedColumn column) {
    return database
        .sql(column.fill("SELECT DISTINCT {column}_key AS key FROM {table}"))
        .list(row -> row.text("key"));
  }

  /** One process, with keys of its own memory. */
  private final class Node {
    private final KeyRing ring;
    private final FieldCipher cipher;

    Node() {
      this(new KeyRing(KeyFile.in(data)));
    }

    Node(KeyRing ring) {
      this.ring = ring;
      this.cipher = new FieldCipher(ring);
    }

    void store() {
      checks().verify();
      signer();
      database.inTransaction(() -> {
        settings().save(SETTINGS);
        IntStream.range(0, 250).forEach(it -> outbox().add(OutboxEmails.reset(it)));
        requests()
            .add(
                new Pending(
                    Cast.id(1),
                    EmailAddress.of("ada@example.com"),
                    new Client("::1", "Firefox"),
                    Cast.NOW));
        links().add(LINK, LINK_SECRET);
      });
    }

    KeyChecks checks() {
      return new KeyChecks(database, ring, cipher);
    }

    KeyRotation rotation() {
      return new KeyRotation(database, ring, cipher);
    }

    SecretLinkSigner signer() {
      return SecretLinkSigner.open(database, cipher);
    }

    DbEmailSettingsStore settings() {
      return new DbEmailSettingsStore(database, cipher);
    }

    DbOutbox outbox() {
      return new DbOutbox(database, cipher, () -> {});
    }

    DbInviteLinks links() {
      return new DbInviteLinks(database, cipher);
    }

    DbResetRequests requests() {
      return new DbResetRequests(database, cipher, () -> {});
    }
  }
}
