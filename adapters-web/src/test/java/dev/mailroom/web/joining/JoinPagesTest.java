package dev.mailroom.web.joining;

import static dev.mailroom.web.Browser.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.joining.AskToJoin;
import dev.mailroom.application.joining.JoinByDomain;
import dev.mailroom.application.joining.JoinByLink;
import dev.mailroom.application.joining.ViewInviteLink;
import dev.mailroom.application.joining.ViewInviteLink.Door;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.MailDomain;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.company.Slug;
import dev.mailroom.domain.joining.DomainList;
import dev.mailroom.web.Cast;
import dev.mailroom.web.TestSite;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JoinPagesTest {

  private static final String TOKEN = Cast.token("link").encoded();
  private static final String LINK = "/join/" + TOKEN;

  private final List<AskToJoin.Command> asked = new ArrayList<>();
  private final List<JoinByLink.Command> joined = new ArrayList<>();
  private ViewInviteLink.Result seen = open(new Door.Ask());
  private AskToJoin.Result answer = new AskToJoin.Result.Noted(EmailAddress.of("noor@x.example"));
  private JoinByLink.Result result = new JoinByLink.Result.Joined(new Slug("harbour"));
  private TestSite site;

  @BeforeEach
  void start() {
    site = TestSite.started();
    site.fakes.viewLink = query -> seen;
    site.fakes.askToJoin =
        command -> {
          asked.add(command);
          return answer;
        };
    site.fakes.joinByLink =
        command -> {
          joined.add(command);
          return result;
        };
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void the_page_says_into_what_as_what_and_for_whom() {
    var page = page(site.stranger().get(LINK));

    assertThat(page.select("h1").text()).isEqualTo("Join Harbour & Lane");
    assertThat(page.select("main").text())
        .contains("can join as a guest, with an address at x.example or y.example.");
    assertThat(page.select(".door-foot a").attr("href"))
        .isEqualTo("/login?next=" + LINK.replace("/", "%2F"));
  }

  @Test
  void a_link_for_every_domain_names_none() {
    seen =
        new ViewInviteLink.Result.Open(Harbour.COMPANY, Harbour.terms(Role.MEMBER), new Door.Ask());

    assertThat(page(site.stranger().get(LINK)).select("main").text())
        .contains("can join as a member.");
  }

  @Test
  void looking_changes_nothing_and_leaks_the_address_to_nobody() {
    for (var method : List.of("GET", "HEAD")) {
      var response = site.stranger().send(method, LINK);

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
      assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
    }
    assertThat(asked).isEmpty();
    assertThat(joined).isEmpty();
  }

  @Test
  void an_address_that_was_asked_for_is_told_to_look_into_its_inbox() {
    var response = site.stranger().submit(LINK, LINK, "email", "Noor@x.example");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(page(response).select("h1").text()).isEqualTo("Check your inbox");
    assertThat(page(response).select("main").text())
        .contains("If noor@x.example can join Harbour & Lane, an email with a link is on its way.");
    assertThat(asked.getFirst().email()).isEqualTo("Noor@x.example");
    assertThat(asked.getFirst().token()).isEqualTo(TOKEN);
  }

  @Test
  void a_wrong_domain_is_said_beside_the_field_and_what_was_typed_stays() {
    answer = new AskToJoin.Result.OtherDomain(domains("x.example"));

    var response = site.stranger().submit(LINK, LINK, "email", "<b>@y.example");

    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(page(response).select("#email-error").text())
        .isEqualTo("Error: This link is for addresses at x.example.");
    assertThat(page(response).select("#email").val()).isEqualTo("<b>@y.example");
  }

  @Test
  void what_is_no_address_is_said_beside_the_field() {
    answer = new AskToJoin.Result.NotAnAddress();

    var response = site.stranger().submit(LINK, LINK, "email", "");

    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(page(response).select("#email-error").text()).contains("Enter one email address");
  }

  @Test
  void who_is_verified_joins_by_one_button() {
    seen = open(new Door.Ready(Cast.BEN.email()));

    var response = site.ben().submit(LINK, LINK);

    assertThat(response.headers().firstValue("Location")).hasValue("/companies/harbour");
    assertThat(joined).containsExactly(new JoinByLink.Command(Cast.BEN.id(), TOKEN));
    assertThat(asked).isEmpty();
  }

  @Test
  void who_is_not_verified_asks_for_a_mail_to_the_own_address() {
    seen = open(new Door.Confirm(Cast.BEN.email()));
    var page = page(site.ben().get(LINK));

    assertThat(page.select("main input[name=email]").val()).isEqualTo("ben@example.com");
    site.ben().submit(LINK, LINK, "email", "ben@example.com");

    assertThat(asked).hasSize(1);
    assertThat(joined).isEmpty();
  }

  @Test
  void another_domain_is_led_to_the_log_out_and_back() {
    seen = open(new Door.OtherDomain(Cast.BEN.email()));
    result = new JoinByLink.Result.NotReady();

    var page = page(site.ben().get(LINK));
    var refused = site.ben().submit(LINK, LINK);

    assertThat(page.select("main").text()).contains("ben@example.com, which is another domain");
    assertThat(page.select("main input[name=next]").val()).isEqualTo(LINK);
    assertThat(refused.statusCode()).isEqualTo(403);
  }

  @Test
  void a_stranger_who_sends_nothing_is_asked_for_an_address() {
    answer = new AskToJoin.Result.NotAnAddress();

    assertThat(site.stranger().submit(LINK, LINK).statusCode()).isEqualTo(422);
    assertThat(joined).isEmpty();
  }

  @Test
  void every_end_has_its_own_honest_page() {
    Harbour.ENDS.forEach((end, words) -> {
      seen = open(new Door.Ask());
      answer = new AskToJoin.Result.Dead(end);
      var asking = site.stranger().submit(LINK, LINK, "email", "noor@x.example");
      seen = open(new Door.Ready(Cast.BEN.email()));
      result = new JoinByLink.Result.Dead(end);
      var joining = site.ben().submit(LINK, LINK);
      seen = new ViewInviteLink.Result.Dead(end);
      var looking = site.stranger().get(LINK);

      assertThat(List.of(asking, joining, looking))
          .allSatisfy(response -> {
            assertThat(page(response).text()).contains(words);
            assertThat(response.statusCode()).isIn(404, 410);
            assertThat(response.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
          });
    });
  }

  @Test
  void the_lobby_offers_companies_that_trust_the_readers_domain() {
    site.fakes.joinable = person -> List.of(Harbour.COMPANY);
    site.fakes.joinByDomain = command -> new JoinByDomain.Result.Joined(new Slug("harbour"));

    var page = page(site.ben().get("/lobby"));
    var response = site.ben().submit("/lobby", "/companies/harbour/join");

    assertThat(page.select("#h-joinable").text()).isEqualTo("Organizations you can join");
    assertThat(page.select("main").text()).contains("Harbour & Lane", "at example.com");
    assertThat(page.select("form[action=/companies/harbour/join] button").text())
        .isEqualTo("Join Harbour & Lane");
    assertThat(response.headers().firstValue("Location")).hasValue("/companies/harbour");
  }

  @Test
  void the_lobby_says_nothing_where_there_is_nothing_to_join() {
    assertThat(page(site.ben().get("/lobby")).select("#h-joinable")).isEmpty();
  }

  @Test
  void a_company_that_does_not_let_one_in_is_not_there() {
    site.fakes.joinByDomain = command -> new JoinByDomain.Result.NotFound();

    assertThat(site.ben().submit("/lobby", "/companies/harbour/join").statusCode()).isEqualTo(404);
  }

  private static ViewInviteLink.Result open(Door door) {
    return new ViewInviteLink.Result.Open(
        Harbour.COMPANY, Harbour.terms(Role.GUEST, "y.example", "x.example"), door);
  }

  private static DomainList domains(String domain) {
    return new DomainList(List.of(new MailDomain(domain)));
  }
}
