package dev.mailroom.application.delivery.port;

import dev.mailroom.application.delivery.FollowTestEmail;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.delivery.StageTrace;
import java.util.Optional;

/** What is seen of a test while it goes, so that any process can show it. */
public interface TestProgress {

  /** Notes a test about to be queued, in the caller's transaction. */
  void start(EmailId email, String subject, String route);

  /** Writes one stage over the same attempt's earlier note of it; commits at once, on its own. */
  void note(EmailId email, int attempt, StageTrace trace);

  Optional<FollowTestEmail.Result.Progress> find(EmailId email);
}
