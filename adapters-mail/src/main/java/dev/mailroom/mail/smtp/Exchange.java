package dev.mailroom.mail.smtp;

import dev.mailroom.domain.delivery.Reply;
import java.io.IOException;

/** A command and its reply. */
interface Exchange {
  Reply take() throws IOException;
}
