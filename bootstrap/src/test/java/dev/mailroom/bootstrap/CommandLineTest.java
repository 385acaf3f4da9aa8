package dev.mailroom.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mailroom.bootstrap.CommandLine.CreateAdministrator;
import dev.mailroom.bootstrap.CommandLine.RotateKeys;
import dev.mailroom.bootstrap.CommandLine.Run;
import dev.mailroom.bootstrap.StartFailure.Reason;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

  @Test
  void nothing_means_run() {
    assertThat(CommandLine.parse()).isEqualTo(new Run());
    assertThat(CommandLine.parse("run")).isEqualTo(new Run());
    assertThat(CommandLine.parse("keys", "rotate")).isEqualTo(new RotateKeys());
  }

  @Test
  void options_take_their_value_after_a_blank_or_an_equals_sign() {
    assertThat(
            CommandLine.parse("admin", "create", "--name", "Ada Park", "--email=a=b@example.com"))
        .isEqualTo(new CreateAdministrator("a=b@example.com", Optional.of("Ada Park")));
    assertThat(CommandLine.parse("admin", "create", "--email", "ada@example.com"))
        .isEqualTo(new CreateAdministrator("ada@example.com", Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({
    "dance, does not know dance",
    "--bogus, does not know --bogus",
    "run --fast, does not know --fast",
    "keys rotate now, does not know now",
    "keys, ./mailroom keys rotate",
    "keys burn, ./mailroom keys rotate",
    "admin, ./mailroom admin create --email",
    "admin delete, ./mailroom admin create --email",
    "admin create, ./mailroom admin create --email",
    "admin create --name Ada, ./mailroom admin create --email",
    "admin create --email, --email needs a value",
    "admin create --mail a@example.com, does not know --mail"
  })
  void what_is_not_understood_is_answered_with_how_it_goes(String words, String said) {
    assertThatExceptionOfType(StartFailure.class)
        .isThrownBy(() -> CommandLine.parse(words.split(" ")))
        .withMessageContaining(said)
        .withMessageContaining("./mailroom")
        .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.USAGE));
  }
}
