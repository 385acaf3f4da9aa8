package dev.mailroom.persistence.passwordreset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.Cast;
import dev.mailroom.application.Transactions;
import dev.mailroom.application.passwordreset.port.ResetRequests;
import dev.mailroom.application.passwordreset.port.ResetRequests.Pending;
import dev.mailroom.application.passwordreset.port.ResetRequestsContractTest;
import dev.mailroom.domain.account.Client;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.persistence.FreshDatabase;
import dev.mailroom.persistence.Keys;
import dev.mailroom.persistence.crypto.FieldCipher;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DbResetRequestsTest extends ResetRequestsContractTest {
  @RegisterExtension static final FreshDatabase FRESH = new FreshDatabase();
  private static final Instant LATER = Cast.NOW.plusSeconds(60);

  @Override
  protected Transactions transactions() {
    return FRESH.database();
  }

  @Override
  protected ResetRequests requests() {
    return new DbResetRequests(FRESH.database(), Keys.cipher(), this::wakeUp);
  }

  @Test
  void a_request_that_does_not_open_is_dropped_and_blocks_no_other() {
    var database = FRESH.database();
    var broken = request(1);
    var whole = request(2);
    database.inTransaction(() -> requests().add(broken));
    database.inTransaction(() -> {
      database.sql("UPDATE reset_requests SET email = decode('00', 'hex')").write();
    });
    database.inTransaction(() -> requests().add(whole));

    var taken = database.inTransaction(() -> requests().take(1, LATER));

    assertThat(taken).containsExactly(whole);
    assertThat(database.inTransaction(() -> requests().take(9, LATER))).isEmpty();
    assertThat(database.sql("SELECT id FROM reset_requests").list(row -> row.id("id"))).isEmpty();
  }

  @Test
  void a_request_of_a_key_that_is_gone_is_dropped_as_well() {
    var database = FRESH.database();
    var stranger = new FieldCipher(Keys.ring(Keys.key('z')));
    database.inTransaction(
        () -> new DbResetRequests(database, stranger, this::wakeUp).add(request(1)));
    database.inTransaction(() -> requests().add(request(2)));

    var taken = database.inTransaction(() -> requests().take(9, LATER));

    assertThat(taken).containsExactly(request(2));
  }

  private static Pending request(int number) {
    return new Pending(
        Cast.id(number),
        EmailAddress.of("person@example.com"),
        new Client("203.0.113.7", "Firefox"),
        Cast.NOW.plusSeconds(number));
  }
}
