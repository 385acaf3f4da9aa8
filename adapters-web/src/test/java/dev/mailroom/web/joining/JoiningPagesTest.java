package dev.mailroom.web.joining;

import static dev.mailroom.web.Browser.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.joining.RegenerateInviteLink;
import dev.mailroom.application.joining.SaveInviteLink;
import dev.mailroom.application.joining.SaveInviteLink.Problem;
import dev.mailroom.application.joining.SaveTrustedDomains;
import dev.mailroom.application.joining.TurnOffInviteLink;
import dev.mailroom.application.joining.ViewJoining;
import dev.mailroom.application.joining.ViewJoining.Shown;
import dev.mailroom.domain.address.MailDomain;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.joining.DomainList;
import dev.mailroom.domain.joining.DomainProblem;
import dev.mailroom.domain.joining.InviteLink;
import dev.mailroom.domain.joining.InviteLinkId;
import dev.mailroom.domain.joining.LinkStanding;
import dev.mailroom.domain.joining.LinkTerms;
import dev.mailroom.domain.joining.LinkUsage;
import dev.mailroom.web.Cast;
import dev.mailroom.web.TestSite;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JoiningPagesTest {

  private static final String PATH = "/companies/harbour/joining";
  private static final String URL = "https://mail.example.com/join/" + Cast.token("link").encoded();
  private static final LinkTerms TERMS =
      new LinkTerms(
          Role.GUEST,
          new DomainList(List.of(new MailDomain("x.example"), new MailDomain("y.example"))),
          Optional.of(Instant.parse("2026-12-01T00:00:00Z")),
          OptionalInt.of(10));

  private final AtomicReference<SaveInviteLink.Form> saved = new AtomicReference<>();
  private Optional<Shown> link = Optional.empty();
  private TestSite site;

  @BeforeEach
  void start() {
    site = TestSite.started();
    site.fakes.viewJoining =
        query ->
            query.viewer().equals(Cast.BEN.id())
                ? new ViewJoining.Result.Found(
                    Harbour.COMPANY, link, new DomainList(List.of(new MailDomain("z.example"))))
                : new ViewJoining.Result.NotFound();
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void while_it_is_off_there_is_a_form_and_no_link() {
    var page = page(site.ben().get(PATH));

    assertThat(page.select("main").text()).contains("It is off.");
    assertThat(page.select("#url")).isEmpty();
    assertThat(page.select("main .button-primary").text()).isEqualTo("Turn on invite link");
    assertThat(page.select("#role option[selected]").val()).isEqualTo("member");
    assertThat(page.select("#role option").eachAttr("value")).containsExactly("member", "guest");
    assertThat(page.select("#trusted").text().strip()).isEqualTo("z.example");
  }

  @Test
  void while_it_is_on_its_managers_see_it_with_its_terms_and_uses() {
    shown(LinkStanding.OPEN, Optional.of(Cast.ADA.name()));

    var response = site.ben().get(PATH);
    var page = page(response);

    assertThat(page.select("#url").val()).isEqualTo(URL);
    assertThat(page.select("#url").hasAttr("readonly")).isTrue();
    assertThat(page.select(".facts dd").eachText())
        .containsExactly("3 of 10", "2 hours ago", "Ada Park");
    assertThat(page.select("#role option[selected]").val()).isEqualTo("guest");
    assertThat(page.select("#domains").val().strip()).isEqualTo("x.example\ny.example");
    assertThat(page.select("#last-day").val()).isEqualTo("2026-11-30");
    assertThat(page.select("#max-uses").val()).isEqualTo("10");
    assertThat(page.select("main .button-primary").text()).isEqualTo("Save invite link");
    assertThat(response.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
  }

  @Test
  void its_badge_tells_the_truth() {
    assertThat(badge(LinkStanding.OPEN, Optional.of(Cast.ADA.name()))).isEqualTo("On");
    assertThat(badge(LinkStanding.OPEN, Optional.empty())).isEqualTo("Stopped");
    assertThat(badge(LinkStanding.EXPIRED, Optional.of(Cast.ADA.name()))).isEqualTo("Expired");
    assertThat(badge(LinkStanding.USED_UP, Optional.of(Cast.ADA.name()))).isEqualTo("Used up");
  }

  @Test
  void what_was_typed_is_saved() {
    site.fakes.saveLink =
        command -> {
          saved.set(command.form());
          return new SaveInviteLink.Result.TurnedOn();
        };

    var response =
        site.ben()
            .submit(
                PATH,
                PATH + "/link",
                "role",
                "guest",
                "domains",
                "x.example",
                "last-day",
                "2026-12-31",
                "max-uses",
                "5");

    assertThat(response.headers().firstValue("Location")).hasValue(PATH);
    assertThat(saved.get())
        .isEqualTo(new SaveInviteLink.Form("guest", "x.example", "2026-12-31", "5"));
  }

  @Test
  void every_error_stands_beside_its_field_and_what_was_typed_stays() {
    site.fakes.saveLink =
        command ->
            new SaveInviteLink.Result.Invalid(
                List.of(
                    new Problem.NoSuchRole(),
                    new Problem.WrongDomains(new DomainProblem.NotDomains(List.of("<i>nope"))),
                    new Problem.DayIsPast(),
                    new Problem.NotANumberOfUses()));

    var response =
        site.ben()
            .submit(
                PATH,
                PATH + "/link",
                "role",
                "owner",
                "domains",
                "<i>nope",
                "last-day",
                "2020-01-01",
                "max-uses",
                "0");
    var page = page(response);

    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(page.select("#role-error").text()).contains("Choose one of the roles");
    assertThat(page.select("#domains-error").text()).contains("Not a domain: <i>nope.");
    assertThat(page.select("#last-day-error").text()).contains("not over");
    assertThat(page.select("#max-uses-error").text()).contains("from 1 to 10,000");
    assertThat(page.select("#domains").val().strip()).isEqualTo("<i>nope");
    assertThat(page.select("#last-day").val()).isEqualTo("2020-01-01");
    assertThat(page.select("#max-uses").val()).isEqualTo("0");
    assertThat(page.select("#errors li")).hasSize(4);
  }

  @Test
  void a_public_provider_is_refused_beside_the_field() {
    site.fakes.saveDomains =
        command ->
            new SaveTrustedDomains.Result.Invalid(
                new DomainProblem.Public(List.of(new MailDomain("gmail.com"))));

    var response = site.ben().submit(PATH, PATH + "/domains", "trusted", "gmail.com");

    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(page(response).select("#trusted-error").text())
        .contains("Leave out gmail.com: anybody can have an address there");
    assertThat(page(response).select("#trusted").val().strip()).isEqualTo("gmail.com");
  }

  @Test
  void of_many_wrong_words_the_first_are_named_and_long_ones_shortened() {
    site.fakes.saveDomains =
        command ->
            new SaveTrustedDomains.Result.Invalid(
                new DomainProblem.NotDomains(List.of("a".repeat(500), "b", "c", "d", "e")));

    var response = site.ben().submit(PATH, PATH + "/domains", "trusted", "x");

    assertThat(page(response).select("#trusted-error").text())
        .contains("a".repeat(60) + "…, b, c and 2 more.")
        .doesNotContain("a".repeat(61));
  }

  @Test
  void what_ends_a_link_is_asked_before_it_is_done() {
    shown(LinkStanding.OPEN, Optional.of(Cast.ADA.name()));
    site.fakes.regenerateLink = command -> new RegenerateInviteLink.Result.Regenerated();
    site.fakes.turnOffLink = command -> new TurnOffInviteLink.Result.TurnedOff();

    for (var act : List.of("/regenerate", "/off")) {
      var question = page(site.ben().get(PATH + act));
      assertThat(question.select("main").text()).contains("stops working at once");
      assertThat(question.text()).doesNotContain(URL);
      assertThat(site.ben().submit(PATH + act, PATH + act).headers().firstValue("Location"))
          .hasValue(PATH);
    }
  }

  @Test
  void where_there_is_no_link_there_is_nothing_to_end() {
    site.fakes.regenerateLink = command -> new RegenerateInviteLink.Result.NotFound();
    site.fakes.turnOffLink = command -> new TurnOffInviteLink.Result.NotFound();

    for (var act : List.of("/regenerate", "/off")) {
      assertThat(site.ben().get(PATH + act).statusCode()).isEqualTo(404);
      assertThat(site.ben().submit(PATH, PATH + act).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void for_others_the_page_does_not_exist() {
    site.fakes.saveLink = command -> new SaveInviteLink.Result.NotFound();
    site.fakes.saveDomains = command -> new SaveTrustedDomains.Result.NotFound();

    assertThat(site.ada().get(PATH).statusCode()).isEqualTo(404);
    for (var act : List.of("/link", "/domains")) {
      assertThat(site.ada().submit("/lobby", PATH + act).statusCode()).isEqualTo(404);
    }
    assertThat(site.stranger().get(PATH).headers().firstValue("Location"))
        .hasValue("/login?next=" + PATH.replace("/", "%2F"));
  }

  private String badge(LinkStanding standing, Optional<PersonName> maker) {
    shown(standing, maker);
    return page(site.ben().get(PATH)).select("main .badge").text();
  }

  private void shown(LinkStanding standing, Optional<PersonName> maker) {
    var place = new InviteLink.Place(Harbour.COMPANY.id(), Cast.ADA.id());
    var used =
        new InviteLink(
            new InviteLinkId(Cast.uuid("link")),
            place,
            Cast.token("link").hash(),
            TERMS,
            new LinkUsage(3, Optional.of(Cast.NOW.minusSeconds(7_300))),
            Cast.NOW,
            Optional.empty());
    link = Optional.of(new Shown(used, URL, standing, maker));
  }
}
