package dev.mailroom.bootstrap.testing;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Somebody who has no mouse: Tab, Enter and letters, and a look at where the focus is. */
public final class Keyboard {

  private static final int PATIENCE = 80;

  /**
   * The ring may be drawn by the element, by the card it is in, by a row that it stands for, or by
   * the face of one that is not to be seen itself.
   */
  private static final String FOCUS =
      """
      () => {
        const it = document.activeElement;
        const label = it.labels?.[0]?.querySelector("[id$=-label]") ?? it.labels?.[0];
        const name = it.getAttribute("aria-label") ?? (label ?? it).textContent;
        const isRinged = style => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
        const isFaceless = getComputedStyle(it).opacity === "0" && it.nextElementSibling;
        const rings = isFaceless
            ? [getComputedStyle(it.nextElementSibling)]
            : [getComputedStyle(it), getComputedStyle(it, "::after")];
        if (it.closest("label")) rings.push(getComputedStyle(it.closest("label")));
        const box = it.getBoundingClientRect();
        const isInView = box.width > 0 && box.bottom > 0 && box.top < innerHeight;
        return {
          name: it === document.body ? "" : name.replace("(optional)", "").trim().replace(/\\s+/g, " "),
          seen: it === document.body || (isInView && rings.some(isRinged))
        };
      }
      """;

  private final Page page;
  private final List<String> unseen = new ArrayList<>();

  public Keyboard(Page page) {
    this.page = page;
  }

  /** Goes on to a field and types over what it holds. */
  public void type(String label, String text) {
    goTo(label);
    page.keyboard().press("ControlOrMeta+a");
    page.keyboard().type(text);
  }

  /** Goes on to a button or a link and presses it. */
  public void press(String name) {
    goTo(name);
    page.keyboard().press("Enter");
    page.waitForLoadState();
  }

  /** What Enter would press. */
  public String focused() {
    return String.valueOf(focus().get("name"));
  }

  /** Whatever had the focus without showing it. */
  public List<String> unseen() {
    return List.copyOf(unseen);
  }

  /** Goes on until this has the focus. */
  public void goTo(String name) {
    var met = new ArrayList<String>();
    for (int i = 0; i < PATIENCE; i++) {
      page.keyboard().press("Tab");
      var focus = focus();
      met.add(String.valueOf(focus.get("name")));
      if (focus.get("seen").equals(false)) {
        unseen.add(page.url() + ": " + met.getLast());
      }
      if (met.getLast().equals(name)) {
        return;
      }
    }
    throw new AssertionError("no way to " + name + " on " + page.url() + ", only to " + met);
  }

  private Map<?, ?> focus() {
    return (Map<?, ?>) page.evaluate(FOCUS);
  }
}
