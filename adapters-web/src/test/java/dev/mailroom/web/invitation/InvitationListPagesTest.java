package dev.mailroom.web.invitation;

import static dev.mailroom.web.Browser.page;
import static dev.mailroom.web.invitation.Guests.HARBOUR;
import static dev.mailroom.web.invitation.Guests.INVITATION;
import static dev.mailroom.web.invitation.Guests.LIST;
import static dev.mailroom.web.invitation.Guests.ONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.invitation.CopyInvitationLink;
import dev.mailroom.application.invitation.FindInvitation;
import dev.mailroom.application.invitation.ListInvitations;
import dev.mailroom.application.invitation.ResendInvitation;
import dev.mailroom.application.invitation.RevokeInvitation;
import dev.mailroom.domain.delivery.EmailStanding;
import dev.mailroom.domain.delivery.EmailState;
import dev.mailroom.domain.delivery.FailureKind;
import dev.mailroom.domain.delivery.HeldReason;
import dev.mailroom.domain.delivery.Reply;
import dev.mailroom.domain.delivery.Stage;
import dev.mailroom.domain.delivery.TransportFailure;
import dev.mailroom.domain.invitation.Invitation;
import dev.mailroom.domain.invitation.InvitationState;
import dev.mailroom.domain.invitation.Standing;
import dev.mailroom.web.Cast;
import dev.mailroom.web.TestSite;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InvitationListPagesTest {

  private static final TransportFailure BUSY =
      TransportFailure.of(Stage.RECIPIENT, FailureKind.TRY_LATER, Reply.of(451, "4.7.1 Try later"));
  private static final TransportFailure NOBODY =
      TransportFailure.of(
          Stage.RECIPIENT, FailureKind.RECIPIENT_REFUSED, Reply.of(550, "5.1.1 No such user"));

  private final List<ListInvitations.Query> asked = new ArrayList<>();
  private ListInvitations.Result listed = found(INVITATION, Standing.OPEN, Optional.empty());
  private TestSite site;

  @BeforeEach
  void start() {
    site = TestSite.started();
    site.fakes.listInvitations =
        query -> {
          asked.add(query);
          return listed;
        };
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void every_state_of_a_mail_is_a_badge_and_a_sentence() {
    assertThat(said(mail(EmailState.QUEUED, Optional.empty())))
        .isEqualTo("Queued Leaves in a moment");
    assertThat(said(mail(EmailState.QUEUED, Optional.of(BUSY))))
        .isEqualTo("Waiting Server busy, next try at 13:37");
    assertThat(said(mail(EmailState.SENDING, Optional.empty()))).startsWith("Sending");
    assertThat(said(mail(EmailState.SENT, Optional.empty())))
        .isEqualTo("Sent Accepted by their server 6 minutes ago");
    assertThat(said(mail(EmailState.FAILED, Optional.of(NOBODY))))
        .isEqualTo("Refused “550 5.1.1 No such user” Check the address and invite again");
    assertThat(said(mail(EmailState.EXPIRED, Optional.empty()))).startsWith("Not sent");
    assertThat(said(mail(EmailState.UNCERTAIN, Optional.of(BUSY)))).startsWith("Uncertain");
    assertThat(said(mail(EmailState.SUPPRESSED, Optional.empty())))
        .isEqualTo("Not sent Its link was copied instead");
    assertThat(said(held(HeldReason.NOT_CONFIGURED)))
        .isEqualTo("Held Email is not set up yet. It leaves by itself once it is");
    assertThat(said(held(HeldReason.ROUTE_FAULT))).startsWith("Held The mail server");
    assertThat(said(Optional.empty())).startsWith("Unknown");
  }

  @Test
  void every_failure_has_a_reason_in_words() {
    for (var kind : FailureKind.values()) {
      var failure = TransportFailure.of(Stage.CONNECT, kind, "of no use to people");

      assertThat(said(mail(EmailState.QUEUED, Optional.of(failure))))
          .matches("Waiting [A-Z][a-z ]+, next try at 13:37");
    }
  }

  @Test
  void closed_invitations_say_when_and_have_no_buttons() {
    listed = found(INVITATION.in(new InvitationState.Accepted(Cast.NOW)), Standing.ACCEPTED);
    assertThat(page(show()).select("tbody").text()).contains("Joined", "Accepted just now");
    assertThat(page(show()).select("tbody button, tbody a")).isEmpty();

    listed = found(INVITATION.in(new InvitationState.Revoked(Cast.NOW)), Standing.REVOKED);
    assertThat(page(show()).select("tbody").text()).contains("Revoked", "Taken back just now");
  }

  @Test
  void an_expired_one_can_be_sent_again() {
    listed = found(INVITATION, Standing.EXPIRED);

    var row = page(show()).select("tbody");

    assertThat(row.text()).contains("Expired", "Sent on 20 Nov 2026, not answered", "in 7 days");
    assertThat(row.select("form").attr("action")).isEqualTo(ONE + "/resend");
  }

  @Test
  void an_expired_one_that_was_never_mailed_does_not_say_it_was_sent() {
    listed = found(INVITATION, Standing.EXPIRED, mail(EmailState.SUPPRESSED, Optional.empty()));
    assertThat(page(show()).select("tbody").text()).contains("Its link was copied instead");

    listed = found(INVITATION, Standing.EXPIRED, mail(EmailState.EXPIRED, Optional.empty()));
    assertThat(page(show()).select("tbody").text()).contains("It could not leave in time");

    listed = found(INVITATION, Standing.EXPIRED, mail(EmailState.SENT, Optional.empty()));
    assertThat(page(show()).select("tbody").text()).contains("not answered");
  }

  @Test
  void tabs_search_and_page_are_asked_for() {
    site.ada().get(LIST + "?show=expired&search=%20noor%20&after=" + INVITATION.id().value());

    assertThat(asked.getLast())
        .isEqualTo(
            new ListInvitations.Query(
                Cast.ADA.id(),
                "harbour",
                Optional.of(Standing.EXPIRED),
                "noor",
                Optional.of(INVITATION.id())));
    site.ada().get(LIST + "?show=nonsense&after=nonsense");
    assertThat(asked.getLast().standing()).contains(Standing.OPEN);
    assertThat(asked.getLast().after()).isEmpty();
  }

  @Test
  void the_way_on_keeps_tab_and_search() {
    listed =
        new ListInvitations.Result.Found(
            HARBOUR, List.of(), Map.of(Standing.OPEN, 1_234L), Optional.of(INVITATION.id()));

    var page = page(site.ada().get(LIST + "?search=a%26b"));

    assertThat(page.select(".pager a").attr("href"))
        .isEqualTo(LIST + "?show=open&search=a%26b&after=" + INVITATION.id().value());
    assertThat(page.select(".tabs a[aria-current]").text()).isEqualTo("Open 1,234");
  }

  @Test
  void who_does_not_manage_people_finds_nothing() {
    listed = new ListInvitations.Result.NotFound();

    assertThat(show().statusCode()).isEqualTo(404);
  }

  @Test
  void the_link_can_be_copied_where_the_list_says_so() {
    listed =
        new ListInvitations.Result.Found(
            HARBOUR,
            List.of(new ListInvitations.Row(INVITATION, Standing.OPEN, Optional.empty(), true)),
            Map.of(),
            Optional.empty());
    site.fakes.copyLink =
        command ->
            new CopyInvitationLink.Result.Copied(
                INVITATION.invitee(), "https://mail.example.com/invitations/x", Cast.NOW);

    var response = site.ada().submit(LIST, ONE + "/link");

    assertThat(page(response).select("#link").val())
        .isEqualTo("https://mail.example.com/invitations/x");
    assertThat(page(response).text()).contains("the one in the mail no longer works");
    assertThat(response.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    site.fakes.copyLink = command -> new CopyInvitationLink.Result.NotFound();
    assertThat(site.ada().submit(LIST, ONE + "/link").statusCode()).isEqualTo(404);
  }

  @Test
  void sending_again_has_four_ends() {
    site.fakes.resendInvitation =
        command -> new ResendInvitation.Result.Resent(INVITATION.invitee());
    assertThat(resend().headers().firstValue("Location")).hasValue(LIST);

    site.fakes.resendInvitation =
        command -> new ResendInvitation.Result.Throttled(Duration.ofSeconds(40));
    assertThat(resend().statusCode()).isEqualTo(429);
    assertThat(resend().headers().firstValue("Retry-After")).hasValue("40");
    assertThat(page(resend()).text()).contains("Wait 40 seconds");

    site.fakes.resendInvitation = command -> new ResendInvitation.Result.MemberAlready();
    assertThat(resend().statusCode()).isEqualTo(409);

    site.fakes.resendInvitation = command -> new ResendInvitation.Result.NotFound();
    assertThat(resend().statusCode()).isEqualTo(404);
  }

  @Test
  void revoking_asks_first() {
    site.fakes.findInvitation = query -> Optional.of(new FindInvitation.Found(HARBOUR, INVITATION));
    site.fakes.revokeInvitation =
        command -> new RevokeInvitation.Result.Revoked(INVITATION.invitee());

    var question = page(site.ada().get(ONE + "/revoke"));
    var response = site.ada().submit(ONE + "/revoke", ONE + "/revoke");

    assertThat(question.select("h1").text()).isEqualTo("Revoke the invitation for Noor Haddad?");
    assertThat(question.select("main").text()).contains("noor@x.example stops working at once");
    assertThat(response.headers().firstValue("Location")).hasValue(LIST);
  }

  @Test
  void what_is_not_there_cannot_be_revoked() {
    site.fakes.findInvitation = query -> Optional.empty();
    site.fakes.revokeInvitation = command -> new RevokeInvitation.Result.NotFound();

    assertThat(site.ada().get(ONE + "/revoke").statusCode()).isEqualTo(404);
    assertThat(site.ada().get(LIST + "/nonsense/revoke").statusCode()).isEqualTo(404);
    assertThat(site.ada().submit(LIST, ONE + "/revoke").statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> show() {
    return site.ada().get(LIST);
  }

  private HttpResponse<String> resend() {
    return site.ada().submit(LIST, ONE + "/resend");
  }

  private String said(Optional<EmailStanding> mail) {
    listed = found(INVITATION, Standing.OPEN, mail);
    var row = page(show()).select("tbody tr");
    return row.select(".badge").text() + " " + row.select(".rest").text();
  }

  private static ListInvitations.Result found(Invitation invitation, Standing standing) {
    return found(invitation, standing, mail(EmailState.SENT, Optional.empty()));
  }

  private static ListInvitations.Result found(
      Invitation invitation, Standing standing, Optional<EmailStanding> mail) {
    return new ListInvitations.Result.Found(
        HARBOUR,
        List.of(new ListInvitations.Row(invitation, standing, mail, false)),
        Map.of(standing, 1L),
        Optional.empty());
  }

  private static Optional<EmailStanding> mail(
      EmailState state, Optional<TransportFailure> failure) {
    return Optional.of(standing(state, Optional.empty(), failure));
  }

  private static Optional<EmailStanding> held(HeldReason reason) {
    return Optional.of(standing(EmailState.HELD, Optional.of(reason), Optional.empty()));
  }

  private static EmailStanding standing(
      EmailState state, Optional<HeldReason> held, Optional<TransportFailure> failure) {
    return new EmailStanding(
        state,
        Cast.NOW.minusSeconds(400),
        Cast.NOW.plusSeconds(300),
        Optional.of(Cast.NOW.minusSeconds(360)),
        held,
        failure);
  }
}
