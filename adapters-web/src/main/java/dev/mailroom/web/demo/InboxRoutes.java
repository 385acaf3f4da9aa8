package dev.mailroom.web.demo;

import dev.mailroom.web.admin.Fact;
import dev.mailroom.web.demo.DemoInbox.Mail;
import dev.mailroom.web.demo.MailPage.Tab;
import dev.mailroom.web.http.Answer;
import dev.mailroom.web.http.FramedMail;
import dev.mailroom.web.http.Refusal;
import dev.mailroom.web.http.RouteGroup;
import dev.mailroom.web.http.Routes;
import dev.mailroom.web.http.SecurityHeaders;
import dev.mailroom.web.http.Visit;
import dev.mailroom.web.words.Words;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;

/** The demo's inbox: its mails, one mail, and a mail's HTML. */
public final class InboxRoutes implements RouteGroup {

  private static final String PATH = "/demo/inbox";

  private final DemoInbox inbox;
  private final InstantSource clock;

  public InboxRoutes(DemoInbox inbox, InstantSource clock) {
    this.inbox = inbox;
    this.clock = clock;
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .get(PATH, visit -> list())
        .get(PATH + "/{number}", this::mail)
        .get(PATH + "/{number}/html", visit -> FramedMail.of(find(visit).html()));
  }

  private Answer list() {
    return Answer.page(
        "demo/inbox.ftlh", new InboxPage(inbox.mails().stream().map(this::row).toList()));
  }

  private InboxPage.Row row(Mail mail) {
    return new InboxPage.Row(
        Integer.toString(mail.number()),
        subject(mail),
        mail.from(),
        mail.to(),
        Words.ago(mail.caughtAt(), clock.instant()));
  }

  private Answer mail(Visit visit) {
    var mail = find(visit);
    var face = Face.ofKey(visit.query("as").orElse(""), mail);
    var page =
        new MailPage(
            Integer.toString(mail.number()),
            subject(mail),
            List.of(
                new Fact("From", mail.from()),
                new Fact("To", mail.to()),
                new Fact("Caught", Words.ago(mail.caughtAt(), clock.instant()))),
            Arrays.stream(Face.values()).map(other -> tab(mail, other, face)).toList(),
            face.key(),
            face.content(mail));
    return Answer.page("demo/mail.ftlh", page)
        .header(SecurityHeaders.CONTENT_SECURITY_POLICY, SecurityHeaders.FRAMING_POLICY);
  }

  private static Tab tab(Mail mail, Face face, Face current) {
    var href = PATH + "/" + mail.number() + "?as=" + face.key();
    return new Tab(face.label(), href, "", face == current);
  }

  private static String subject(Mail mail) {
    return mail.subject().isBlank() ? "(no subject)" : mail.subject();
  }

  private Mail find(Visit visit) {
    try {
      return inbox.find(Integer.parseInt(visit.parameter("number"))).orElseThrow(Refusal::notFound);
    } catch (NumberFormatException e) {
      throw Refusal.notFound();
    }
  }
}
