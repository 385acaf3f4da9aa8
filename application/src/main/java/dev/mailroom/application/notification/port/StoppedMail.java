package dev.mailroom.application.notification.port;

import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.notification.Category;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/** What addresses without a member stopped by the link in a mail. */
public interface StoppedMail {

  /** What is stopped already stays stopped since then. */
  void stop(CompanyId company, EmailAddress recipient, Set<Category> categories, Instant at);

  void allow(CompanyId company, EmailAddress recipient, Set<Category> categories);

  Set<Category> stoppedBy(CompanyId company, EmailAddress recipient);

  /** Those of them who stopped the category. */
  Set<EmailAddress> stoppedAmong(
      CompanyId company, Collection<EmailAddress> recipients, Category category);
}
