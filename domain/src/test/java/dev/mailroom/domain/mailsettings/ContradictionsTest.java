package dev.mailroom.domain.mailsettings;

import static dev.mailroom.domain.mailsettings.Contradiction.PORT_25;
import static dev.mailroom.domain.mailsettings.Contradiction.PORT_465_WITHOUT_SSL;
import static dev.mailroom.domain.mailsettings.Contradiction.PORT_587_WITH_SSL;
import static dev.mailroom.domain.mailsettings.Security.IMPLICIT_TLS;
import static dev.mailroom.domain.mailsettings.Security.REQUIRED_STARTTLS;
import static dev.mailroom.domain.mailsettings.Security.STARTTLS_WHEN_OFFERED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContradictionsTest {

  @Test
  void port_465_wants_ssl() {
    assertThat(in("smtp.example.com", 465, REQUIRED_STARTTLS))
        .containsExactly(PORT_465_WITHOUT_SSL);
    assertThat(in("smtp.example.com", 465, STARTTLS_WHEN_OFFERED))
        .containsExactly(PORT_465_WITHOUT_SSL);
    assertThat(in("smtp.example.com", 465, IMPLICIT_TLS)).isEmpty();
  }

  @Test
  void port_587_wants_none() {
    assertThat(in("smtp.example.com", 587, IMPLICIT_TLS)).containsExactly(PORT_587_WITH_SSL);
    assertThat(in("smtp.example.com", 587, REQUIRED_STARTTLS)).isEmpty();
    assertThat(in("smtp.example.com", 2525, IMPLICIT_TLS)).isEmpty();
  }

  @Test
  void port_25_is_for_servers() {
    assertThat(in("smtp.example.com", 25, STARTTLS_WHEN_OFFERED)).containsExactly(PORT_25);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "127.9.9.9", "::1"})
  void port_25_of_this_machine_is_fine(String host) {
    assertThat(in(host, 25, STARTTLS_WHEN_OFFERED)).isEmpty();
  }

  @Test
  void sendgrid_has_no_ports() {
    assertThat(Contradictions.in(new SendGridRoute(Optional.empty(), Timeouts.DEFAULT))).isEmpty();
  }

  private static Set<Contradiction> in(String host, int port, Security security) {
    return Contradictions.in(
        new SmtpRoute(
            host,
            port,
            Optional.empty(),
            Optional.empty(),
            security,
            Timeouts.DEFAULT,
            Set.of(TlsVersion.TLS_1_3),
            Optional.empty()));
  }
}
