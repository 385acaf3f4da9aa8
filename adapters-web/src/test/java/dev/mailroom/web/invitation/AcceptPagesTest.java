package dev.mailroom.web.invitation;

import static dev.mailroom.web.Browser.page;
import static dev.mailroom.web.invitation.Guests.HARBOUR;
import static dev.mailroom.web.invitation.Guests.NOOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.account.LogIn;
import dev.mailroom.application.invitation.AcceptInvitation;
import dev.mailroom.application.invitation.AcceptInvitation.Person;
import dev.mailroom.application.invitation.ViewInvitation;
import dev.mailroom.application.invitation.ViewInvitation.Door;
import dev.mailroom.application.invitation.ViewInvitation.End;
import dev.mailroom.domain.account.Password;
import dev.mailroom.domain.account.PasswordWeakness;
import dev.mailroom.web.Browser;
import dev.mailroom.web.Cast;
import dev.mailroom.web.TestSite;
import dev.mailroom.web.account.PasswordWords;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AcceptPagesTest {

  private static final String LINK = "/invitations/" + Cast.token("invitation").encoded();
  private static final AcceptInvitation.Result JOINED =
      new AcceptInvitation.Result.Joined(HARBOUR.slug(), NOOR.email());

  private final List<Person> spent = new ArrayList<>();
  private final List<LogIn.Command> loggedIn = new ArrayList<>();
  private ViewInvitation.Result seen = open(new Door.NewPerson());
  private AcceptInvitation.Result result = JOINED;
  private TestSite site;

  @BeforeEach
  void start() {
    site = TestSite.started();
    site.fakes.viewInvitation = query -> seen;
    site.fakes.acceptInvitation =
        command -> {
          spent.add(command.person());
          return result;
        };
    site.fakes.logIn =
        command -> {
          loggedIn.add(command);
          return new LogIn.Result.LoggedIn(Cast.BENS_SESSION, Cast.token("device"));
        };
    site.fakes.logOut = session -> {};
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void the_page_says_who_invites_whom_into_what_until_when() {
    var page = page(site.stranger().get(LINK));

    assertThat(page.select("h1").text()).isEqualTo("Join Harbour & Lane");
    assertThat(page.select("main").text())
        .contains("Ada Park invited you as a member.", "Fri 27 Nov, 13:32");
    assertThat(page.select("#email").val()).isEqualTo("noor@x.example");
    assertThat(page.select("#email").hasAttr("readonly")).isTrue();
    assertThat(page.select("#name").val()).isEqualTo("Noor Haddad");
  }

  @Test
  void looking_spends_nothing_and_leaks_the_address_to_nobody() {
    for (var method : List.of("GET", "HEAD")) {
      var response = site.stranger().send(method, LINK);

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
      assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
    }
    assertThat(spent).isEmpty();
  }

  @Test
  void a_new_person_is_in_and_logged_in() {
    var browser = site.stranger();

    var response = join(browser);

    assertThat(response.headers().firstValue("Location")).hasValue("/companies/harbour");
    assertThat(browser.cookies()).containsEntry("mailroom", Cast.BENS_SESSION.encoded());
    assertThat(spent).containsExactly(new Person.New("Noor", new Password("three random words")));
    assertThat(loggedIn.getFirst().email()).isEqualTo("noor@x.example");
  }

  @Test
  void who_cannot_be_logged_in_at_once_does_so_by_hand() {
    site.fakes.logIn = command -> new LogIn.Result.Refused();

    var response = join(site.stranger());

    assertThat(response.headers().firstValue("Location")).hasValue("/login");
  }

  @Test
  void an_existing_person_logs_in_and_comes_back() {
    seen = open(new Door.LogIn());

    var page = page(site.stranger().get(LINK));

    assertThat(page.select("main a.button-primary").attr("href"))
        .isEqualTo("/login?next=" + LINK.replace("/", "%2F"));
    assertThat(page.select("main form")).isEmpty();
  }

  @Test
  void who_is_logged_in_with_that_address_joins_by_one_button() {
    seen = open(new Door.Ready());

    var response = site.ben().submit(LINK, LINK);

    assertThat(response.headers().firstValue("Location")).hasValue("/companies/harbour");
    assertThat(spent).containsExactly(new Person.LoggedIn(Cast.BEN.id()));
    assertThat(loggedIn).isEmpty();
  }

  @Test
  void somebody_else_is_told_whom_it_is_for_and_led_there() {
    seen = open(new Door.OtherPerson(Cast.BEN.email()));
    result = new AcceptInvitation.Result.NotYours();
    var browser = site.ben();

    var page = page(browser.get(LINK));
    var next = page.select("main input[name=next]").val();
    var refused = browser.submit(LINK, LINK);
    var out = browser.submit(LINK, "/logout", "next", next);

    assertThat(page.select("main").text()).contains("noor@x.example", "ben@example.com");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(out.headers().firstValue("Location"))
        .hasValue("/login?next=" + LINK.replace("/", "%2F"));
  }

  @Test
  void logging_out_leads_to_no_other_site() {
    var out = site.ben().submit("/lobby", "/logout", "next", "//evil.example");

    assertThat(out.headers().firstValue("Location")).hasValue("/login");
  }

  @Test
  void what_is_wrong_is_said_beside_the_fields_and_no_password_comes_back() {
    for (var weakness : PasswordWeakness.values()) {
      result = new AcceptInvitation.Result.Invalid(true, Optional.of(weakness));

      var response = join(site.stranger());

      assertThat(response.statusCode()).isEqualTo(422);
      assertThat(page(response).select("#new-password-error").text())
          .isEqualTo("Error: " + PasswordWords.of(weakness));
      assertThat(page(response).select("#name-error").text()).contains("Enter your name");
      assertThat(page(response).select("#name").val()).isEqualTo("Noor");
      assertThat(response.body()).doesNotContain("three random words");
    }
  }

  @Test
  void every_end_has_its_own_honest_page() {
    var ends =
        Map.of(
            new End.Unknown(), "This link does not work",
            new End.Expired(Cast.NOW, Optional.of(Cast.ADA.name())), "Ask Ada Park",
            new End.Expired(Cast.NOW, Optional.empty()), "Ask whoever invited you",
            new End.Revoked(), "was taken back",
            new End.Used("Harbour & Lane"), "Somebody joined Harbour & Lane",
            new End.CompanyGone(), "no longer on this site",
            new End.InviterNotEntitled("Harbour & Lane"), "may not invite people to Harbour",
            new End.MemberAlready(HARBOUR), "belongs to a member of Harbour & Lane");
    ends.forEach((end, words) -> {
      seen = open(new Door.NewPerson());
      result = new AcceptInvitation.Result.Dead(end);
      assertThat(page(join(site.stranger())).text()).contains(words);

      seen = new ViewInvitation.Result.Dead(end);
      var response = site.stranger().get(LINK);
      assertThat(page(response).text()).contains(words);
      assertThat(response.statusCode()).isEqualTo(end instanceof End.Unknown ? 404 : 410);
      assertThat(response.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    });
  }

  @Test
  void a_link_that_died_while_a_weak_password_was_typed_says_so() {
    site.fakes.acceptInvitation =
        command -> {
          seen = new ViewInvitation.Result.Dead(new End.Revoked());
          return new AcceptInvitation.Result.Invalid(false, Optional.empty());
        };

    assertThat(join(site.stranger()).statusCode()).isEqualTo(410);
  }

  private static ViewInvitation.Result open(Door door) {
    var until = Guests.INVITATION.letter().expiresAt();
    var offer = new ViewInvitation.Offer(HARBOUR, Cast.ADA.name(), NOOR, until);
    return new ViewInvitation.Result.Open(offer, door);
  }

  private static HttpResponse<String> join(Browser browser) {
    return browser.submit(LINK, LINK, "name", "Noor", "new-password", "three random words");
  }
}
