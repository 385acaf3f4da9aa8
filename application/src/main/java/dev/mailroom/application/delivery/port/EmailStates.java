package dev.mailroom.application.delivery.port;

import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.delivery.EmailStanding;
import java.util.List;
import java.util.Map;

/** Says where emails stand, for whoever caused them. */
public interface EmailStates {

  /** Leaves out what the outbox does not know, any more or at all. */
  Map<EmailId, EmailStanding> of(List<EmailId> emails);
}
