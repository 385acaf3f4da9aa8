package dev.mailroom.web.invitation;

import static dev.mailroom.web.Browser.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.invitation.InvitePeople;
import dev.mailroom.application.invitation.InvitePeople.Command;
import dev.mailroom.application.invitation.InvitePeople.Result;
import dev.mailroom.application.invitation.InvitePeople.WrongLine;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.invitation.InviteeLine;
import dev.mailroom.domain.invitation.LineProblem;
import dev.mailroom.domain.invitation.PersonalMessage;
import dev.mailroom.web.Browser;
import dev.mailroom.web.TestSite;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InvitePagesTest {

  /** A letter that a form sends as twelve characters. */
  private static final String WIDE = "\uD840\uDC00";

  private static final String INVITE = "/companies/harbour/invite";

  private final List<Command> asked = new ArrayList<>();
  private Optional<InvitePeople.Desk> desk =
      Optional.of(new InvitePeople.Desk("Harbour & Lane", List.of(Role.MEMBER, Role.GUEST)));
  private Result result = new Result.Invited(List.of(Guests.ASKED), false);
  private TestSite site;

  @BeforeEach
  void start() {
    site = TestSite.started();
    site.fakes.invitePeople =
        new InvitePeople() {
          @Override
          public Optional<Desk> desk(AccountId actor, String slug) {
            return desk;
          }

          @Override
          public Result invite(Command command) {
            asked.add(command);
            return result;
          }
        };
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void the_form_offers_the_roles_that_the_reader_may_give() {
    var page = page(site.ben().get(INVITE));

    assertThat(page.select("#role option").eachText()).containsExactly("Member", "Guest");
    assertThat(page.select("label[for=email]").text()).isEqualTo("Email");
  }

  @Test
  void who_may_not_invite_finds_no_page() {
    desk = Optional.empty();

    assertThat(site.ben().get(INVITE).statusCode()).isEqualTo(404);
    assertThat(site.stranger().get(INVITE).headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).startsWith("/login?next="));
  }

  @Test
  void an_invited_person_stands_on_the_list() {
    var response = one();

    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(response.headers().firstValue("Location")).hasValue(Guests.LIST);
    assertThat(asked.getFirst().guests())
        .isEqualTo(new InvitePeople.Guests.One("noor@x.example", "Noor", Role.GUEST));
    assertThat(asked.getFirst().message()).isEqualTo("Hello");
  }

  @Test
  void each_problem_is_said_beside_its_field_and_what_was_typed_stays() {
    for (var problem : LineProblem.values()) {
      var line = new WrongLine(1, "noor@x.example", problem);
      result = new Result.Invalid(List.of(line), 0, Optional.empty());

      var page = page(one());

      assertThat(page.select("p.error").text()).isEqualTo("Error: " + InviteWords.of(problem));
      assertThat(page.select("#email").val()).isEqualTo("noor@x.example");
      assertThat(page.select("#role option[selected]").val()).isEqualTo("guest");
    }
  }

  @Test
  void each_problem_of_the_message_is_said_beside_it() {
    for (var problem : PersonalMessage.Problem.values()) {
      result = new Result.Invalid(List.of(), 1, Optional.of(problem));

      assertThat(page(one()).select("#message-error").text()).isNotEmpty();
      assertThat(page(several()).select("#list-message-error").text()).isNotEmpty();
    }
  }

  @Test
  void the_lines_of_a_list_are_told_apart() {
    result =
        new Result.Invalid(
            List.of(new WrongLine(3, "<b>nobody</b>", LineProblem.NOT_AN_ADDRESS)),
            2,
            Optional.empty());

    var response = several();

    assertThat(response.statusCode()).isEqualTo(422);
    var page = page(response);
    assertThat(page.title()).startsWith("Error: ");
    assertThat(page.select("#lines-report").text())
        .contains("1 line needs a change; 2 are fine. Nobody is invited yet.")
        .contains("Line 3: <b>nobody</b> Enter one email address");
    assertThat(page.selectFirst("#lines").wholeText().strip()).isEqualTo("a\nb");
  }

  @Test
  void an_empty_list_and_a_book_are_refused() {
    result = new Result.Nobody();
    assertThat(page(several()).select("#lines-error").text()).contains("at least one");

    result = new Result.TooMany(501);
    assertThat(page(several()).select("#lines-error").text()).contains("501 people", "500");
  }

  @Test
  void the_message_stays_in_the_form_it_was_typed_into() {
    result = new Result.Invalid(List.of(), 1, Optional.of(PersonalMessage.Problem.HAS_LINK));

    var ofOne = page(one());
    assertThat(ofOne.select("#message").text()).isEqualTo("Hello");
    assertThat(ofOne.select("#list-message").text()).isEmpty();
    var ofAll = page(several("a@x.example", "Hello all"));
    assertThat(ofAll.select("#message").text()).isEmpty();
    assertThat(ofAll.select("#list-message").text()).isEqualTo("Hello all");
  }

  @Test
  void five_hundred_of_the_longest_lines_there_are_are_taken() {
    var lines = longestLines(InvitePeople.MAX_LINES);
    assertThat(lines.lines())
        .allSatisfy(line ->
            assertThat(InviteeLine.read(line, Role.MEMBER))
                .isInstanceOf(InviteeLine.Reading.Read.class));

    var response = several(lines, WIDE.repeat(PersonalMessage.MAX_LENGTH));

    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(asked.getFirst().guests())
        .isEqualTo(new InvitePeople.Guests.Many(lines, Role.MEMBER));
  }

  @Test
  void a_list_beyond_all_measure_is_told_how_much_it_may_be() {
    var ben = site.ben();

    var response = several(ben, longestLines(2 * InvitePeople.MAX_LINES), "");

    ben.hangUp();
    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(page(response).select("main").text())
        .contains("This form may hold 2 MB.", "Nothing of what you sent was kept.", "send less");
    assertThat(asked).isEmpty();
  }

  /** A name of a hundred characters and an address of 254 octets, in letters of four bytes. */
  private static String longestLines(int count) {
    var label = WIDE.repeat(56);
    var domain = label + "." + label + "." + WIDE.repeat(54);
    return IntStream.range(0, count)
        .mapToObj(
            i -> "%s, %s%05d@%s, member".formatted(WIDE.repeat(100), "{".repeat(59), i, domain))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void who_lost_the_right_meanwhile_finds_no_page() {
    result = new Result.NotFound();

    assertThat(one().statusCode()).isEqualTo(404);
    assertThat(several().statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> one() {
    return site.ben()
        .submit(
            INVITE,
            INVITE,
            "email",
            "noor@x.example",
            "name",
            "Noor",
            "role",
            "guest",
            "message",
            "Hello");
  }

  private HttpResponse<String> several() {
    return several("a\nb", "");
  }

  private HttpResponse<String> several(String lines, String message) {
    return several(site.ben(), lines, message);
  }

  private static HttpResponse<String> several(Browser browser, String lines, String message) {
    var several = INVITE + "/several";
    return browser.submit(INVITE, several, "lines", lines, "role", "member", "message", message);
  }
}
