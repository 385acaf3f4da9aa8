package dev.mailroom.application.delivery;

import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.delivery.EmailStanding;
import dev.mailroom.domain.delivery.EmailState;
import dev.mailroom.domain.delivery.Reply;
import dev.mailroom.domain.delivery.TransportFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where one of a company's mails stands, and what was tried. */
public interface ViewEmail {

  /** Empty when the outbox has forgotten it, and for mail that the company did not cause. */
  Optional<View> view(Query query);

  record Query(CompanyId company, EmailId email) {}

  /** {@code kind} by its code; the attempts in order. */
  record View(EmailId id, String kind, EmailStanding standing, List<Attempt> attempts) {
    public View {
      attempts = List.copyOf(attempts);
    }
  }

  /**
   * One attempt. By which route is the site's business.
   *
   * @param state the email's, after it
   * @param reply of an attempt that was accepted
   * @param failure of any other
   */
  record Attempt(
      int number,
      Instant startedAt,
      Duration took,
      EmailState state,
      Optional<Reply> reply,
      Optional<TransportFailure> failure) {}
}
