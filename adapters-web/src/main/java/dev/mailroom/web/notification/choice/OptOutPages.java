package dev.mailroom.web.notification.choice;

import dev.mailroom.application.notification.OptOut;
import dev.mailroom.application.notification.OptOut.Result.Done;
import dev.mailroom.application.notification.OptOut.Result.UnknownLink;
import dev.mailroom.application.notification.OptOut.What;
import dev.mailroom.application.notification.ViewOptOut;
import dev.mailroom.domain.notification.Category;
import dev.mailroom.domain.notification.Timing;
import dev.mailroom.web.http.Answer;
import dev.mailroom.web.http.Flash;
import dev.mailroom.web.http.RouteGroup;
import dev.mailroom.web.http.Routes;
import dev.mailroom.web.http.Visit;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * {@code /unsubscribe/{token}}, the link in every mail that can be stopped. GET and HEAD look and
 * change nothing: link scanners come first.
 */
public final class OptOutPages implements RouteGroup {

  private static final String BASE = "/unsubscribe/";
  private static final String PATH = BASE + "{token}";

  private final ViewOptOut viewOptOut;
  private final OptOut optOut;

  public OptOutPages(ViewOptOut viewOptOut, OptOut optOut) {
    this.viewOptOut = viewOptOut;
    this.optOut = optOut;
  }

  /** A link that stops nothing. */
  public record UnknownPage() {}

  @Override
  public void addTo(Routes routes) {
    routes
        .get(PATH, visit -> hidden(look(visit)))
        .postOrClick(PATH, visit -> hidden(change(visit)), visit -> hidden(click(visit)));
  }

  private Answer look(Visit visit) {
    return viewOptOut
        .view(token(visit))
        .map(view -> page(OptOutPage.of(path(visit), view)))
        .orElseGet(OptOutPages::unknown);
  }

  private Answer change(Visit visit) {
    return viewOptOut
        .view(token(visit))
        .map(view -> change(visit, view))
        .orElseGet(OptOutPages::unknown);
  }

  private Answer change(Visit visit, ViewOptOut.View view) {
    return switch (visit.form().text("act")) {
      case "stop" -> optOut(visit, new What.OneClick());
      case "again" -> optOut(visit, new What.Choose(again(view)));
      default -> choose(visit, view);
    };
  }

  private static Map<Category, Timing> again(ViewOptOut.View view) {
    var offer = OptOutPage.offer(view);
    return view.category()
        .map(category -> Map.of(category, offer.nearest(category, Timing.IN_BATCH)))
        .orElseGet(Map::of);
  }

  private Answer choose(Visit visit, ViewOptOut.View view) {
    var sent = TimingFields.sent(OptOutPage.offer(view), visit.form());
    var errors = sent.errors();
    return errors.isEmpty()
        ? optOut(visit, new What.Choose(sent.timings()))
        : page(new OptOutPage(path(visit), view, sent, errors)).status(422);
  }

  private Answer optOut(Visit visit, What what) {
    return switch (optOut.optOut(new OptOut.Command(token(visit), what))) {
      case Done() -> Answer.seeOther(path(visit)).flash(Flash.MAIL_CHOSEN);
      case UnknownLink() -> unknown();
    };
  }

  /** Read by programs: a few words, and no cookie. */
  private Answer click(Visit visit) {
    return switch (optOut.optOut(new OptOut.Command(token(visit), new What.OneClick()))) {
      case Done() -> words("Stopped.");
      case UnknownLink() -> words("This link stops nothing.").status(404);
    };
  }

  private static Answer words(String text) {
    return Answer.bytes(
        "text/plain; charset=utf-8", (text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static Answer page(OptOutPage page) {
    return Answer.page("notification/unsubscribe.ftlh", page);
  }

  private static Answer unknown() {
    return Answer.page("notification/unsubscribe-unknown.ftlh", new UnknownPage()).status(404);
  }

  /** The address is a secret: neither other sites nor searchers learn it. */
  private static Answer hidden(Answer answer) {
    return answer.withoutReferrer().header("X-Robots-Tag", "noindex");
  }

  private static String path(Visit visit) {
    return BASE + token(visit);
  }

  private static String token(Visit visit) {
    return visit.parameter("token");
  }
}
