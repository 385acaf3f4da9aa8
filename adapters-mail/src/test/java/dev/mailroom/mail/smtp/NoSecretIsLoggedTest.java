package dev.mailroom.mail.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.mail.testing.RecordedStages;
import dev.mailroom.mail.testing.ScriptedSmtpServer;
import dev.mailroom.mail.testing.SmtpScript;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Angus traces whole conversations to java.util.logging once somebody turns everything on. */
class NoSecretIsLoggedTest extends Sending {

  private final Logger root = Logger.getLogger("");
  private final Level usual = root.getLevel();
  private final List<String> logged = new ArrayList<>();
  private final Handler everything =
      new Handler() {
        @Override
        public synchronized void publish(LogRecord entry) {
          logged.add(new SimpleFormatter().format(entry));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void turnEverythingOn() {
    everything.setLevel(Level.ALL);
    root.addHandler(everything);
    root.setLevel(Level.ALL);
  }

  @AfterEach
  void turnItOff() {
    root.removeHandler(everything);
    root.setLevel(usual);
  }

  @Test
  void neither_password_nor_message_nor_address_is_logged() {
    Logger.getLogger("a.test").fine("the net is open");
    try (var server =
        ScriptedSmtpServer.start(new SmtpScript().account(Mails.USER, Mails.PASSWORD))) {
      var mail = Mails.mail(Mails.english("Hi", "canary-reset-link", "canary-reset-link"));
      var route = Mails.withAccount(Mails.relay(server.port()));

      transport.send(route, mail, new RecordedStages());
      transport.send(Mails.withAccount(route, Mails.USER, "canary-wrong"), mail, stages);

      assertThat(logged).anyMatch(line -> line.contains("the net is open"));
      assertThat(String.join("", logged))
          .doesNotContain(
              "canary",
              Mails.PASSWORD,
              Mails.ADA.value(),
              base64("\0" + Mails.USER + "\0" + Mails.PASSWORD),
              base64("\0" + Mails.USER + "\0canary-wrong"));
    }
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }
}
