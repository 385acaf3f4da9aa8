package dev.mailroom.bootstrap.e2e;

import static dev.mailroom.bootstrap.testing.Clicks.button;
import static dev.mailroom.bootstrap.testing.Clicks.field;
import static dev.mailroom.bootstrap.testing.Clicks.link;
import static dev.mailroom.bootstrap.testing.Clicks.logIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.mailroom.bootstrap.RunningMailroom;
import dev.mailroom.bootstrap.testing.Barriers;
import dev.mailroom.bootstrap.testing.CaughtMail;
import dev.mailroom.bootstrap.testing.Chromium;
import dev.mailroom.bootstrap.testing.Complaints;
import dev.mailroom.bootstrap.testing.MailServer;
import dev.mailroom.bootstrap.testing.News;
import dev.mailroom.bootstrap.testing.People;
import dev.mailroom.mail.testing.Answer;
import dev.mailroom.mail.testing.Moment;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page in its states: nothing that axe-core calls serious, light and dark, wide and narrow.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityIT {

  private static final String MARK = "Mark read Emil Strand commented on The new home page";
  private static final String NEW_PASSWORD = "lantern otter quarry velvet";

  private final Complaints complaints = new Complaints();
  private RunningMailroom demo;
  private RunningMailroom fresh;
  private MailServer silent;
  private Page stranger;
  private Page newcomer;
  private Page administrator;
  private String resetLink = "";
  private String joinLink = "";
  private String confirmLink = "";
  private String stopLink = "";
  private String guestStopLink = "";

  @BeforeAll
  void start() {
    demo = RunningMailroom.demo();
    fresh = RunningMailroom.empty(Map.of());
    silent = MailServer.relay();
    silent.script().on(Moment.MAIL, Answer.silence());
    stranger = browse(demo);
    newcomer = browse(fresh);
    administrator = browse(demo);
    logIn(administrator, People.ADA, People.PASSWORD);
    resetLink = resetLink(stranger);
    joinLink = joinLink(administrator);
    confirmLink = confirmLink(stranger);
    stopLinks(stranger);
  }

  @AfterAll
  void stop() {
    Stream.of(stranger, newcomer, administrator).forEach(page -> page.context().close());
    silent.close();
    demo.close();
    fresh.close();
  }

  @ParameterizedTest
  @MethodSource("doors")
  void nothing_stops_a_stranger(Consumer<Page> open) {
    open.accept(stranger);

    assertOpenToAll(stranger);
  }

  Stream<Named<Consumer<Page>>> doors() {
    return Stream.of(
        at("log in", "/login"),
        named("log in, empty", page -> submit(page, "/login", "Log in")),
        named("log in, refused", AccessibilityIT::wrongPassword),
        at("forgot password", "/forgot-password"),
        named("no address", page -> submit(page, "/forgot-password", "Reset Password")),
        named("check your inbox", page -> askForLink(page, People.CY)),
        named("new password", page -> page.navigate(resetLink)),
        named("weak password", page -> button(page, "Set new password").click()),
        at("dead link", "/reset-password/expired"),
        at("dead confirmation", "/confirm-email/expired"),
        named("join", page -> page.navigate(joinLink)),
        named("join, no address", page -> askToJoin(page, "", "#email-error")),
        named("join, asked", page -> askToJoin(page, "lou@partner.example", ".steps")),
        named("join, confirm", page -> page.navigate(confirmLink)),
        named("join, weak password", page -> button(page, "Join Nexus Dynamics").click()),
        at("dead link to join", "/join/" + "A".repeat(43)),
        at("address changed by somebody else", "/help/address-changed"),
        invitation("invitation", "noor.haddad@partner.example"),
        named("invitation, wrong", AccessibilityIT::joinAsNobody),
        invitation("invitation of somebody with an account", People.BEN),
        invitation("expired invitation", "sana.rao@contractor.example"),
        named("stop mail", page -> page.navigate(stopLink)),
        named("stop mail, wrong", AccessibilityIT::chooseNothing),
        named("stop mail, stopped", this::stopMail),
        named("stop mail, no account", page -> page.navigate(guestStopLink)),
        at("dead link to stop mail", "/unsubscribe/none"),
        at("API reference", "/api"),
        at("not found", "/nowhere"));
  }

  @ParameterizedTest
  @MethodSource("firstSteps")
  void nothing_stops_a_newcomer(Consumer<Page> open) {
    open.accept(newcomer);

    assertOpenToAll(newcomer);
  }

  Stream<Named<Consumer<Page>>> firstSteps() {
    return Stream.of(
        at("set up", "/setup"),
        named("set up, empty", page -> submit(page, "/setup", "Set up Mailroom")),
        named("set up, done", this::setUp),
        named("lobby without mail", page -> logIn(page, People.ADA, NEW_PASSWORD)),
        at("admin panel without mail", "/admin"),
        at("email configuration without settings", "/admin/email"),
        at("test without settings", "/admin/email/test"));
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void nothing_stops_an_administrator(Consumer<Page> open) {
    open.accept(administrator);

    assertOpenToAll(administrator);
  }

  Stream<Named<Consumer<Page>>> rooms() {
    return Stream.of(
            everydayRooms(),
            choiceRooms(),
            inboxRooms(),
            companyRooms(),
            invitationRooms(),
            joiningRooms(),
            keyRooms(),
            emailConfiguration(),
            tests(),
            vacancies(),
            Stream.of(at("not found", "/nowhere")))
        .flatMap(rooms -> rooms);
  }

  private static Stream<Named<Consumer<Page>>> everydayRooms() {
    return Stream.of(
        at("lobby", "/lobby"),
        named("account menu", page -> page.locator("details.account > summary").click()),
        at("account", "/account"),
        named("account, wrong", page -> submit(page, "/account", "Change password")),
        named("account, a new address", AccessibilityIT::askForAddress),
        at("delete account", "/account/delete"),
        at("admin panel", "/admin"),
        named("options", page -> page.locator("summary:has-text('Options')").click()),
        at("all companies", "/admin?tab=companies"),
        at("all accounts", "/admin?tab=accounts"),
        at("nobody found", "/admin?tab=accounts&search=nobody"),
        named("question", AccessibilityIT::askToDisable));
  }

  private Stream<Named<Consumer<Page>>> choiceRooms() {
    var choices = "/account/notifications";
    return Stream.of(
        at("notification preferences", choices),
        named("notification preferences, wrong", AccessibilityIT::choosePreferencesBadly),
        at("a batch", choices + "/preview"),
        at("a batch as text", choices + "/preview?as=text"),
        named("notification preferences, paused and muted", this::pauseAndMute));
  }

  private static void choosePreferencesBadly(Page page) {
    page.navigate("/account/notifications");
    page.getByRole(AriaRole.CHECKBOX).all().forEach(Locator::uncheck);
    field(page, "Quiet hours").check();
    field(page, "Quiet from").selectOption("08:30");
    field(page, "Quiet until").selectOption("08:30");
    button(page, "Save preferences").click();
    page.waitForSelector("#errors");
  }

  private void pauseAndMute(Page page) {
    new News(demo).mute(People.ADA);
    page.navigate("/account/notifications");
    button(page, "Pause all for a week").click();
    page.waitForSelector(".flash");
  }

  private void stopLinks(Page page) {
    var guest = "guest@partner.example";
    new News(demo).mention(People.BEN, guest);
    stopLink = CaughtMail.link(page, People.BEN, "/unsubscribe/");
    guestStopLink = CaughtMail.link(page, guest, "/unsubscribe/");
  }

  private static void chooseNothing(Page page) {
    page.evaluate("document.querySelector('#timing-goals input:checked').checked = false");
    button(page, "Save choices").click();
    page.waitForSelector("#errors");
  }

  private void stopMail(Page page) {
    page.navigate(stopLink);
    button(page, "Stop mail about Discussions").click();
    page.waitForSelector(".flash");
  }

  private static Stream<Named<Consumer<Page>>> inboxRooms() {
    return Stream.of(
        at("notifications", "/notifications"),
        named("notification, marked", page -> button(page, MARK).click()),
        at("unread notifications", "/notifications?show=unread"),
        at("notifications, no more", "/notifications?after=00000000-0000-7000-8000-000000000000"),
        named("all read", AccessibilityIT::readAll));
  }

  private static void readAll(Page page) {
    page.navigate("/notifications");
    button(page, "Mark all read").click();
    page.navigate("/notifications?show=unread");
    page.waitForSelector("h2:has-text('All read')");
  }

  private static Stream<Named<Consumer<Page>>> vacancies() {
    return Stream.of(
        named("owner to appoint", AccessibilityIT::askForOwner),
        named("owner, nobody chosen", page -> button(page, "Appoint owner").click()));
  }

  private static Stream<Named<Consumer<Page>>> companyRooms() {
    var nexus = "/companies/nexus-dynamics";
    return Stream.of(
        at("company", nexus),
        at("people", nexus + "/people"),
        named("role", page -> link(page, "Change role Ben Okafor").click()),
        named("removal", AccessibilityIT::askToRemove),
        named("removed", AccessibilityIT::removeBen),
        at("nobody of these people", nexus + "/people?search=nobody"),
        at("leave", nexus + "/leave"),
        named("leave, refused", page -> button(page, "Leave organization").click()),
        at("company settings", nexus + "/settings"),
        named("company settings, wrong", AccessibilityIT::saveNoName),
        at("new company", "/companies/new"),
        named("new company, wrong", page -> submit(page, "/companies/new", "Create organization")));
  }

  private static Stream<Named<Consumer<Page>>> invitationRooms() {
    var nexus = "/companies/nexus-dynamics";
    return Stream.of(
        at("invite", nexus + "/invite"),
        named("invite, empty", page -> submit(page, nexus + "/invite", "Send invitation")),
        named("invite several, wrong", AccessibilityIT::inviteNonsense),
        named("invited", AccessibilityIT::inviteOlga),
        at("people and invitations", nexus + "/people"),
        at("accepted invitations", nexus + "/invitations?show=accepted"),
        at("revoked invitations", nexus + "/invitations?show=revoked"),
        at("expired invitations", nexus + "/invitations?show=expired"),
        at("no such invitation", nexus + "/invitations?search=nobody"),
        named("revoke", AccessibilityIT::askToRevoke),
        named("sent again too soon", AccessibilityIT::resendTooSoon),
        named("a link to hand over", AccessibilityIT::copyLink),
        invitation("invitation of somebody else", "olga.stein@partner.example"),
        at("dead invitation", "/invitations/" + "A".repeat(43)));
  }

  private Stream<Named<Consumer<Page>>> joiningRooms() {
    var joining = "/companies/nexus-dynamics/joining";
    return Stream.of(
        at("ways to join", joining),
        named("ways to join, wrong", page -> saveNonsenseTerms(page, joining)),
        named("trusted domains, wrong", page -> trustEverybody(page, joining)),
        at("regenerate link", joining + "/regenerate"),
        at("turn off link", joining + "/off"),
        named("join, a member", page -> page.navigate(joinLink)));
  }

  private static Stream<Named<Consumer<Page>>> keyRooms() {
    var keys = "/companies/nexus-dynamics/api-keys";
    return Stream.of(
        at("no API keys", keys),
        named("API key, nothing chosen", page -> submit(page, keys + "/new", "Create API key")),
        named("API key, shown", AccessibilityIT::createKey),
        at("API keys", keys),
        named("rotate API key", page -> link(page, "Rotate Website").click()),
        named("API key, rotated", page -> button(page, "Rotate key").click()),
        at("API keys, one replaced", keys),
        named("revoke API key", page -> link(page, "Revoke Website").first().click()));
  }

  private static void createKey(Page page) {
    page.navigate("/companies/nexus-dynamics/api-keys/new");
    field(page, "Name").fill("Website");
    field(page, "emails:read").check();
    button(page, "Create API key").click();
    field(page, "API key").waitFor();
  }

  private static void saveNonsenseTerms(Page page, String joining) {
    page.navigate(joining);
    field(page, "Allowed domains (optional)").fill("nonsense");
    field(page, "Maximum uses (optional)").fill("none");
    button(page, "Save invite link").click();
    page.waitForSelector("#errors");
  }

  private static void trustEverybody(Page page, String joining) {
    page.navigate(joining);
    field(page, "Trusted domains (optional)").fill("gmail.com");
    button(page, "Save trusted domains").click();
    page.waitForSelector("#errors");
  }

  private void askToJoin(Page page, String email, String until) {
    page.navigate(joinLink);
    field(page, "Email").fill(email);
    button(page, "Send me a link").click();
    page.waitForSelector(until);
  }

  private String confirmLink(Page page) {
    askToJoin(page, "kim@partner.example", ".steps");
    return CaughtMail.link(page, "kim@partner.example", "/join/confirm/");
  }

  private static void inviteNonsense(Page page) {
    page.navigate("/companies/nexus-dynamics/invite");
    field(page, "People").fill("Theo Winter, theo@nexusdynamics.example\nnobody at all");
    button(page, "Send invitations").click();
    page.waitForSelector("#lines-report");
  }

  private static void inviteOlga(Page page) {
    page.navigate("/companies/nexus-dynamics/invite");
    field(page, "Email").fill("olga.stein@partner.example");
    button(page, "Send invitation").click();
    page.waitForSelector(".flash");
  }

  private static void askToRevoke(Page page) {
    page.navigate("/companies/nexus-dynamics/invitations");
    page.locator("a:has-text('Revoke')").nth(1).click();
    page.waitForURL("**/revoke");
  }

  private static void resendTooSoon(Page page) {
    page.navigate("/companies/nexus-dynamics/invitations");
    button(page, "Resend the invitation for Noor Haddad").click();
    page.waitForSelector(".flash");
    button(page, "Resend the invitation for Noor Haddad").click();
    page.waitForSelector("h1:has-text('Not sent')");
  }

  /** As soon as the mail server has refused the mail. */
  private static void copyLink(Page page) {
    var copy = button(page, "Copy link of the invitation for Jo Mercer");
    Awaitility.await()
        .until(() -> {
          page.navigate("/companies/nexus-dynamics/invitations");
          return copy.count() == 1;
        });
    copy.click();
    field(page, "Link").waitFor();
  }

  private static Named<Consumer<Page>> invitation(String name, String of) {
    return named(name, page -> page.navigate(CaughtMail.link(page, of, "/invitations/")));
  }

  private static void joinAsNobody(Page page) {
    page.navigate(CaughtMail.link(page, "noor.haddad@partner.example", "/invitations/"));
    field(page, "Your name").fill("");
    button(page, "Join Nexus Dynamics").click();
    page.waitForSelector("#errors");
  }

  private static void askForOwner(Page page) {
    page.navigate("/admin?tab=accounts");
    link(page, "Disable Emil Strand").click();
    button(page, "Disable account").click();
    page.waitForSelector(".flash");
    page.navigate("/admin?tab=companies");
    link(page, "Appoint owner Fjord Analytics").click();
  }

  private static void askToRemove(Page page) {
    page.navigate("/companies/nexus-dynamics/people");
    link(page, "Remove Ben Okafor").click();
  }

  private static void removeBen(Page page) {
    askToRemove(page);
    button(page, "Remove").click();
    page.waitForSelector(".flash");
  }

  private static void saveNoName(Page page) {
    field(page, "Name").fill("");
    button(page, "Save settings").click();
    page.waitForSelector("#errors");
  }

  private static Stream<Named<Consumer<Page>>> emailConfiguration() {
    return Stream.of(
        at("email configuration", "/admin/email"),
        named("AWS SES", page -> button(page, "AWS SES").click()),
        named("SendGrid", AccessibilityIT::chooseSendGrid),
        named("SendGrid, wrong", page -> button(page, "Save Email Settings").click()),
        named("SMTP, wrong", AccessibilityIT::saveNonsense),
        named("a doubt", AccessibilityIT::saveContradiction),
        named("connection check", AccessibilityIT::check));
  }

  private Stream<Named<Consumer<Page>>> tests() {
    return Stream.of(
        at("test", "/admin/email/test"),
        named("test, empty", AccessibilityIT::sendNothing),
        named("test, sent", page -> sendTest(page, ".verdict-ok")),
        at("demo inbox", "/demo/inbox"),
        named("demo mail", page -> page.locator(".row-link").first().click()),
        named("demo mail as text", page -> link(page, "Text").click()),
        named("test on its way", page -> sendTestTo(page, silent.port(), ".is-live")),
        named("test, failed", page -> sendTestTo(page, 1, ".verdict-bad")),
        at("admin panel, stuck", "/admin"),
        at("email configuration, stuck", "/admin/email"));
  }

  @Test
  void a_page_with_barriers_would_be_found_out() {
    var page = stranger.context().newPage();
    page.setContent(
        """
        <html lang="en"><title>Bad</title><main><h1>Bad</h1><input><p style="color: #ccc">Pale</p>
        <div style="width: 50rem">Wide</div>
        <a href="/a" style="font-size: 6px">a</a><br><a href="/b" style="font-size: 6px">b</a>
        """);

    assertThat(Barriers.foundByAxe(page))
        .anyMatch(line -> line.startsWith("color-contrast:"))
        .anyMatch(line -> line.startsWith("label:"))
        .anyMatch(line -> line.startsWith("target-size:"));
    assertThat(Barriers.seenByAxe(page))
        .anyMatch(line -> line.startsWith("color-contrast:"))
        .anyMatch(line -> line.startsWith("target-size:"));
    assertThat(Barriers.unlabelled(page)).containsExactly("<input>");
    assertThat(Barriers.widerThan(page, 320)).isNotEmpty();
    page.close();
  }

  private void assertOpenToAll(Page page) {
    page.evaluate("document.querySelectorAll('details:not(.menu)').forEach(d => d.open = true)");

    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    assertThat(Barriers.foundByAxe(page)).as("wide and light").isEmpty();
    assertThat(Barriers.unlabelled(page)).as("unlabelled").isEmpty();
    assertThat(Barriers.widerThan(page, 320)).as("wider than 320 px").isEmpty();
    assertThat(Barriers.widerThan(page, 360)).as("wider than 360 px").isEmpty();
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    assertThat(Barriers.seenByAxe(page)).as("narrow and dark").isEmpty();
    page.setViewportSize(1280, 800);
    assertThat(complaints.sinceThen()).as("said on the console").isEmpty();
  }

  private Page browse(RunningMailroom site) {
    // a colour on its way from light to dark would be judged as neither
    var still = new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE);
    var page = Chromium.profile(site.base().toString(), still).newPage();
    page.onDialog(dialog -> dialog.accept());
    complaints.listenTo(page);
    return page;
  }

  private static Named<Consumer<Page>> at(String name, String path) {
    return named(name, page -> page.navigate(path));
  }

  private static void submit(Page page, String path, String button) {
    page.navigate(path);
    button(page, button).click();
    page.waitForSelector("#errors");
  }

  private static void wrongPassword(Page page) {
    field(page, "Email").fill(People.CY);
    field(page, "Password").fill("not the password");
    button(page, "Log in").click();
    page.waitForSelector("#errors:not(:has(li))");
  }

  private static void askForLink(Page page, String email) {
    field(page, "Email").fill(email);
    button(page, "Reset Password").click();
    page.waitForSelector("h1:has-text('Check your inbox')");
  }

  private static String resetLink(Page page) {
    page.navigate("/forgot-password");
    askForLink(page, People.INGRID);
    return CaughtMail.link(page, People.INGRID, "/reset-password/");
  }

  private static String joinLink(Page page) {
    page.navigate("/companies/nexus-dynamics/joining");
    button(page, "Turn on invite link").click();
    page.waitForSelector(".flash");
    return field(page, "Link to hand out").inputValue();
  }

  private void setUp(Page page) {
    field(page, "Set-up code").fill(fresh.setUpCode());
    field(page, "Company name").fill("Nexus Dynamics");
    field(page, "Your name").fill("Ada Park");
    field(page, "Email").fill(People.ADA);
    field(page, "Password").fill(NEW_PASSWORD);
    button(page, "Set up Mailroom").click();
    page.waitForSelector(".flash");
  }

  private static void askForAddress(Page page) {
    page.navigate("/account");
    field(page, "New email").fill("ada@new-home.example");
    field(page, "Your password").fill(People.PASSWORD);
    button(page, "Change address").click();
    page.waitForSelector(".flash");
  }

  private static void askToDisable(Page page) {
    page.navigate("/admin?tab=accounts");
    link(page, "Disable Ben Okafor").click();
  }

  private static void chooseSendGrid(Page page) {
    page.navigate("/admin/email");
    field(page, "SendGrid").check();
  }

  private static void saveNonsense(Page page) {
    page.navigate("/admin/email");
    field(page, "Notification Email").fill("ada@x.org, ben@x.org");
    field(page, "SMTP Host").fill("smtp://x");
    field(page, "SMTP Port").fill("99999");
    page.locator("details.advanced > summary").click();
    field(page, "Connect").fill("soon");
    page.getByLabel("Trusted CA (PEM)").fill("no certificate");
    button(page, "Save Email Settings").click();
    page.waitForSelector("#errors");
  }

  private static void saveContradiction(Page page) {
    page.navigate("/admin/email");
    field(page, "SMTP Port").fill("587");
    field(page, "Use SSL").check();
    button(page, "Save Email Settings").click();
    button(page, "Save anyway").waitFor();
  }

  private static void check(Page page) {
    page.navigate("/admin/email");
    button(page, "Check connection").click();
    page.waitForSelector("#reaction .banner-ok");
  }

  private static void sendNothing(Page page) {
    field(page, "Recipient").fill("");
    field(page, "Body").fill("");
    button(page, "Send Test Email").click();
    page.waitForSelector("#errors");
  }

  private static void sendTest(Page page, String until) {
    page.navigate("/admin/email/test");
    button(page, "Send Test Email").click();
    page.waitForSelector(until);
  }

  private static void sendTestTo(Page page, int port, String until) {
    page.navigate("/admin/email");
    field(page, "SMTP Port").fill(String.valueOf(port));
    button(page, "Save Email Settings").click();
    page.waitForSelector(".flash");
    sendTest(page, until);
  }
}
