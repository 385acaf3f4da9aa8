package dev.mailroom.application.notification.port;

import static dev.mailroom.domain.notification.Category.GOALS;
import static dev.mailroom.domain.notification.Category.TASKS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mailroom.application.Cast;
import dev.mailroom.application.Crowd;
import dev.mailroom.application.Transactions;
import dev.mailroom.application.company.port.Companies;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.company.CompanyName;
import dev.mailroom.domain.company.Slug;
import dev.mailroom.domain.notification.Category;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link StoppedMail} keeps. */
public abstract class StoppedMailContractTest {

  private static final CompanyId ACME = new CompanyId(Cast.id(11));
  private static final CompanyId BOLT = new CompanyId(Cast.id(12));
  private static final EmailAddress CY = Cast.cy().email();
  private static final EmailAddress BEN = Cast.ben().email();
  private static final Instant NOW = Cast.NOW;

  protected abstract Transactions transactions();

  protected abstract Companies companies();

  protected abstract StoppedMail stoppedMail();

  @BeforeEach
  void two_companies() {
    transactions()
        .inTransaction(() -> {
          companies().add(new Company(ACME, new CompanyName("Acme"), new Slug("acme"), Cast.NOW));
          companies().add(new Company(BOLT, new CompanyName("Bolt"), new Slug("bolt"), Cast.NOW));
        });
  }

  @Test
  void what_an_address_stopped_is_of_one_company_and_category() {
    stop(CY, TASKS);

    assertThat(stoppedMail().stoppedBy(ACME, CY)).containsExactly(TASKS);
    assertThat(stoppedMail().stoppedBy(BOLT, CY)).isEmpty();
    assertThat(stoppedMail().stoppedAmong(ACME, List.of(BEN, CY), TASKS)).containsExactly(CY);
    assertThat(stoppedMail().stoppedAmong(ACME, List.of(BEN, CY), GOALS)).isEmpty();
    assertThat(stoppedMail().stoppedAmong(BOLT, List.of(BEN, CY), TASKS)).isEmpty();
    assertThat(stoppedMail().stoppedAmong(ACME, List.of(BEN), TASKS)).isEmpty();
  }

  @Test
  void it_can_be_stopped_again_and_allowed_again() {
    stop(CY, TASKS);
    stop(CY, TASKS, GOALS);

    transactions().inTransaction(() -> stoppedMail().allow(ACME, CY, Set.of(TASKS)));

    assertThat(stoppedMail().stoppedBy(ACME, CY)).containsExactly(GOALS);
  }

  @Test
  void all_categories_can_be_stopped() {
    stop(CY, Category.values());

    assertThat(stoppedMail().stoppedBy(ACME, CY)).containsExactlyInAnyOrder(Category.values());
  }

  @Test
  void many_may_stop_the_same_at_once() {
    Crowd.of(
        10,
        () -> {
          stop(CY, Category.values());
          return true;
        });

    assertThat(stoppedMail().stoppedBy(ACME, CY)).hasSize(Category.values().length);
  }

  @Test
  void what_rolled_back_was_not_stopped() {
    assertThatThrownBy(() ->
            transactions()
                .inTransaction(() -> {
                  stoppedMail().stop(ACME, CY, Set.of(TASKS), NOW);
                  throw new ArithmeticException("on purpose");
                }))
        .isInstanceOf(ArithmeticException.class);

    assertThat(stoppedMail().stoppedBy(ACME, CY)).isEmpty();
  }

  private void stop(EmailAddress recipient, Category... categories) {
    transactions()
        .inTransaction(() -> stoppedMail().stop(ACME, recipient, Set.of(categories), NOW));
  }
}
