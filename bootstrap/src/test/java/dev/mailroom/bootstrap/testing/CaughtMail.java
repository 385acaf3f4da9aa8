package dev.mailroom.bootstrap.testing;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** The demo's inbox, as anybody reads it in a browser. */
public final class CaughtMail {

  private CaughtMail() {}

  /**
   * Waits for a mail to this address, and answers the path of the link in the newest one that
   * begins so.
   */
  public static String link(Page page, String to, String path) {
    Awaitility.await("mail to " + to)
        .until(() -> {
          page.navigate("/demo/inbox");
          return mails(page, to) > 0;
        });
    page.locator("tr").filter(text(to)).locator(".row-link").first().click();
    Clicks.link(page, "Text").click();
    var link = Pattern.compile(path + "[\\w-]{43}").matcher(page.locator("main").innerText());
    if (!link.find()) {
      throw new AssertionError("no link to " + path + " in " + page.locator("main").innerText());
    }
    return link.group();
  }

  private static int mails(Page page, String to) {
    return page.locator("tr").filter(text(to)).count();
  }

  private static FilterOptions text(String text) {
    return new FilterOptions().setHasText(text);
  }
}
