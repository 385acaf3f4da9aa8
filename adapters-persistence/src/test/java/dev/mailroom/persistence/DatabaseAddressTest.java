package dev.mailroom.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

  @Test
  void both_forms_of_an_address_say_the_same() {
    DatabaseAddress expected =
        new DatabaseAddress("db", 6543, "mail", "ada", "p@ss:w/rd", Map.of("sslmode", "require"));

    assertThat(DatabaseAddress.parse("postgres://ada:p%40ss%3Aw%2Frd@db:6543/mail?sslmode=require"))
        .isEqualTo(expected);
    assertThat(
            DatabaseAddress.parse(
                "jdbc:postgresql://db:6543/mail?user=ada&password=p%40ss%3Aw%2Frd&sslmode=require"))
        .isEqualTo(expected);
  }

  @Test
  void port_and_database_have_their_usual_defaults() {
    DatabaseAddress address = DatabaseAddress.parse("postgresql://ada:x@db");

    assertThat(address.port()).isEqualTo(5432);
    assertThat(address.database()).isEqualTo("ada");
  }

  @Test
  void options_named_as_in_libpq_are_understood() {
    DatabaseAddress address =
        DatabaseAddress.parse("postgres://ada:x@db/mail?channel_binding=require&connect_timeout=3");

    assertThat(address.jdbcUrl())
        .isEqualTo("jdbc:postgresql://db:5432/mail?channelBinding=require&connectTimeout=3");
  }

  @Test
  void an_ipv6_host_keeps_its_brackets() {
    assertThat(DatabaseAddress.parse("postgres://ada:x@[::1]:5433/mail").jdbcUrl())
        .isEqualTo("jdbc:postgresql://[::1]:5433/mail");
  }

  @Test
  void a_plus_in_a_password_is_a_plus() {
    assertThat(DatabaseAddress.parse("postgres://ada:a+b@db/mail").password()).isEqualTo("a+b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "mysql://ada:s3cret@db/mail",
        "postgres://ada:s3cret^@db/mail",
        "postgres://ada:s3cret%zz@db/mail",
        "postgres:///mail?user=ada&password=s3cret",
        "postgres://db/mail?password=s3cret",
        "postgres://ada:s3cret@one:1,two:2/mail",
        "postgres://ada:s3c@ret@db/mail"
      })
  void an_unreadable_address_is_refused_without_repeating_its_password(String url) {
    assertThatThrownBy(() -> DatabaseAddress.parse(url))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("DATABASE_URL")
        .hasMessageNotContaining("s3c");
  }

  @Test
  void neither_its_text_nor_its_jdbc_form_shows_the_login() {
    DatabaseAddress address = DatabaseAddress.parse("postgres://administrator:s3cret@db/mail");

    assertThat(address + address.jdbcUrl()).doesNotContain("s3cret").doesNotContain("dministrator");
  }
}
