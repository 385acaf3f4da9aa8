package dev.mailroom.mail.smtp;

import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.delivery.OutgoingMessage;

/** What goes over the wire: one sender, one recipient (RFC 5321, 2.3.1) and the bytes. */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record Envelope(EmailAddress sender, EmailAddress recipient, byte[] message) {

  static Envelope of(OutgoingMessage message) {
    return new Envelope(message.sender().address(), message.recipient(), MessageBytes.of(message));
  }

  /** {@code sized}: what is too large is then refused before it is sent (RFC 1870). */
  String mail(boolean sized) {
    return "MAIL FROM:<" + sender.value() + ">" + (sized ? " SIZE=" + message.length : "");
  }

  String rcpt() {
    return "RCPT TO:<" + recipient.value() + ">";
  }

  String size() {
    return Sizes.text(message.length);
  }
}
