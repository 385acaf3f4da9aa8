package dev.mailroom.bootstrap.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mailroom.bootstrap.testing.MailroomProcess;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

  @Test
  void without_options_all_goals_are_measured_at_length() throws Exception {
    var options = Options.parse();

    assertThat(options.effort()).isEqualTo(Effort.FULL);
    assertThat(options.goal()).isEmpty();
    assertThat(options.json()).isEmpty();
  }

  @Test
  void all_may_be_said_in_any_order() throws Exception {
    var options = Options.parse("--json", "figures.json", "--goal", "10", "--short");

    assertThat(options.effort()).isEqualTo(Effort.SHORT);
    assertThat(options.goal()).hasValue(10);
    assertThat(options.json()).contains(Path.of("figures.json"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--fast", "short", "--goal", "--json"})
  void what_it_does_not_know_or_lacks_a_value_is_refused_with_what_it_knows(String option) {
    assertThatThrownBy(() -> Options.parse(option))
        .isInstanceOf(Options.Misuse.class)
        .hasMessageContainingAll(option, "--short, --goal N and --json FILE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "11", "x", "-1", ""})
  void a_goal_that_is_none_is_refused(String number) {
    assertThatThrownBy(() -> Options.parse("--goal", number))
        .isInstanceOf(Options.Misuse.class)
        .hasMessageContaining("from 1 to 10");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--fast", "--goal"})
  void the_launcher_says_so_before_it_builds_anything(String option) {
    try (var launcher = MailroomProcess.launcher("bench", option)) {
      assertThat(launcher.exitCode()).isEqualTo(2);
      assertThat(launcher.err()).contains(option, "--short, --goal N and --json FILE");
    }
  }
}
