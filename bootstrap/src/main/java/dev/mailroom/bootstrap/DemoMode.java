package dev.mailroom.bootstrap;

import dev.mailroom.bootstrap.demo.MailCatcher;
import dev.mailroom.bootstrap.demo.SampleSite;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.Mailbox;
import dev.mailroom.domain.mailsettings.EmailSettings;
import dev.mailroom.domain.mailsettings.RateLimit;
import dev.mailroom.domain.mailsettings.Security;
import dev.mailroom.domain.mailsettings.SmtpRoute;
import dev.mailroom.domain.mailsettings.Timeouts;
import dev.mailroom.domain.mailsettings.TlsVersion;
import dev.mailroom.web.demo.InboxRoutes;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code ./mailroom demo}: sample people, and a mail catcher as the SMTP server. On loopback only,
 * its password is public.
 */
final class DemoMode {

  private static final EmailAddress SENDER = EmailAddress.of("no-reply@nexusdynamics.example");

  private DemoMode() {}

  static Mailroom start(Config asked, Terminal terminal) {
    var catcher = MailCatcher.start("127.0.0.1", 0, InstantSource.system(), _ -> {});
    try {
      var mailroom = Mailroom.start(demo(asked), terminal, extras(catcher));
      introduce(terminal);
      return mailroom;
    } catch (RuntimeException e) {
      catcher.close();
      throw e;
    }
  }

  /** Never the operator's own data: a folder of its own, and no other database. */
  private static Config demo(Config asked) {
    var folder = asked.environment().text("MAILROOM_DATA_DIR", "demo-data");
    return new Config(
        asked.listening().onLoopback(),
        Path.of(folder),
        Optional.empty(),
        asked.masterKeys(),
        asked.environment());
  }

  static Extras extras(MailCatcher catcher) {
    return new Extras(
        wiring -> {
          if (wiring.sampleSite().addWhenEmpty()) {
            wiring.sampleInvitations().addAll();
            wiring.sampleNotifications().addAll();
          }
          wiring.replaceEmailSettings(caughtBy(catcher));
        },
        List.of(new InboxRoutes(catcher, InstantSource.system())),
        catcher::close);
  }

  private static EmailSettings caughtBy(MailCatcher catcher) {
    var route =
        new SmtpRoute(
            "127.0.0.1",
            catcher.port(),
            Optional.empty(),
            Optional.empty(),
            Security.STARTTLS_WHEN_OFFERED,
            Timeouts.DEFAULT,
            Set.of(TlsVersion.values()),
            Optional.empty());
    return new EmailSettings(Mailbox.of("Nexus Dynamics", SENDER), route, RateLimit.NONE);
  }

  private static void introduce(Terminal terminal) {
    terminal.say("  Log in as          " + SampleSite.ADMINISTRATOR.value() + " (administrator)");
    terminal.say("  or as              " + SampleSite.PERSON.value());
    terminal.say("  with the password  " + SampleSite.PASSWORD);
    terminal.say("  Mail is caught, nothing leaves this machine: /demo/inbox shows it");
    terminal.say("");
  }
}
