package dev.mailroom.bootstrap.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/**
 * All that this process logs while it is open, our own debug lines included, in the words that the
 * product's own log configuration gives it.
 */
public final class CapturedLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {

  private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();
  private final Logger root;

  private CapturedLog(Logger root) {
    this.root = root;
  }

  public static CapturedLog open() {
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    var root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    keepConsoleQuiet(root);
    root.setLevel(Level.INFO);
    context.getLogger("dev.mailroom").setLevel(Level.DEBUG);
    context.getLogger("mailroom").setLevel(Level.DEBUG);
    var log = new CapturedLog(root);
    log.setContext(context);
    log.start();
    root.addAppender(log);
    return log;
  }

  @Override
  protected void append(ILoggingEvent event) {
    event.prepareForDeferredProcessing();
    events.add(event);
  }

  /** As with MAILROOM_LOG_FORMAT=text. */
  public String text() {
    return written("text");
  }

  /** As with MAILROOM_LOG_FORMAT=json. */
  public String json() {
    return written("json");
  }

  /** The lines of one event, such as {@code email.sent}. */
  public List<String> lines(String event) {
    return text().lines().filter(line -> line.contains(" " + event + " ")).toList();
  }

  @Override
  public void close() {
    root.detachAppender(this);
  }

  private String written(String format) {
    var context = new LoggerContext();
    context.putProperty("MAILROOM_LOG_FORMAT", format);
    try {
      var configurator = new JoranConfigurator();
      configurator.setContext(context);
      configurator.doConfigure(
          Objects.requireNonNull(CapturedLog.class.getResource("/logback.xml")));
      var out =
          (OutputStreamAppender<ILoggingEvent>)
              context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).getAppender("OUT");
      return events.stream()
          .map(event -> new String(out.getEncoder().encode(event), UTF_8))
          .collect(Collectors.joining());
    } catch (JoranException e) {
      throw new IllegalStateException(e);
    } finally {
      context.stop();
    }
  }

  private static void keepConsoleQuiet(Logger root) {
    var console = root.getAppender("console");
    if (console != null && console.getCopyOfAttachedFiltersList().isEmpty()) {
      var filter = new ThresholdFilter();
      filter.setLevel("ERROR");
      filter.start();
      console.addFilter(filter);
    }
  }
}
