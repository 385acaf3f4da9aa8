package dev.mailroom.domain.notification;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every kind of event there is. A new one is a line here and a line in each language's message
 * file; what an application has no kind for goes by its category's {@code <category>.updated}.
 */
public final class Catalogue {

  private static final Map<String, Kind> KINDS =
      Stream.of(
              company(),
              goals(),
              projects(),
              milestones(),
              tasks(),
              discussions(),
              documents(),
              checkIns(),
              reminders())
          .flatMap(kinds -> kinds)
          .collect(
              Collectors.toMap(Kind::code, kind -> kind, Catalogue::twice, LinkedHashMap::new));

  private Catalogue() {}

  public static Optional<Kind> find(String code) {
    return Optional.ofNullable(KINDS.get(code));
  }

  /** In the order of their categories. */
  public static List<Kind> all() {
    return List.copyOf(KINDS.values());
  }

  /** What makes a difference to a category: nothing of some waits for company. */
  public static Set<Timing> timings(Category category) {
    boolean waits = all().stream().anyMatch(it -> it.category() == category && it.batchable());
    var timings = EnumSet.allOf(Timing.class);
    if (!waits) {
      timings.remove(Timing.IN_BATCH);
    }
    return timings;
  }

  private static Stream<Kind> company() {
    return Stream.concat(
        mandatory(
            Category.COMPANY,
            """
            access.granted access.changed access.removed company.owner-added
            company.owner-removed company.admin-added company.admin-removed
            company.member-removed company.member-converted-to-guest
            """),
        kinds(
            Category.COMPANY,
            """
            company.member-added company.member-restored company.guest-invited company.renamed
            space.created space.renamed space.members-added space.member-joined
            space.member-removed company.updated
            """));
  }

  private static Stream<Kind> goals() {
    return kinds(
        Category.GOALS,
        """
        goal.created goal.closed goal.reopened goal.archived goal.renamed
        goal.description-changed goal.timeframe-edited goal.due-date-changed goal.reparented
        goal.moved goal.champion-changed goal.reviewer-changed goal.target-added
        goal.target-updated goal.discussion-started goals.updated
        """);
  }

  private static Stream<Kind> projects() {
    return kinds(
        Category.PROJECTS,
        """
        project.created project.closed project.archived project.moved project.paused
        project.resumed project.renamed project.description-changed project.timeline-edited
        project.due-date-changed project.goal-connected project.goal-disconnected
        project.champion-changed project.reviewer-changed project.contributor-added
        project.contributor-edited project.contributor-removed project.resource-added
        project.retrospective-written project.retrospective-edited
        project.retrospective-commented projects.updated
        """);
  }

  private static Stream<Kind> milestones() {
    return kinds(
        Category.MILESTONES,
        """
        milestone.added milestone.completed milestone.reopened milestone.renamed
        milestone.description-changed milestone.due-date-changed milestone.commented
        milestone.deleted milestones.updated
        """);
  }

  private static Stream<Kind> tasks() {
    return kinds(
        Category.TASKS,
        """
        task.added task.assigned task.closed task.reopened task.renamed
        task.description-changed task.status-changed task.priority-changed
        task.due-date-changed task.moved task.commented task.deleted tasks.updated
        """);
  }

  private static Stream<Kind> discussions() {
    return kinds(
        Category.DISCUSSIONS,
        """
        discussion.posted discussion.edited discussion.commented discussion.archived
        comment.added mention.added discussions.updated
        """);
  }

  private static Stream<Kind> documents() {
    return kinds(
        Category.DOCUMENTS,
        """
        document.added document.edited document.commented document.deleted file.added
        file.commented file.deleted link.added link.edited link.commented link.deleted
        folder.created folder.renamed folder.moved folder.deleted documents.updated
        """);
  }

  private static Stream<Kind> checkIns() {
    return kinds(
        Category.CHECK_INS,
        """
        check-in.submitted check-in.edited check-in.acknowledged check-in.commented
        goal.check-in goal.check-in-acknowledged goal.check-in-commented project.check-in
        project.check-in-acknowledged project.check-in-commented check-ins.updated
        """);
  }

  /** What has its time is not held back for company. */
  private static Stream<Kind> reminders() {
    return codes(
            """
            reminder.due reminder.overdue check-in.due check-in.overdue goal.due goal.overdue
            project.due project.overdue milestone.due milestone.overdue task.due task.overdue
            reminders.updated
            """)
        .map(code -> new Kind(code, Category.REMINDERS, false, false));
  }

  private static Stream<Kind> kinds(Category category, String codes) {
    return codes(codes).map(code -> new Kind(code, category, false, true));
  }

  /** Who may do what is nothing to be left out of by mistake. */
  private static Stream<Kind> mandatory(Category category, String codes) {
    return codes(codes).map(code -> new Kind(code, category, true, false));
  }

  private static Stream<String> codes(String words) {
    return Stream.of(words.strip().split("\\s+"));
  }

  private static Kind twice(Kind kind, Kind again) {
    throw new IllegalStateException(kind.code() + " stands in the catalogue twice: " + again);
  }
}
