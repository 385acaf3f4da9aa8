package dev.mailroom.mail.freemarker;

import dev.mailroom.domain.template.EmailKind;
import dev.mailroom.domain.template.NotificationEmail;
import dev.mailroom.domain.template.NotificationEmail.AssignmentsDigest;
import dev.mailroom.domain.template.NotificationEmail.Batch;
import dev.mailroom.domain.template.NotificationEmail.DailySummary;
import dev.mailroom.domain.template.NotificationEmail.Envelope;
import dev.mailroom.domain.template.NotificationEmail.Item;
import dev.mailroom.domain.template.NotificationEmail.Notification;
import dev.mailroom.domain.template.NotificationEmail.Task;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What templates see of a mail about what happened in a company. */
record NotificationVariables(Variables to, Language language, ZoneId zone) {

  private static final Set<String> SPOKEN =
      Set.of("comment.added", "mention.added", "discussion.posted", "check-in.submitted");

  Variables fill(NotificationEmail mail) {
    envelope(mail.envelope());
    return switch (mail) {
      case Notification it -> notification(it.item()).flag("access", it.mandatory());
      case Batch it -> digest(it.kind(), it.items(), it.seeAllLink()).moment("since", it.since());
      case DailySummary it -> {
        to.put("day", language.day(it.day()));
        yield digest(it.kind(), it.items(), it.seeAllLink());
      }
      case AssignmentsDigest it -> assignments(it);
    };
  }

  private void envelope(Envelope envelope) {
    to.called("company", envelope.company())
        .put("account", envelope.account().value())
        .flag("named", envelope.name().isPresent());
    envelope.name().ifPresent(name -> to.called("firstName", name.first()));
    envelope
        .optOut()
        .ifPresent(
            links -> to.put("choicesLink", links.choices()).put("stopLink", links.oneClick()));
  }

  private Variables notification(Item item) {
    var sentences = new Sentences(language);
    item.place().ifPresent(place -> to.called("place", place));
    item.placeLink().ifPresent(link -> to.put("placeLink", link));
    Optional.of(Markdown.of(item.body()))
        .filter(body -> !body.isEmpty())
        .ifPresent(body -> to.body("body", body));
    item.actor().ifPresent(actor -> to.called("actorFirst", actor.first()));
    return to.flag("spoken", item.actor().isPresent() && isSpoken(item.kind()))
        .put("sentence", sentences.plain(item))
        .put("brief", sentences.brief(item))
        .put("category", language.phrase("category." + item.category()))
        .put("button", language.phrase("open." + item.category()))
        .put("link", item.link())
        .moment("happened", item.at())
        .phrase("headline", item.place().isPresent() ? "notification.placed" : "notification.brief")
        .phrase("why", "reason." + item.reason())
        .phrase("stop", "stop.category");
  }

  /** Its body is what the actor said, not a description of the thing. */
  private static boolean isSpoken(String kind) {
    return kind.endsWith("commented") || SPOKEN.contains(kind);
  }

  private Variables digest(EmailKind kind, List<Item> items, String seeAllLink) {
    var first = items.getFirst();
    return counted(kind, items.size())
        .list("places", new ItemVariables(language, zone).byPlace(items))
        .put("zone", Zones.name(zone, first.at()))
        .put("link", seeAllLink)
        .phrase("stop", "stop.digests");
  }

  private Variables assignments(AssignmentsDigest mail) {
    int all = mail.overdue().size() + mail.today().size() + mail.tomorrow().size();
    return counted(mail.kind(), all)
        .put("today", language.day(mail.day()))
        .put("tomorrow", language.day(mail.day().plusDays(1)))
        .list("overdue", tasks(mail.overdue()))
        .list("dueToday", tasks(mail.today()))
        .list("dueTomorrow", tasks(mail.tomorrow()))
        .phrase("stop", "stop.digests");
  }

  private Variables counted(EmailKind kind, int count) {
    return to.put("count", Integer.toString(count))
        .phrase("headline", kind.code() + (count == 1 ? ".count.one" : ".count.other"));
  }

  private List<Map<String, Object>> tasks(List<Task> tasks) {
    return tasks.stream().map(this::task).toList();
  }

  private Map<String, Object> task(Task task) {
    return Map.of(
        "title", Printable.line(NoLinks.in(task.title())),
        "place", Printable.line(NoLinks.in(task.place())),
        "due", language.day(task.dueOn()),
        "link", task.link());
  }
}
