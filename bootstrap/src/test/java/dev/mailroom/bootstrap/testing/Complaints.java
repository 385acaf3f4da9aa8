package dev.mailroom.bootstrap.testing;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** What browsers complain about on their consoles: broken scripts, the content security policy. */
public final class Complaints {

  /** Said of every page that is answered with another status than 200, as it should be. */
  private static final String STATUS = "the server responded with a status of 4";

  private final List<String> heard = new ArrayList<>();

  public void listenTo(Page page) {
    page.onPageError(heard::add);
    page.onConsoleMessage(message -> {
      if (isComplaint(message)) {
        heard.add(page.url() + ": " + message.text());
      }
    });
  }

  /** All since the last time that this was asked. */
  public List<String> sinceThen() {
    var news = List.copyOf(heard);
    heard.clear();
    return news;
  }

  private static boolean isComplaint(ConsoleMessage message) {
    return List.of("error", "warning").contains(message.type()) && !message.text().contains(STATUS);
  }
}
