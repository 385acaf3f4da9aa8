package dev.mailroom.application.invitation;

import static dev.mailroom.application.invitation.Invites.SLUG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.Crowd;
import dev.mailroom.application.invitation.InvitePeople.Guests;
import dev.mailroom.application.invitation.InvitePeople.Result;
import dev.mailroom.application.invitation.InvitePeople.WrongLine;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.audit.AuditAction;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.idempotency.CallKey;
import dev.mailroom.domain.invitation.Invitee;
import dev.mailroom.domain.invitation.LineProblem;
import dev.mailroom.domain.invitation.PersonalMessage;
import dev.mailroom.domain.template.InvitationEmail;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InvitePeopleUseCaseTest {

  private final Invites site = new Invites();

  @Test
  void each_person_of_a_list_gets_an_invitation_and_its_mail() {
    var result =
        site.invite(
            site.ada, "name,email,role\r\nNoor Haddad <noor@x.example>, admin\n\ncy@example.net\n");

    assertThat(((Result.Invited) result).people())
        .extracting(it -> it.email().value())
        .containsExactly("noor@x.example", "cy@example.net");
    assertThat(site.invitations.rows())
        .extracting(it -> it.invitee().role())
        .containsExactly(Role.ADMIN, Role.MEMBER);
    assertThat(site.mails())
        .extracting(mail -> ((InvitationEmail.Invitation) mail).newPerson())
        .containsExactly(true, false);
    assertThat(site.mails().getFirst().link()).startsWith("https://mail.example.com/invitations/");
    assertThat(site.people.audit.actions())
        .containsExactly(AuditAction.INVITED, AuditAction.INVITED);
  }

  @Test
  void one_wrong_line_keeps_all_from_being_invited_and_each_is_told_its_own_reason() {
    site.invited("open@x.example");
    int mailsBefore = site.mails().size();

    var result =
        site.invite(
            site.ada,
            """
            Noor Haddad
            fine@x.example
            Fine <FINE@x.example>
            ben@example.com
            open@x.example
            https://evil.example, other@x.example
            """);

    assertThat(result)
        .isEqualTo(
            new Result.Invalid(
                List.of(
                    new WrongLine(1, "Noor Haddad", LineProblem.NOT_AN_ADDRESS),
                    new WrongLine(3, "Fine <FINE@x.example>", LineProblem.TWICE),
                    new WrongLine(4, "ben@example.com", LineProblem.MEMBER_ALREADY),
                    new WrongLine(5, "open@x.example", LineProblem.INVITED_ALREADY),
                    new WrongLine(
                        6, "https://evil.example, other@x.example", LineProblem.NOT_A_NAME)),
                1,
                Optional.empty()));
    assertThat(site.invitations.rows()).hasSize(1);
    assertThat(site.mails()).hasSize(mailsBefore);
  }

  @Test
  void nobody_gives_a_role_above_his_own() {
    site.place(site.ben, Role.ADMIN);

    var result = site.invite(site.ben, "a@x.example, owner\nb@x.example, admin");

    assertThat(((Result.Invalid) result).lines())
        .containsExactly(
            new WrongLine(1, "a@x.example, owner", LineProblem.ROLE_NOT_YOURS_TO_GIVE));
    assertThat(site.invite.desk(site.ben.id(), SLUG).orElseThrow().roles())
        .containsExactly(Role.ADMIN, Role.MEMBER, Role.GUEST);
  }

  @Test
  void members_strangers_and_other_companies_cannot_invite() {
    for (var nobody : List.of(site.ben, site.cy)) {
      assertThat(site.invite(nobody, "a@x.example")).isEqualTo(new Result.NotFound());
      assertThat(site.invite.desk(nobody.id(), SLUG)).isEmpty();
    }
    assertThat(site.invite.desk(site.ada.id(), "elsewhere")).isEmpty();
    assertThat(site.invitations.rows()).isEmpty();
  }

  @Test
  void a_disabled_owner_cannot_invite() {
    site.people.disable(site.ada);

    assertThat(site.invite(site.ada, "a@x.example")).isEqualTo(new Result.NotFound());
  }

  @Test
  void a_message_goes_along_and_a_link_in_it_does_not() {
    assertThat(one("Welcome on board")).isInstanceOf(Result.Invited.class);
    assertThat(((InvitationEmail.Invitation) site.mails().getFirst()).message())
        .contains("Welcome on board");

    var result = one("See https://evil.example");

    assertThat(((Result.Invalid) result).message()).contains(PersonalMessage.Problem.HAS_LINK);
  }

  @Test
  void an_empty_list_and_a_book_are_told_apart() {
    assertThat(site.invite(site.ada, " \n\n")).isEqualTo(new Result.Nobody());
    assertThat(site.invite(site.ada, people(501))).isEqualTo(new Result.TooMany(501));

    assertThat(site.invite(site.ada, people(500))).isInstanceOf(Result.Invited.class);
    assertThat(site.mails()).hasSize(500);
  }

  @Test
  void an_expired_invitation_makes_room_for_another() {
    site.invited("noor@x.example");
    site.people.clock.advance(Duration.ofDays(7));

    var result = site.invite(site.ada, "noor@x.example");

    assertThat(((Result.Invited) result).people())
        .extracting(Invitee::email)
        .containsExactly(EmailAddress.of("noor@x.example"));
    assertThat(site.invitations.rows()).hasSize(1);
  }

  @Test
  void people_may_be_named_one_by_one_and_each_counts_as_a_line() {
    var people =
        List.of(
            new Guests.One("noor@x.example", "Haddad, Noor", Role.ADMIN),
            new Guests.One("nobody", "", Role.MEMBER));

    var result = site.invite.invite(command(new Guests.These(people), Optional.empty()));

    assertThat(((Result.Invalid) result).lines())
        .containsExactly(new WrongLine(2, "nobody", LineProblem.NOT_AN_ADDRESS));
    assertThat(site.invite.invite(command(people.getFirst(), Optional.empty())))
        .isInstanceOf(Result.Invited.class);
    assertThat(site.invitations.rows().getFirst().invitee().name())
        .contains(new PersonName("Haddad, Noor"));
  }

  @Test
  void the_same_call_twice_invites_once_and_is_answered_as_before() {
    var first = call("order-1", "noor@x.example");
    var second = call("order-1", "noor@x.example");

    assertThat(((Result.Invited) first).before()).isFalse();
    assertThat(((Result.Invited) second).before()).isTrue();
    assertThat(((Result.Invited) second).asked()).isEqualTo(((Result.Invited) first).asked());
    assertThat(site.mails()).hasSize(1);
    assertThat(call("order-1", "cy@example.net")).isEqualTo(new Result.KeyReused());
    assertThat(site.invitations.rows()).hasSize(1);
  }

  @Test
  void a_call_with_something_wrong_may_be_made_again_with_its_key() {
    assertThat(call("order-1", "nobody")).isInstanceOf(Result.Invalid.class);

    assertThat(call("order-1", "noor@x.example")).isInstanceOf(Result.Invited.class);
  }

  @Test
  void of_many_same_calls_at_once_one_invites() {
    var results = Crowd.of(50, () -> (Result.Invited) call("order-1", "noor@x.example"));

    assertThat(results).filteredOn(it -> !it.before()).hasSize(1);
    assertThat(results).extracting(Result.Invited::asked).containsOnly(results.getFirst().asked());
    assertThat(site.mails()).hasSize(1);
  }

  private Result call(String key, String email) {
    var call = new CallKey(new UUID(0, 1), key, email);
    return site.invite.invite(command(new Guests.One(email, "", Role.MEMBER), Optional.of(call)));
  }

  private InvitePeople.Command command(Guests guests, Optional<CallKey> call) {
    return new InvitePeople.Command(site.ada.id(), SLUG, guests, "", call);
  }

  private Result one(String message) {
    var guest = new Guests.One("noor" + message.length() + "@x.example", "Noor", Role.GUEST);
    return site.invite.invite(new InvitePeople.Command(site.ada.id(), SLUG, guest, message));
  }

  private static String people(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> "person" + i + "@x.example")
        .collect(Collectors.joining("\n"));
  }
}
