package dev.mailroom.domain.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.token.SecretToken;
import dev.mailroom.domain.token.TokenHash;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InvitationTest {

  private static final Instant NOW = Instant.parse("2026-11-20T13:32:00Z");
  private static final Duration WEEK = Duration.ofDays(7);
  private static final AccountId ADA = new AccountId(new UUID(1, 1));
  private static final AccountId BEN = new AccountId(new UUID(1, 2));

  private final Invitation sent =
      Invitation.sent(
          new InvitationId(new UUID(2, 1)),
          new Invitation.Place(new CompanyId(new UUID(3, 1)), ADA),
          new Invitee(EmailAddress.of("noor@x.example"), Optional.empty(), Role.MEMBER),
          Optional.empty(),
          Letter.sent(token(1), email(1), NOW));

  @Test
  void an_invitation_is_open_for_seven_days() {
    assertThat(sent.standing(NOW.plus(WEEK).minusMillis(1))).isEqualTo(Standing.OPEN);
    assertThat(sent.standing(NOW.plus(WEEK))).isEqualTo(Standing.EXPIRED);
  }

  @Test
  void sent_again_it_begins_anew_and_the_sender_answers_for_it() {
    var later = NOW.plus(WEEK).plusSeconds(60);

    var again = sent.sentAgain(BEN, Letter.sent(token(2), email(2), later));

    assertThat(again.isOpen(later)).isTrue();
    assertThat(again.inviter()).isEqualTo(BEN);
    assertThat(again.createdAt()).isEqualTo(NOW);
    assertThat(again.letter().expiresAt()).isEqualTo(later.plus(WEEK));
  }

  @Test
  void another_link_ends_when_the_first_would_have() {
    var later = NOW.plusSeconds(60);

    var letter = sent.letter().replacedBy(token(2), email(2), later);

    assertThat(letter).isEqualTo(new Letter(token(2), email(2), later, NOW.plus(WEEK), false));
  }

  @Test
  void a_link_that_is_handed_over_is_told_from_one_that_was_mailed() {
    var mailed = sent.letter();

    var shown = mailed.handedOver(token(2));

    assertThat(mailed.byHand()).isFalse();
    assertThat(shown).isEqualTo(new Letter(token(2), email(1), NOW, NOW.plus(WEEK), true));
    assertThat(shown.replacedBy(token(3), email(3), NOW).byHand()).isFalse();
  }

  private static TokenHash token(int number) {
    return new SecretToken(ByteBuffer.allocate(SecretToken.BYTES).putInt(number).array()).hash();
  }

  private static EmailId email(int number) {
    return new EmailId(new UUID(4, number));
  }
}
