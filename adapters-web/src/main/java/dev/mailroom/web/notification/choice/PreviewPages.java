package dev.mailroom.web.notification.choice;

import dev.mailroom.application.account.Authenticate.SignedIn;
import dev.mailroom.application.notification.PreviewBatch;
import dev.mailroom.domain.template.RenderedEmail;
import dev.mailroom.web.http.Answer;
import dev.mailroom.web.http.FramedMail;
import dev.mailroom.web.http.Guards;
import dev.mailroom.web.http.RouteGroup;
import dev.mailroom.web.http.Routes;
import dev.mailroom.web.http.SecurityHeaders;
import dev.mailroom.web.http.Visit;
import java.util.List;

/** What a batch looks like: the mail as it would be drawn, and its text. */
public final class PreviewPages implements RouteGroup {

  private static final String PATH = ChoicesPages.PATH + "/preview";

  private final PreviewBatch preview;

  public PreviewPages(PreviewBatch preview) {
    this.preview = preview;
  }

  /** {@code text} is empty while the mail's HTML is shown, in a frame of its own. */
  public record PreviewPage(String subject, List<Tab> tabs, String frame, String text) {
    public PreviewPage {
      tabs = List.copyOf(tabs);
    }
  }

  /** A link to one of the two parts. */
  public record Tab(String label, String href, String count, boolean current) {}

  @Override
  public void addTo(Routes routes) {
    routes
        .get(PATH, Guards.signedIn(this::show))
        .get(PATH + "/html", Guards.signedIn((_, person) -> FramedMail.of(mail(person).html())));
  }

  private Answer show(Visit visit, SignedIn person) {
    var mail = mail(person);
    boolean asText = visit.query("as").filter("text"::equals).isPresent();
    var tabs =
        List.of(new Tab("HTML", PATH, "", !asText), new Tab("Text", PATH + "?as=text", "", asText));
    var page = new PreviewPage(mail.subject(), tabs, PATH + "/html", asText ? mail.text() : "");
    return Answer.page("notification/preview.ftlh", page)
        .header(SecurityHeaders.CONTENT_SECURITY_POLICY, SecurityHeaders.FRAMING_POLICY);
  }

  private RenderedEmail mail(SignedIn person) {
    return preview.preview(person.account().id());
  }
}
