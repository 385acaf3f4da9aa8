package dev.mailroom.web.http;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Pages of the tests: a form, what it was sent, and things that go wrong. */
public final class Probe implements RouteGroup {

  public final AtomicInteger posts = new AtomicInteger();
  public final List<String> clicked = new CopyOnWriteArrayList<>();
  public volatile Form posted = Form.EMPTY;
  public volatile String ip = "";

  /** What the page shows. */
  public record Text(String text) {}

  @Override
  public void addTo(Routes routes) {
    routes
        .get("/test/form", this::form)
        .post("/test/form", this::take)
        .get("/test/click/{token}", visit -> page("look"))
        .postOrClick("/test/click/{token}", this::take, this::click)
        .get("/test/say/{what}", visit -> page(visit.parameter("what")))
        .get("/test/people", Guards.signedIn((visit, who) -> page(who.account().name().value())))
        .post("/test/people", Guards.signedIn((visit, who) -> take(visit)))
        .get("/test/admins", Guards.siteAdministrator((visit, who) -> page("secret")))
        .post("/test/admins", Guards.siteAdministrator((visit, who) -> take(visit)))
        .get("/test/secret/{token}", visit -> page("door").withoutReferrer())
        .get("/reset-password/{token}/fails", this::fails)
        .get("/test/broken", visit -> Answer.page("test/broken.ftlh", new Text("x")));
  }

  private Answer form(Visit visit) {
    ip = visit.client().ip();
    return page(visit.query("text").orElse("nothing asked"));
  }

  private Answer take(Visit visit) {
    posts.incrementAndGet();
    posted = visit.form();
    return Answer.seeOther("/test/form").flash(Flash.LOGGED_OUT);
  }

  private Answer click(Visit visit) {
    clicked.add(visit.parameter("token") + visit.form());
    return Answer.bytes("text/plain", new byte[0]);
  }

  private Answer fails(Visit visit) {
    throw new IllegalStateException("as planned");
  }

  private static Answer page(String text) {
    return Answer.page("test/form.ftlh", new Text(text));
  }
}
