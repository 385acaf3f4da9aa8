package dev.mailroom.application.joining.port;

import dev.mailroom.domain.joining.JoinRequest;
import dev.mailroom.domain.token.TokenHash;
import java.time.Instant;
import java.util.Optional;

/** Wishes to join that wait for their confirmation; the newest for each link and address. */
public interface JoinRequests {

  /** Puts the request in place of the earlier one for its link and address. */
  void replace(JoinRequest request);

  /** Whatever became of it. */
  Optional<JoinRequest> find(TokenHash token);

  /** Marks the request as used and answers it, to one caller only; empty when it is not live. */
  Optional<JoinRequest> spend(TokenHash token, Instant now);

  /** Forgets the requests that ended before then; answers how many. */
  int removeEndedBefore(Instant time);
}
