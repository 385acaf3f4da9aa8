package dev.mailroom.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.bootstrap.testing.Canaries;
import dev.mailroom.bootstrap.testing.MailServer;
import dev.mailroom.bootstrap.testing.Page;
import dev.mailroom.bootstrap.testing.Panel;
import dev.mailroom.bootstrap.testing.Visitor;
import dev.mailroom.mail.testing.Answer;
import dev.mailroom.mail.testing.Moment;
import dev.mailroom.mail.testing.SendGridStub;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The seed's path with its failures, by people who leave a secret wherever one is asked for. */
final class WalkWithSecrets {

  static final String ADA = "ada@nexusdynamics.example";
  static final String GRACE = "grace.hopper@example.org";
  static final String NOBODY = "nobody.at.all@example.org";

  private static final String OLD_PASSWORD = "lantern otter quarry velvet";
  private static final String NEW_PASSWORD = "copper thistle marble harbour";
  private static final String MISTYPED = "lantern otter quarry vellum";
  private static final String SMTP_PASSWORD = "app-password-canary";
  private static final String WRONG_SMTP_PASSWORD = "mistyped-smtp-canary";
  private static final String WRONG_KEY = "SG.mistyped-key-canary";
  private static final String BODY = "The body of this test is a canary.";

  private final Canaries secrets;
  private final Supplier<String> database;
  private final Visitor ada;
  private final Visitor stranger;
  private final Panel panel;
  private final List<String> dumps = new ArrayList<>();

  WalkWithSecrets(URI site, Canaries secrets, Supplier<String> database) {
    this.secrets = secrets;
    this.database = database;
    this.ada = new Visitor(site);
    this.stranger = new Visitor(site);
    this.panel = new Panel(ada);
    secrets
        .plant("old password", OLD_PASSWORD)
        .plant("new password", NEW_PASSWORD)
        .plant("mistyped password", MISTYPED)
        .plant("SMTP password", SMTP_PASSWORD)
        .plant("wrong SMTP password", WRONG_SMTP_PASSWORD)
        .plant("SendGrid key", SendGridStub.KEY)
        .plant("wrong SendGrid key", WRONG_KEY)
        .plant("body of the test", BODY);
  }

  /** An SMTP server that knows the right password. */
  static MailServer mailServer() {
    return MailServer.start(SMTP_PASSWORD);
  }

  void walk(String setUpCode, MailServer mail) {
    setUp(setUpCode);
    resetWhileTheSmtpPasswordIsWrong(mail);
    var link = deliverWithTheRightOne(mail);
    testBySmtp(mail);
    choosePassword(link);
    testBySendGrid();
    lookAround(link);
    dumps.add(database.get());
  }

  /** The database as it was at telling moments. */
  List<String> dumps() {
    return dumps;
  }

  /** All that anybody saw; what the page of a live link or of the set-up held is its visitor's. */
  Stream<Page> pages() {
    return Stream.of(ada, stranger).flatMap(visitor -> visitor.pages().stream());
  }

  private void setUp(String code) {
    var form =
        new HashMap<>(
            Map.of(
                "company", "Nexus Dynamics",
                "name", "Ada Park",
                "email", ADA,
                "password", OLD_PASSWORD,
                "code", "AAAA-AAAA"));
    assertThat(ada.submit(ada.get("/setup"), "/setup", form).status()).isEqualTo(422);
    form.put("code", code);
    assertThat(ada.submit(ada.get("/setup"), "/setup", form).status()).isEqualTo(200);
    assertThat(ada.logIn(ADA, MISTYPED).path()).isEqualTo("/login");
    logIn(OLD_PASSWORD);
  }

  private void resetWhileTheSmtpPasswordIsWrong(MailServer mail) {
    var mistyped = new HashMap<>(mail.settings());
    mistyped.put("password", WRONG_SMTP_PASSWORD);
    panel.save(mistyped);
    assertThat(panel.test(GRACE, "First", BODY).text()).contains("535 5.7.8");
    stranger.submit(stranger.get("/forgot-password"), "/forgot-password", Map.of("email", ADA));
    Awaitility.await().until(() -> database.get().contains("\"state\":\"held\""));
    dumps.add(database.get());
  }

  private String deliverWithTheRightOne(MailServer mail) {
    panel.save(mail.settings());
    var link = mail.await(ADA, 1).resetLink().getPath();
    secrets.plant("token", link.substring("/reset-password/".length()));
    dumps.add(database.get());
    return link;
  }

  private void testBySmtp(MailServer mail) {
    assertThat(panel.test(GRACE, "Second", BODY).text()).contains("took it");
    assertThat(mail.await(GRACE, 1).text()).contains(BODY);
    mail.script()
        .once(Moment.RCPT, Answer.reply("550 5.1.1 <" + NOBODY + ">: Recipient address rejected"));
    assertThat(panel.test(NOBODY, "Third", BODY).text()).contains("550 5.1.1");
  }

  private void choosePassword(String link) {
    var page = stranger.get(link);
    assertThat(stranger.post(page, link, Map.of("new-password", "too short")).status())
        .isEqualTo(422);
    assertThat(stranger.post(page, link, Map.of("new-password", NEW_PASSWORD)).status())
        .isEqualTo(303);
    assertThat(ada.logIn(ADA, OLD_PASSWORD).path()).isEqualTo("/login");
    logIn(NEW_PASSWORD);
  }

  private void testBySendGrid() {
    sendGrid(WRONG_KEY);
    assertThat(panel.test(GRACE, "Fourth", BODY).text()).contains("401");
    sendGrid(SendGridStub.KEY);
    assertThat(panel.test(GRACE, "Fifth", BODY).text()).contains("SendGrid took it");
  }

  private void sendGrid(String key) {
    assertThat(panel.save(Map.of("provider", "sendgrid", "sendgrid-key", key)).text())
        .contains("Email settings saved.");
  }

  private void lookAround(String deadLink) {
    for (var path : List.of("/lobby", "/admin", "/admin/email", "/admin/email/test", "/account")) {
      assertThat(ada.get(path).status()).isEqualTo(200);
    }
    assertThat(stranger.get(deadLink).status()).isEqualTo(410);
    stranger.get("/login");
    stranger.get("/setup");
    stranger.get("/observe/health");
    stranger.get("/observe/metrics");
  }

  private void logIn(String password) {
    assertThat(ada.logIn(ADA, password).path()).isEqualTo("/lobby");
    ada.cookies().stream()
        .filter(cookie -> List.of("mailroom", "mailroom-device").contains(cookie.getName()))
        .forEach(cookie ->
            secrets.plant(
                cookie.getName() + " cookie after " + password.charAt(0), cookie.getValue()));
  }
}
