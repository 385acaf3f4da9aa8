package dev.mailroom.application.delivery.port;

import dev.mailroom.domain.delivery.EmailEvent;

/** Where the life of every email is told, one line an event. */
public interface EmailEvents {

  void record(EmailEvent event);
}
