package dev.mailroom.bootstrap.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What on a page would stop somebody, each in one line. */
public final class Barriers {

  private static final List<String> ALL_RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
  private static final List<String> RULES_OF_SIGHT =
      List.of("color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable");

  private static final String SCRIPT = AxeBuilder.getAxeScript();

  /** What an iframe holds is a mail, and not ours to judge. */
  private static final String RUN =
      """
      async rules => {
        const found = await axe.run({
          runOnly: rules,
          rules: {"target-size": {enabled: true}},
          resultTypes: ["violations"],
          iframes: false
        });
        return found.violations
          .filter(one => one.impact === "serious" || one.impact === "critical")
          .flatMap(one => one.nodes.map(node => `${one.id}: ${node.html} (${node.failureSummary})`));
      }
      """;

  private static final String UNLABELLED =
      """
      () => [...document.querySelectorAll("input:not([type=hidden]), select, textarea")]
        .filter(field => field.checkVisibility())
        .filter(field => ![...field.labels].some(label => label.textContent.trim()))
        .map(field => field.outerHTML)
      """;

  /** The page itself, and what has a scroll bar of its own (WCAG 1.4.10, reflow). */
  private static final String WIDER =
      """
      () => [document.documentElement, ...document.querySelectorAll("body *")]
        .filter(one => one.scrollWidth > one.clientWidth + 1)
        .filter(one => one === document.documentElement
          || /auto|scroll/.test(getComputedStyle(one).overflowX))
        .map(one => `${one.scrollWidth} px: ${one.outerHTML.slice(0, 200)}`)
      """;

  private Barriers() {}

  /** What axe-core calls serious or critical by WCAG 2.2 AA, and by its own good practice. */
  public static List<String> foundByAxe(Page page) {
    return foundByAxe(page, ALL_RULES);
  }

  /** Of what colours and widths decide: the rest was judged where all was. */
  public static List<String> seenByAxe(Page page) {
    return foundByAxe(page, RULES_OF_SIGHT);
  }

  private static List<String> foundByAxe(Page page, List<String> rules) {
    if (page.evaluate("() => typeof axe").equals("undefined")) {
      page.evaluate(SCRIPT);
    }
    return ((List<?>) page.evaluate(RUN, rules)).stream().map(String::valueOf).toList();
  }

  /** Fields that can be seen and have no label that can be read. */
  public static List<String> unlabelled(Page page) {
    return lines(page, UNLABELLED);
  }

  /** What scrolls sideways at this width: the page, or a part of it. */
  public static List<String> widerThan(Page page, int width) {
    page.setViewportSize(width, 800);
    return lines(page, WIDER);
  }

  private static List<String> lines(Page page, String script) {
    return ((List<?>) page.evaluate(script)).stream().map(String::valueOf).toList();
  }
}
