package dev.mailroom.bootstrap.testing;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** The demo's inbox, as anybody reads it in a browser. */
public final class CaughtMail {

  private CaughtMail() {}

  /**
   * Waits for a mail to this address, and answers the path of the newest link to it that begins so.
   */
  public static String link(Page page, String to, String path) {
    Awaitility.await("mail to " + to)
        .until(() -> {
          page.navigate("/demo/inbox");
          return mails(page, to) > 0;
        });
    int mails = mails(page, to);
    for (int newest = 0; newest < mails; newest++) {
      page.navigate("/demo/inbox");
      page.locator("tr").filter(text(to)).locator(".row-link").nth(newest).click();
      Clicks.link(page, "Text").click();
      var link =
          Pattern.compile(path + "(?:[\\w-]+\\.)?[\\w-]{43}")
              .matcher(page.locator("main").innerText());
      if (link.find()) {
        return link.group();
      }
    }
    throw new AssertionError("no link to " + path + " in the mails to " + to);
  }

  private static int mails(Page page, String to) {
    return page.locator("tr").filter(text(to)).count();
  }

  private static FilterOptions text(String text) {
    return new FilterOptions().setHasText(text);
  }
}
