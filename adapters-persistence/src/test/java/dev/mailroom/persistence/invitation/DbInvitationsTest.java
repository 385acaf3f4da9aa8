package dev.mailroom.persistence.invitation;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.invitation.port.Invitations;
import dev.mailroom.application.invitation.port.InvitationsContractTest;
import dev.mailroom.persistence.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class DbInvitationsTest extends InvitationsContractTest {
  @RegisterExtension static final FreshDatabase FRESH = new FreshDatabase();

  @Override
  protected Transactions transactions() {
    return FRESH.database();
  }

  @Override
  protected Invitations invitations() {
    return new DbInvitations(FRESH.database());
  }
}
