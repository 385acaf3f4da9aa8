package dev.mailroom.application.company.port;

import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.MailboxState;
import java.util.List;
import java.util.Map;

/** What is known of people's addresses. A bounce that comes back later as a mail is not. */
public interface Mailboxes {

  /** Leaves out addresses that no mail was taken for, and none refused. */
  Map<EmailAddress, MailboxState> of(List<EmailAddress> addresses);
}
