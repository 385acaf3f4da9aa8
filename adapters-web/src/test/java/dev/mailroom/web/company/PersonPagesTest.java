package dev.mailroom.web.company;

import static dev.mailroom.web.Browser.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.company.ChangeMemberRole;
import dev.mailroom.application.company.LeaveCompany;
import dev.mailroom.application.company.RemoveMember;
import dev.mailroom.application.company.RestoreMember;
import dev.mailroom.application.company.ViewCompany;
import dev.mailroom.application.company.ViewPerson;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.company.Role;
import dev.mailroom.web.Cast;
import dev.mailroom.web.TestSite;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonPagesTest {

  private static final String PEOPLE = "/companies/harbour-lane/people";
  private static final String LEAVE = "/companies/harbour-lane/leave";
  TestSite site;

  @BeforeEach
  void start() {
    site = TestSite.started();
    seeing(Role.OWNER, Cast.ADA, Role.MEMBER, false);
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void a_role_is_chosen_among_those_the_viewer_may_give() {
    assertThat(page(site.ben().get(path("role"))).select("input[name=role]").eachAttr("value"))
        .containsExactly("owner", "admin", "member", "guest");

    seeing(Role.ADMIN, Cast.ADA, Role.GUEST, false);
    var page = page(site.ben().get(path("role")));

    assertThat(page.select("h1").text()).isEqualTo("Which role has Ada Park?");
    assertThat(page.select("input[name=role]").eachAttr("value"))
        .containsExactly("admin", "member", "guest");
    assertThat(page.select("input[checked]").val()).isEqualTo("guest");
  }

  @Test
  void a_role_is_changed_and_said() {
    var asked = new AtomicReference<ChangeMemberRole.Command>();
    site.fakes.changeRole =
        command -> {
          asked.set(command);
          return new ChangeMemberRole.Result.Changed();
        };

    var answer = send("role", "role", "admin");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains(PEOPLE);
    assertThat(asked.get())
        .isEqualTo(
            new ChangeMemberRole.Command(Cast.BEN.id(), "harbour-lane", Cast.ADA.id(), Role.ADMIN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ADMIN", "emperor"})
  void what_is_no_role_is_asked_again(String role) {
    var answer = send("role", "role", role);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(page(answer).select("#role-error").text()).contains("Choose one of the roles");
  }

  @Test
  void the_last_owner_keeps_the_role() {
    seeing(Role.OWNER, Cast.BEN, Role.OWNER, false);
    site.fakes.changeRole = command -> new ChangeMemberRole.Result.LastOwner();

    var answer = send(Cast.BEN, "role", "role", "guest");

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(page(answer).select(".banner").text()).contains("This is the last owner");
    assertThat(page(answer).select("input[checked]").val()).isEqualTo("guest");
  }

  @Test
  void removing_asks_first_and_names_the_consequence() {
    var page = page(site.ben().get(path("remove")));

    assertThat(page.select("h1").text()).isEqualTo("Remove Ada Park from Harbour & Lane?");
    assertThat(page.select(".dialog p").text()).contains("loses the organization at once");
    assertThat(page.select("button.button-danger").text()).isEqualTo("Remove");

    site.fakes.removeMember = command -> new RemoveMember.Result.Removed();
    assertThat(send("remove").headers().firstValue("Location")).contains(PEOPLE);
  }

  @Test
  void the_last_owner_is_not_removed() {
    seeing(Role.OWNER, Cast.ADA, Role.OWNER, false);
    site.fakes.removeMember = command -> new RemoveMember.Result.LastOwner();

    assertThat(send("remove").statusCode()).isEqualTo(409);
  }

  @Test
  void who_was_removed_is_restored() {
    seeing(Role.OWNER, Cast.ADA, Role.ADMIN, true);
    site.fakes.restoreMember = command -> new RestoreMember.Result.Restored();

    assertThat(page(site.ben().get(path("restore"))).select(".dialog p").text())
        .contains("is an admin again");
    assertThat(send("restore").headers().firstValue("Location")).contains(PEOPLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"role", "remove", "restore"})
  void what_changed_meanwhile_is_not_found(String act) {
    seeing(Role.OWNER, Cast.ADA, Role.ADMIN, act.equals("restore"));
    site.fakes.changeRole = command -> new ChangeMemberRole.Result.NotFound();
    site.fakes.removeMember = command -> new RemoveMember.Result.NotFound();
    site.fakes.restoreMember = command -> new RestoreMember.Result.NotFound();

    assertThat(send(act, "role", "guest").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "MEMBER, GUEST, false",
    "GUEST, GUEST, false",
    "ADMIN, OWNER, false",
    "ADMIN, OWNER, true",
    "MEMBER, MEMBER, true"
  })
  void what_the_viewer_may_not_do_is_not_found(Role viewer, Role held, boolean removed) {
    seeing(viewer, Cast.ADA, held, removed);

    for (var act : List.of("role", "remove", "restore")) {
      assertThat(site.ben().get(path(act)).statusCode()).as("GET " + act).isEqualTo(404);
      assertThat(posted(act).statusCode()).as("POST " + act).isEqualTo(404);
    }
  }

  @Test
  void only_acts_that_fit_are_there() {
    assertThat(site.ben().get(path("restore")).statusCode()).isEqualTo(404);
    assertThat(site.ben().get(path("delete")).statusCode()).isEqualTo(404);
    assertThat(site.ben().get(PEOPLE + "/1/role").statusCode()).isEqualTo(404);
    seeing(Role.OWNER, Cast.BEN, Role.OWNER, false);
    assertThat(site.ben().get(path(Cast.BEN, "remove")).statusCode()).isEqualTo(404);
    site.fakes.viewPerson = query -> new ViewPerson.Result.NotFound();
    assertThat(site.ben().get(path("role")).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @EnumSource
  void everybody_may_leave(Role role) {
    belonging(role);
    site.fakes.leaveCompany = command -> new LeaveCompany.Result.Left();

    var left = site.ben().submit(LEAVE, LEAVE);

    assertThat(left.statusCode()).isEqualTo(303);
    assertThat(left.headers().firstValue("Location")).contains("/lobby");
  }

  @Test
  void the_last_owner_does_not_leave() {
    belonging(Role.OWNER);
    site.fakes.leaveCompany = command -> new LeaveCompany.Result.LastOwner();

    var answer = site.ben().submit(LEAVE, LEAVE);

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(page(answer).select(".banner").text()).contains("You are the last owner");
  }

  @Test
  void nobody_leaves_a_company_that_is_not_theirs() {
    belonging(Role.MEMBER);
    site.fakes.leaveCompany = command -> new LeaveCompany.Result.NotFound();
    assertThat(site.ben().submit(LEAVE, LEAVE).statusCode()).isEqualTo(404);

    site.fakes.viewCompany = query -> new ViewCompany.Result.NotFound();
    assertThat(site.ben().get(LEAVE).statusCode()).isEqualTo(404);
  }

  private void seeing(Role viewer, Account person, Role role, boolean removed) {
    site.fakes.viewPerson =
        query ->
            new ViewPerson.Result.Found(CompanyPagesTest.HARBOUR, viewer, person, role, removed);
  }

  private void belonging(Role role) {
    site.fakes.viewCompany =
        query -> new ViewCompany.Result.Found(CompanyPagesTest.HARBOUR, role, 3);
  }

  private HttpResponse<String> send(String act, String... fields) {
    return send(Cast.ADA, act, fields);
  }

  private HttpResponse<String> send(Account person, String act, String... fields) {
    return site.ben().submit(path(person, act), path(person, act), fields);
  }

  /** With the token of another page, since there is none here. */
  private HttpResponse<String> posted(String act) {
    return site.ben().submit("/companies/new", path(act), "role", "guest");
  }

  private static String path(String act) {
    return path(Cast.ADA, act);
  }

  private static String path(Account person, String act) {
    return PEOPLE + "/" + person.id().value() + "/" + act;
  }
}
