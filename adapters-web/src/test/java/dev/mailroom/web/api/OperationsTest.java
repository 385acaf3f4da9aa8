package dev.mailroom.web.api;

import static dev.mailroom.web.api.ApiDoorTest.assertProblem;
import static dev.mailroom.web.api.Client.HARBOUR;
import static dev.mailroom.web.api.Client.KEY;
import static dev.mailroom.web.api.Client.errors;
import static dev.mailroom.web.api.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.delivery.ViewEmail;
import dev.mailroom.application.invitation.InvitePeople;
import dev.mailroom.application.invitation.InvitePeople.Guests;
import dev.mailroom.application.passwordreset.RequestPasswordReset;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.delivery.EmailStanding;
import dev.mailroom.domain.delivery.EmailState;
import dev.mailroom.domain.delivery.FailureKind;
import dev.mailroom.domain.delivery.HeldReason;
import dev.mailroom.domain.delivery.Reply;
import dev.mailroom.domain.delivery.Stage;
import dev.mailroom.domain.delivery.TransportFailure;
import dev.mailroom.domain.invitation.InvitationId;
import dev.mailroom.domain.invitation.Invitee;
import dev.mailroom.domain.invitation.LineProblem;
import dev.mailroom.domain.invitation.PersonalMessage;
import dev.mailroom.web.Cast;
import dev.mailroom.web.TestSite;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each operation: what is asked of the application, and what each of its results becomes. */
class OperationsTest {

  private static final String RESETS = "/password-resets";
  private static final String INVITATIONS = "/invitations";
  private static final EmailId EMAIL = new EmailId(Cast.uuid("email"));

  private TestSite site;
  private Client client;

  @BeforeEach
  void start() {
    site = TestSite.started();
    site.fakes.admitCall = Client.admitting(KEY);
    client = new Client(site.port());
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void a_reset_is_noted_the_same_for_everybody() {
    var asked = new ArrayList<RequestPasswordReset.Command>();
    site.fakes.requestReset =
        command -> {
          asked.add(command);
          return new RequestPasswordReset.Result.Noted(
              EmailAddress.of("ada@example.com"), asked.size() > 1);
        };
    var caller = client.with("Idempotency-Key", "order-1");

    var first = caller.post(RESETS, "{\"email\":\"ada@example.com\",\"ip\":\"198.51.100.4\"}");
    var second = caller.post(RESETS, "{\"email\":\"ada@example.com\"}");

    assertThat(first.statusCode()).isEqualTo(202);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
    assertThat(second.headers().firstValue("Idempotency-Replayed")).hasValue("true");
    assertThat(asked.getFirst().client().ip()).isEqualTo("198.51.100.4");
    assertThat(asked.getLast().client().ip()).isEqualTo("127.0.0.1");
    assertThat(asked).extracting(it -> it.call().orElseThrow().key()).containsOnly("order-1");
    assertThat(asked)
        .extracting(it -> it.call().orElseThrow().caller())
        .containsOnly(KEY.id().value());
    assertThat(asked.getFirst().call().orElseThrow().digest())
        .hasSize(64)
        .isNotEqualTo(asked.getLast().call().orElseThrow().digest());
  }

  @Test
  void a_reset_for_no_address_and_a_key_of_another_call_are_refused() {
    site.fakes.requestReset = command -> new RequestPasswordReset.Result.NotAnAddress();
    var wrong = client.post(RESETS, "{\"email\":\"nobody\"}");
    site.fakes.requestReset = command -> new RequestPasswordReset.Result.KeyReused();
    var reused = client.with("Idempotency-Key", "x").post(RESETS, "{\"email\":\"a@x.example\"}");

    assertProblem(wrong, 422, "unprocessable");
    assertThat(errors(wrong)).isEqualTo("/email: must be one email address\n");
    assertProblem(reused, 422, "key-reused");
  }

  @Test
  void people_are_invited_in_the_name_of_the_keys_maker() {
    var asked = new ArrayList<InvitePeople.Command>();
    var noor =
        new Invitee(
            EmailAddress.of("noor@x.example"),
            Optional.of(new PersonName("Noor Haddad")),
            Role.ADMIN);
    var invited = new InvitePeople.Asked(new InvitationId(Cast.uuid("invitation")), EMAIL, noor);
    site.fakes.invitePeople =
        inviting(command -> {
          asked.add(command);
          return new InvitePeople.Result.Invited(List.of(invited), false);
        });

    var response =
        client.post(
            INVITATIONS,
            """
            {"people": [{"email": "noor@x.example", "name": "Noor Haddad", "role": "admin"},
              {"email": "jo@x.example"}], "message": "Welcome"}
            """);

    assertThat(response.statusCode()).isEqualTo(202);
    assertThat(response.body())
        .isEqualTo(
            "{\"invitations\":[{\"id\":\"%s\",\"address\":\"noor@x.example\",\"role\":\"admin\",\"email\":\"%s\",\"name\":\"Noor Haddad\"}]}"
                .formatted(Cast.uuid("invitation"), EMAIL.value()));
    assertThat(asked)
        .containsExactly(
            new InvitePeople.Command(
                Cast.ADA.id(),
                HARBOUR.slug().value(),
                new Guests.These(
                    List.of(
                        new Guests.One("noor@x.example", "Noor Haddad", Role.ADMIN),
                        new Guests.One("jo@x.example", "", Role.MEMBER))),
                "Welcome"));
  }

  @Test
  void each_line_that_cannot_be_invited_is_named() {
    var lines = new ArrayList<InvitePeople.WrongLine>();
    for (var problem : LineProblem.values()) {
      lines.add(new InvitePeople.WrongLine(lines.size() + 1, "x", problem));
    }
    site.fakes.invitePeople =
        inviting(command ->
            new InvitePeople.Result.Invalid(
                lines, 0, Optional.of(PersonalMessage.Problem.HAS_LINK)));

    var response = client.post(INVITATIONS, "{\"people\":[{\"email\":\"x\"}]}");

    assertProblem(response, 422, "unprocessable");
    assertThat(errors(response))
        .contains("/people/0/email: must be one email address")
        .contains("/people/2/name: must be one line")
        .contains("/people/5/email: is a member already")
        .contains("/people/7/role: is above what")
        .endsWith("/message: must have no web address\n");
  }

  @Test
  void an_invitation_has_its_form() {
    assertThat(errors(client.post(INVITATIONS, "{\"people\":[]}")))
        .isEqualTo("/people: must have 1 to 500 entries\n");
    assertThat(errors(client.post(INVITATIONS, "{\"people\":{}}")))
        .isEqualTo("/people: must be a list\n");
    assertThat(
            errors(
                client.post(INVITATIONS, "{\"people\":[7,{\"email\":\"x\",\"role\":\"king\"}]}")))
        .isEqualTo(
            """
            /people/0: must be an object
            /people/1/role: must be one of owner, admin, member, guest
            """);
  }

  @Test
  void who_lost_the_right_to_invite_invites_nobody_by_an_old_key() {
    site.fakes.invitePeople = inviting(command -> new InvitePeople.Result.NotFound());
    assertProblem(client.post(INVITATIONS, "{\"people\":[{\"email\":\"x\"}]}"), 403, "not-allowed");

    site.fakes.invitePeople = inviting(command -> new InvitePeople.Result.KeyReused());
    assertProblem(client.post(INVITATIONS, "{\"people\":[{\"email\":\"x\"}]}"), 422, "key-reused");
  }

  @Test
  void a_mail_says_where_it_stands_and_what_was_tried() {
    var asked = new ArrayList<ViewEmail.Query>();
    site.fakes.viewEmail =
        query -> {
          asked.add(query);
          return Optional.of(mail());
        };

    var mail = json(client.get("/emails/" + EMAIL.value()));

    assertThat(asked).containsExactly(new ViewEmail.Query(HARBOUR.id(), EMAIL));
    assertThat(mail.path("state").textValue()).isEqualTo("held");
    assertThat(mail.path("heldFor").textValue()).isEqualTo("route-fault");
    assertThat(mail.at("/attempts/0/failure").textValue()).isEqualTo("try-later");
    assertThat(mail.at("/attempts/0/stage").textValue()).isEqualTo("recipient");
    assertThat(mail.at("/attempts/0/reply/text").textValue()).isEqualTo("4.7.1 Try later");
    assertThat(mail.at("/attempts/0/tookMs").intValue()).isEqualTo(250);
    assertThat(mail.at("/attempts/1/reply/code").intValue()).isEqualTo(250);
    assertThat(mail.has("nextTryAt")).isFalse();
  }

  private static ViewEmail.View mail() {
    var busy =
        TransportFailure.of(
            Stage.RECIPIENT, FailureKind.TRY_LATER, Reply.of(451, "4.7.1 Try later"));
    var standing =
        new EmailStanding(
            EmailState.HELD,
            Cast.NOW,
            Cast.NOW,
            Optional.empty(),
            Optional.of(HeldReason.ROUTE_FAULT),
            Optional.of(busy));
    return new ViewEmail.View(
        EMAIL,
        "invitation",
        standing,
        List.of(
            attempt(1, EmailState.QUEUED, Optional.empty(), Optional.of(busy)),
            attempt(2, EmailState.SENT, Optional.of(Reply.of(250, "Ok")), Optional.empty())));
  }

  private static ViewEmail.Attempt attempt(
      int number, EmailState state, Optional<Reply> reply, Optional<TransportFailure> failure) {
    return new ViewEmail.Attempt(number, Cast.NOW, Duration.ofMillis(250), state, reply, failure);
  }

  /** The port with its one method that the API uses. */
  private static InvitePeople inviting(Function<InvitePeople.Command, InvitePeople.Result> result) {
    return new InvitePeople() {
      @Override
      public Optional<Desk> desk(AccountId actor, String slug) {
        return Optional.empty();
      }

      @Override
      public Result invite(Command command) {
        return result.apply(command);
      }
    };
  }
}
