package dev.mailroom.web.inbox;

import dev.mailroom.application.account.Authenticate.SignedIn;
import dev.mailroom.application.company.ListMyCompanies;
import dev.mailroom.application.notification.ListNotifications;
import dev.mailroom.application.notification.MarkRead;
import dev.mailroom.application.notification.MarkRead.Result.Marked;
import dev.mailroom.application.notification.MarkRead.Result.NotFound;
import dev.mailroom.application.notification.MarkRead.What;
import dev.mailroom.application.notification.OpenNotification;
import dev.mailroom.domain.notification.NotificationId;
import dev.mailroom.web.http.Answer;
import dev.mailroom.web.http.Guards;
import dev.mailroom.web.http.Ids;
import dev.mailroom.web.http.PersonHandler;
import dev.mailroom.web.http.Refusal;
import dev.mailroom.web.http.RouteGroup;
import dev.mailroom.web.http.Routes;
import dev.mailroom.web.http.SecurityHeaders;
import dev.mailroom.web.http.Visit;
import dev.mailroom.web.http.WebAddress;
import dev.mailroom.web.words.Times;
import java.util.Optional;
import java.util.function.Function;

/** {@code /notifications}: what happened, read and unread. */
public final class InboxPages implements RouteGroup {

  private static final String ONE = InboxQuery.PATH + "/{id}";

  private final ListNotifications list;
  private final MarkRead markRead;
  private final OpenNotification openNotification;
  private final ListMyCompanies companies;
  private final Times times;

  public InboxPages(
      ListNotifications list,
      MarkRead markRead,
      OpenNotification openNotification,
      ListMyCompanies companies,
      Times times) {
    this.list = list;
    this.markRead = markRead;
    this.openNotification = openNotification;
    this.companies = companies;
    this.times = times;
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .get(InboxQuery.PATH, Guards.signedIn(this::show))
        .post(InboxQuery.PATH + "/read-all", Guards.signedIn(mark(_ -> new What.AllRead())))
        .post(ONE + "/open", Guards.signedIn(this::open))
        .post(ONE + "/read", Guards.signedIn(mark(visit -> new What.Read(id(visit)))))
        .post(ONE + "/unread", Guards.signedIn(mark(visit -> new What.Unread(id(visit)))));
  }

  private Answer show(Visit visit, SignedIn person) {
    var query = InboxQuery.of(visit);
    var reader = person.account();
    var found =
        list.list(
            new ListNotifications.Query(
                reader.id(),
                Optional.empty(),
                query.unreadOnly(),
                query.after(),
                ListNotifications.PAGE_SIZE));
    var many = companies.companiesOf(reader.id()).size() > 1;
    return Answer.page("inbox/list.ftlh", InboxPage.of(found, query, many, times.of(reader)))
        .header(SecurityHeaders.CONTENT_SECURITY_POLICY, SecurityHeaders.LEADING_POLICY);
  }

  /** The link was checked when it came in; whatever else it were, nobody would be sent there. */
  private Answer open(Visit visit, SignedIn person) {
    var link =
        openNotification
            .open(new OpenNotification.Command(person.account().id(), id(visit)))
            .orElseThrow(Refusal::notFound);
    return WebAddress.parse(link)
        .map(Answer::away)
        .orElseGet(() -> Answer.seeOther(InboxQuery.PATH));
  }

  private PersonHandler mark(Function<Visit, What> what) {
    return (visit, person) -> {
      var command =
          new MarkRead.Command(person.account().id(), Optional.empty(), what.apply(visit));
      return switch (markRead.mark(command)) {
        case Marked() -> Answer.seeOther(InboxQuery.of(visit).path());
        case NotFound() -> throw Refusal.notFound();
      };
    };
  }

  private static NotificationId id(Visit visit) {
    return Ids.parse(visit.parameter("id")).map(NotificationId::new).orElseThrow(Refusal::notFound);
  }
}
