package dev.mailroom.bootstrap.demo;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Lets every recipient in but those of two domains, so that a refusal and a wait can be seen
 * without a provider.
 */
final class Reception extends Managers {

  static final String REFUSED = "@refused.example";
  static final String BUSY = "@busy.example";

  private final SmtpManager smtp =
      new SmtpManager(getImapHostManager(), getUserManager()) {
        @Override
        public @Nullable String checkRecipient(SmtpState state, MailAddress recipient) {
          return objection(recipient.getEmail().toLowerCase(Locale.ROOT));
        }
      };

  @Override
  public SmtpManager getSmtpManager() {
    return smtp;
  }

  /** The reply to RCPT; null for a recipient who is welcome. */
  private static @Nullable String objection(String recipient) {
    if (recipient.endsWith(REFUSED)) {
      return "550 5.1.1 No such mailbox";
    }
    return recipient.endsWith(BUSY) ? "450 4.2.1 Mailbox busy, try again later" : null;
  }
}
