package dev.mailroom.persistence.joining;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.joining.port.InviteLinks;
import dev.mailroom.application.joining.port.JoinRequests;
import dev.mailroom.application.joining.port.JoinRequestsContractTest;
import dev.mailroom.persistence.FreshDatabase;
import dev.mailroom.persistence.Keys;
import org.junit.jupiter.api.extension.RegisterExtension;

class DbJoinRequestsTest extends JoinRequestsContractTest {
  @RegisterExtension static final FreshDatabase FRESH = new FreshDatabase();

  @Override
  protected Transactions transactions() {
    return FRESH.database();
  }

  @Override
  protected InviteLinks links() {
    return new DbInviteLinks(FRESH.database(), Keys.cipher());
  }

  @Override
  protected JoinRequests requests() {
    return new DbJoinRequests(FRESH.database());
  }
}
