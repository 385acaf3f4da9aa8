package dev.mailroom.bootstrap;

import dev.mailroom.application.delivery.port.EmailEvents;
import dev.mailroom.domain.delivery.EmailEvent;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * One log line an event, such as {@code email.sent id=0198... kind=test to=a***@example.com
 * attempt=1}, so that searching the log for "email" or for an id tells the story. Addresses are
 * masked here.
 */
final class LoggedEmailEvents implements EmailEvents {

  private static final Logger LOG = LoggerFactory.getLogger("mailroom.email");

  @Override
  public void record(EmailEvent event) {
    var line =
        LOG.atLevel(level(event.type()))
            .setMessage(event.type().code())
            .addKeyValue("id", event.id())
            .addKeyValue("kind", event.kind().code())
            .addKeyValue("to", event.recipient().masked());
    if (event.attempt() > 0) {
      line = line.addKeyValue("attempt", event.attempt());
    }
    addWhatWasSeen(line, event).log();
  }

  private static LoggingEventBuilder addWhatWasSeen(LoggingEventBuilder start, EmailEvent event) {
    var line = start;
    if (event.stage().isPresent()) {
      line = line.addKeyValue("stage", LogText.lower(event.stage().get()));
    }
    if (event.reply().isPresent()) {
      line = line.addKeyValue("code", event.reply().get().code());
    }
    if (event.took().isPresent()) {
      line = line.addKeyValue("ms", event.took().map(Duration::toMillis).get());
    }
    if (!event.detail().isEmpty()) {
      line = line.addKeyValue("detail", LogText.oneLine(event.detail()));
    }
    return line;
  }

  private static Level level(EmailEvent.Type type) {
    return switch (type) {
      case QUEUED, SENT, RELEASED, SUPPRESSED -> Level.INFO;
      case RETRY, HELD, EXPIRED, UNCERTAIN -> Level.WARN;
      case FAILED -> Level.ERROR;
    };
  }
}
