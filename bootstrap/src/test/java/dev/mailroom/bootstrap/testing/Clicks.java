package dev.mailroom.bootstrap.testing;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;

/** Finds what a person sees, by its label. */
public final class Clicks {

  private Clicks() {}

  public static Locator field(Page page, String label) {
    return page.getByLabel(label, new GetByLabelOptions().setExact(true));
  }

  public static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
  }

  public static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true));
  }

  /** From the log in screen to the lobby. */
  public static void logIn(Page page, String email, String password) {
    page.navigate("/login");
    field(page, "Email").fill(email);
    field(page, "Password").fill(password);
    button(page, "Log in").click();
    page.getByText("Welcome to Mailroom").waitFor();
  }
}
