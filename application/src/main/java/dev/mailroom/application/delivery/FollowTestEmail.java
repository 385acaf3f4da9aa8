package dev.mailroom.application.delivery;

import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.delivery.EmailState;
import dev.mailroom.domain.delivery.StageTrace;
import dev.mailroom.domain.delivery.TransportFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How far a test email is, while it goes and afterwards. */
public interface FollowTestEmail {

  Result follow(EmailId email);

  sealed interface Result {
    /**
     * What was seen so far.
     *
     * @param route host or provider it goes through
     * @param stages in order, the live one last
     * @param took of the whole attempt, once it is over
     * @param failure present when the state is FAILED, UNCERTAIN or EXPIRED
     * @param othersWaiting emails queued or held besides
     */
    record Progress(
        EmailId email,
        EmailAddress recipient,
        String subject,
        String route,
        EmailState state,
        Instant queuedAt,
        List<StageTrace> stages,
        Optional<Duration> took,
        Optional<TransportFailure> failure,
        long othersWaiting)
        implements Result {
      public Progress {
        stages = List.copyOf(stages);
      }
    }

    /** No such test, or its record is gone. */
    record UnknownTest() implements Result {}
  }
}
