package dev.mailroom.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.bootstrap.StartFailure.Reason;
import dev.mailroom.persistence.DatabaseUnavailable;
import dev.mailroom.persistence.crypto.KeyProblem;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FailuresTest {

  @Test
  void what_is_known_keeps_its_words_and_gets_the_code_of_its_kind() {
    var database = Failures.explain(new DatabaseUnavailable("Start PostgreSQL."));
    var key = Failures.explain(new KeyProblem("Put the key back."));
    var known = new StartFailure(Reason.USAGE, "Say it otherwise.");

    assertThat(database).hasMessage("Start PostgreSQL.");
    assertThat(database.reason()).isEqualTo(Reason.DATABASE);
    assertThat(key).hasMessage("Put the key back.");
    assertThat(key.reason()).isEqualTo(Reason.MASTER_KEY);
    assertThat(Failures.explain(known)).isSameAs(known);
  }

  @Test
  void what_nobody_foresaw_keeps_its_cause_for_the_log() {
    var fault = new IllegalStateException("no such luck");

    var failure = Failures.explain(fault);

    assertThat(failure).hasMessageContaining("no such luck").hasCause(fault);
    assertThat(failure.reason()).isEqualTo(Reason.UNEXPECTED);
  }

  @Test
  void no_two_reasons_share_an_exit_code_and_none_is_success() {
    assertThat(Arrays.stream(Reason.values()).map(Reason::exitCode))
        .doesNotHaveDuplicates()
        .doesNotContain(0);
  }
}
