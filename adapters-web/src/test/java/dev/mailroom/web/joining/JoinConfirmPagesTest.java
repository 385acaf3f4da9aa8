package dev.mailroom.web.joining;

import static dev.mailroom.web.Browser.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.account.LogIn;
import dev.mailroom.application.joining.ConfirmJoining;
import dev.mailroom.application.joining.ConfirmJoining.Person;
import dev.mailroom.application.joining.ViewInviteLink.End;
import dev.mailroom.application.joining.ViewJoinConfirmation;
import dev.mailroom.application.joining.ViewJoinConfirmation.Door;
import dev.mailroom.domain.account.Password;
import dev.mailroom.domain.account.PasswordWeakness;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.company.Role;
import dev.mailroom.web.Browser;
import dev.mailroom.web.Cast;
import dev.mailroom.web.TestSite;
import dev.mailroom.web.account.PasswordWords;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JoinConfirmPagesTest {

  private static final EmailAddress NOOR = EmailAddress.of("noor@x.example");
  private static final String LINK = "/join/confirm/" + Cast.token("confirm").encoded();

  private final List<Person> spent = new ArrayList<>();
  private ViewJoinConfirmation.Result seen = open(new Door.NewPerson());
  private ConfirmJoining.Result result =
      new ConfirmJoining.Result.Joined(Harbour.COMPANY.slug(), NOOR);
  private TestSite site;

  @BeforeEach
  void start() {
    site = TestSite.started();
    site.fakes.viewJoinConfirmation = query -> seen;
    site.fakes.confirmJoining =
        command -> {
          spent.add(command.person());
          return result;
        };
    site.fakes.logIn =
        command -> new LogIn.Result.LoggedIn(Cast.BENS_SESSION, Cast.token("device"));
    site.fakes.logOut = session -> {};
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void the_page_says_who_joins_what_as_what_until_when() {
    var page = page(site.stranger().get(LINK));

    assertThat(page.select("h1").text()).isEqualTo("Join Harbour & Lane");
    assertThat(page.select("main").text()).contains("You join as a member.", "Sat 21 Nov, 13:32");
    assertThat(page.select("#email").val()).isEqualTo("noor@x.example");
    assertThat(page.select("#email").hasAttr("readonly")).isTrue();
  }

  @Test
  void looking_spends_nothing_and_leaks_the_address_to_nobody() {
    for (var method : List.of("GET", "HEAD")) {
      var response = site.stranger().send(method, LINK);

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
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
  }

  @Test
  void somebody_else_is_told_whom_it_is_for_and_led_there() {
    seen = open(new Door.OtherPerson(Cast.BEN.email()));
    result = new ConfirmJoining.Result.NotYours();
    var browser = site.ben();

    var page = page(browser.get(LINK));
    var refused = browser.submit(LINK, LINK);

    assertThat(page.select("main").text()).contains("noor@x.example", "ben@example.com");
    assertThat(page.select("main input[name=next]").val()).isEqualTo(LINK);
    assertThat(refused.statusCode()).isEqualTo(403);
  }

  @Test
  void what_is_wrong_is_said_beside_the_fields_and_no_password_comes_back() {
    for (var weakness : PasswordWeakness.values()) {
      result = new ConfirmJoining.Result.Invalid(true, Optional.of(weakness));

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
    Harbour.ENDS.forEach(this::assertDead);
    assertDead(new End.ConfirmationUsed("Harbour & Lane"), "Somebody joined Harbour & Lane");
  }

  private void assertDead(End end, String words) {
    seen = open(new Door.NewPerson());
    result = new ConfirmJoining.Result.Dead(end);
    var joining = join(site.stranger());
    seen = new ViewJoinConfirmation.Result.Dead(end);
    var looking = site.stranger().get(LINK);

    assertThat(List.of(joining, looking))
        .allSatisfy(response -> {
          assertThat(page(response).text()).contains(words);
          assertThat(response.statusCode()).isEqualTo(end instanceof End.Unknown ? 404 : 410);
          assertThat(response.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        });
  }

  private static ViewJoinConfirmation.Result open(Door door) {
    var until = Cast.NOW.plus(Duration.ofHours(24));
    var offer = new ViewJoinConfirmation.Offer(Harbour.COMPANY, NOOR, Role.MEMBER, until);
    return new ViewJoinConfirmation.Result.Open(offer, door);
  }

  private static HttpResponse<String> join(Browser browser) {
    return browser.submit(LINK, LINK, "name", "Noor", "new-password", "three random words");
  }
}
