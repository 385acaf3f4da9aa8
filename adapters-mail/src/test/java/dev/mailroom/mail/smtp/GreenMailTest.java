package dev.mailroom.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.mailroom.domain.address.Mailbox;
import dev.mailroom.domain.delivery.FailureKind;
import dev.mailroom.domain.delivery.Header;
import dev.mailroom.domain.delivery.TransportResult;
import dev.mailroom.domain.template.RenderedEmail;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A whole run against a mail server that is not ours, and stores what it takes. */
class GreenMailTest extends Sending {

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void start() {
    server.setUser(Mails.ADA.value(), Mails.USER, Mails.PASSWORD);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void a_mail_ends_in_the_mailbox_as_it_was_written() throws Exception {
    var body =
        new RenderedEmail(
            Locale.GERMAN, "Größe zählt", "Grüße aus dem Postamt\n.\nEnde\n", "<p>Grüße</p>");
    var route = Mails.withAccount(Mails.relay(server.getSmtp().getPort()));

    var result = transport.send(route, Mails.mail(body), stages);

    assertThat(result).isInstanceOf(TransportResult.Accepted.class);
    assertThat(server.waitForIncomingEmail(1)).isTrue();
    var received = server.getReceivedMessages()[0];
    assertThat(received.getSubject()).isEqualTo("Größe zählt");
    assertThat(received.getMessageID()).isEqualTo(Mails.mail().messageId());
    assertThat(GreenMailUtil.getBody(received)).contains("\r\n=2E\r\nEnde");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | Ihr Passwort für Größenwahn & Söhne zurücksetzen",
        "fr | Rappel : Zoë vous invite à rejoindre la très haute société des élèves émérites",
        "es | ¿Quién inició sesión en tu cuenta de Añoranza Niños y Compañía de Logroño?",
        "pt | João Conceição convidou você para a organização de São João da Pesqueira"
      })
  void a_subject_and_its_language_come_out_as_they_went_in(String tag, String subject)
      throws Exception {
    var body = new RenderedEmail(Locale.forLanguageTag(tag), subject, "x\n", "<p>x</p>");
    var route = Mails.withAccount(Mails.relay(server.getSmtp().getPort()));

    transport.send(route, Mails.mail(body), stages);

    assertThat(server.waitForIncomingEmail(1)).isTrue();
    var received = server.getReceivedMessages()[0];
    assertThat(received.getSubject()).isEqualTo(subject);
    assertThat(received.getHeader("Subject")[0])
        .matches("(=\\?UTF-8\\?B\\?[A-Za-z0-9+/=]+\\?=\\s*)+");
    assertThat(received.getContentLanguage()).containsExactly(tag);
  }

  @Test
  void a_notification_arrives_with_its_sender_its_list_and_its_thread() throws Exception {
    var link = "<https://mail.nexus.example/unsubscribe/" + "t6JwQ5TzB0vMx7CjL4sH".repeat(6) + ">";
    var headers =
        List.of(
            new Header("List-Id", "<northwind.mail.nexus.example>"),
            new Header("List-Unsubscribe", link),
            new Header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
            new Header("In-Reply-To", "<1f2e@nexus.example>"),
            new Header("References", "<1f2e@nexus.example>"));
    var sender = Mailbox.of("Zoë Öztürk (Nord & Wind)", Mails.SENDER.address());
    var mail = Mails.with(headers, Mails.mail(sender, Mails.english("x", "x\n", "<p>x</p>")));

    transport.send(Mails.withAccount(Mails.relay(server.getSmtp().getPort())), mail, stages);

    assertThat(server.waitForIncomingEmail(1)).isTrue();
    var received = server.getReceivedMessages()[0];
    for (var header : headers) {
      assertThat(received.getHeader(header.name())).containsExactly(header.value());
    }
    var from = (InternetAddress) received.getFrom()[0];
    assertThat(from.getPersonal()).isEqualTo("Zoë Öztürk (Nord & Wind)");
    assertThat(from.getAddress()).isEqualTo(Mails.SENDER.address().value());
  }

  @Test
  void a_wrong_password_is_refused() {
    var route = Mails.withAccount(Mails.relay(server.getSmtp().getPort()), Mails.USER, "wrong");

    assertThat(failure(route).kind()).isEqualTo(FailureKind.AUTHENTICATION_FAILED);
  }
}
