package dev.mailroom.bootstrap.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A real browser, without a window. One for all tests of this JVM; each opens its own profile. */
public final class Chromium {

  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");
  private static final double PATIENCE_MS = 20_000;
  private static final Browser BROWSER = launch();

  private Chromium() {}

  /** A fresh profile: no cookies yet; relative addresses lead to this site. */
  public static BrowserContext profile(String site) {
    return profile(site, new Browser.NewContextOptions());
  }

  public static BrowserContext profile(String site, Browser.NewContextOptions options) {
    var context = BROWSER.newContext(options.setBaseURL(site));
    context.setDefaultTimeout(PATIENCE_MS);
    return context;
  }

  /** Keeps what the page looks like, for people to look at. */
  public static void shot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target", "shots", name + ".png")));
  }

  private static Browser launch() {
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    return playwright
        .chromium()
        .launch(new BrowserType.LaunchOptions().setExecutablePath(executable()).setArgs(FLAGS));
  }

  private static Path executable() {
    return Stream.of(
            System.getenv("MAILROOM_CHROMIUM"),
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome")
        .filter(Objects::nonNull)
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "The browser tests need Chromium: install it, or set MAILROOM_CHROMIUM to it."));
  }
}
