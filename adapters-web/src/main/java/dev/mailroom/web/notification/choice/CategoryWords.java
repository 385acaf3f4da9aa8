package dev.mailroom.web.notification.choice;

import dev.mailroom.domain.notification.Category;

/** What people call a category, as the mails do, and what is in it. */
final class CategoryWords {

  private CategoryWords() {}

  static String name(Category category) {
    return switch (category) {
      case COMPANY -> "Company";
      case GOALS -> "Goals";
      case PROJECTS -> "Projects";
      case MILESTONES -> "Milestones";
      case TASKS -> "Tasks";
      case DISCUSSIONS -> "Discussions";
      case DOCUMENTS -> "Documents";
      case CHECK_INS -> "Check-ins";
      case REMINDERS -> "Reminders";
    };
  }

  static String hint(Category category) {
    return switch (category) {
      case COMPANY -> "People and spaces";
      case GOALS -> "Goals, targets, dates";
      case PROJECTS -> "People, dates, results";
      case MILESTONES -> "Added, moved, completed";
      case TASKS -> "Added, assigned, closed";
      case DISCUSSIONS -> "Posts and comments";
      case DOCUMENTS -> "Documents, files and links";
      case CHECK_INS -> "Reports and answers";
      case REMINDERS -> "What is due or overdue";
    };
  }
}
