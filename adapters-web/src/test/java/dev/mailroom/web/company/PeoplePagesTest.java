package dev.mailroom.web.company;

import static dev.mailroom.web.Browser.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.company.ListPeople;
import dev.mailroom.application.company.ListPeople.Page;
import dev.mailroom.application.company.ListPeople.Person;
import dev.mailroom.application.company.ListPeople.RemovedPerson;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.account.AccountStatus;
import dev.mailroom.domain.account.SiteRole;
import dev.mailroom.domain.address.MailboxState;
import dev.mailroom.domain.company.Role;
import dev.mailroom.web.Cast;
import dev.mailroom.web.TestSite;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PeoplePagesTest {

  private static final String PATH = "/companies/harbour-lane/people";
  private static final Account EVE =
      Cast.account("Eve <i>", "eve@example.com", SiteRole.PERSON)
          .withStatus(AccountStatus.DISABLED);
  private static final List<Person> PEOPLE =
      List.of(
          new Person(Cast.ADA, Role.OWNER),
          new Person(Cast.BEN, Role.ADMIN),
          new Person(EVE, Role.GUEST));
  private Map<AccountId, MailboxState> mailboxes = Map.of();
  private final AtomicReference<ListPeople.Query> asked = new AtomicReference<>();
  TestSite site;

  @BeforeEach
  void start() {
    site = TestSite.started();
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void members_stand_there_with_role_and_when_they_were_last_here() {
    var page = seenBy(Role.MEMBER);

    assertThat(page.select("h1").text()).isEqualTo("People at Harbour & Lane");
    assertThat(page.select(".person-name").eachText())
        .containsExactly("Ada Park", "Ben Osei", "Eve <i>");
    assertThat(page.select("td[data-label=Role]").eachText())
        .containsExactly("Owner", "Admin", "Guest");
    assertThat(page.select("td[data-label=Last seen]").eachText()).contains("just now");
    assertThat(page.select(".paper-head p").text()).isEqualTo("3 members.");
  }

  @ParameterizedTest
  @EnumSource
  void everybody_is_offered_what_the_role_allows_and_to_leave(Role viewer) {
    var acts = seenBy(viewer).select(".acts a").eachText();

    assertThat(acts)
        .isEqualTo(
            switch (viewer) {
              case OWNER ->
                  List.of(
                      "Change role Ada Park",
                      "Remove Ada Park",
                      "Change role Ben Osei",
                      "Leave Harbour & Lane",
                      "Change role Eve <i>",
                      "Remove Eve <i>");
              case ADMIN ->
                  List.of(
                      "Change role Ben Osei",
                      "Leave Harbour & Lane",
                      "Change role Eve <i>",
                      "Remove Eve <i>");
              case MEMBER, GUEST -> List.of("Leave Harbour & Lane");
            });
  }

  @Test
  void only_managers_learn_whose_account_is_disabled() {
    assertThat(seenBy(Role.ADMIN).select("td[data-label=Role] .badge").eachText())
        .containsExactly("Disabled");
    assertThat(seenBy(Role.GUEST).select(".badge")).isEmpty();
  }

  @Test
  void managers_learn_whether_mail_reaches_people() {
    mailboxes =
        Map.of(Cast.ADA.id(), MailboxState.WORKING, Cast.BEN.id(), MailboxState.REFUSED_ONCE);
    assertThat(seenBy(Role.ADMIN).select("td[data-label=Email] .badge").eachText())
        .containsExactly("Working", "Refused once", "Not known yet");

    mailboxes = Map.of(Cast.ADA.id(), MailboxState.REFUSED);
    assertThat(seenBy(Role.OWNER).select("td[data-label=Email] .badge-failed").eachText())
        .containsExactly("Refused");
    assertThat(seenBy(Role.MEMBER).select("th").eachText()).doesNotContain("Email");
    assertThat(seenBy(Role.GUEST).select("td[data-label=Email]")).isEmpty();
  }

  @Test
  void removed_people_can_be_restored_within_ones_right() {
    var removed =
        List.of(
            new RemovedPerson(Cast.ADA, Role.OWNER, Cast.NOW),
            new RemovedPerson(EVE, Role.GUEST, Cast.NOW));
    listing(Role.ADMIN, new Page(PEOPLE, 3, 3, Optional.empty()), removed);

    var page = page(site.ben().get(PATH));

    assertThat(page.select("details .person-name").eachText())
        .containsExactly("Ada Park", "Eve <i>");
    assertThat(page.select("details .acts a").eachAttr("href"))
        .containsExactly(PATH + "/" + EVE.id().value() + "/restore");
  }

  @Test
  void search_and_page_are_asked_for_and_go_on() {
    listing(Role.MEMBER, new Page(PEOPLE, 120, 9_999, Optional.of(Cast.BEN.id())), List.of());
    var after = Cast.ADA.id().value();

    var page = page(site.ben().get(PATH + "?search=+a%26b+&after=" + after));

    assertThat(asked.get())
        .isEqualTo(
            new ListPeople.Query(Cast.BEN.id(), "harbour-lane", "a&b", Optional.of(Cast.ADA.id())));
    assertThat(page.select("#search").val()).isEqualTo("a&b");
    assertThat(page.select(".pager").text()).contains("120 found");
    assertThat(page.select(".pager a").eachAttr("href"))
        .containsExactly(
            PATH + "?search=a%26b", PATH + "?search=a%26b&after=" + Cast.BEN.id().value());
    assertThat(page.select(".count").text()).isEqualTo("9,999");
  }

  @Test
  void nobody_found_says_so() {
    listing(Role.MEMBER, new Page(List.of(), 0, 3, Optional.empty()), List.of());

    var page = page(site.ben().get(PATH + "?search=zz&after=nonsense"));

    assertThat(asked.get().after()).isEmpty();
    assertThat(page.select(".empty").text()).contains("Nobody found", "zz");
  }

  @Test
  void who_does_not_belong_finds_no_such_page() {
    site.fakes.listPeople = query -> new ListPeople.Result.NotFound();

    assertThat(site.ben().get(PATH).statusCode()).isEqualTo(404);
  }

  private Document seenBy(Role viewer) {
    listing(viewer, new Page(PEOPLE, 3, 3, Optional.empty()), List.of());
    return page(site.ben().get(PATH));
  }

  private void listing(Role viewer, Page page, List<RemovedPerson> removed) {
    site.fakes.listPeople =
        query -> {
          asked.set(query);
          return new ListPeople.Result.Found(
              CompanyPagesTest.HARBOUR, viewer, page, removed, mailboxes);
        };
  }
}
