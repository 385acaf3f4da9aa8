package dev.mailroom.application.delivery;

import dev.mailroom.application.company.port.CompanyNotices;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.delivery.Reader;
import dev.mailroom.domain.template.CompanyEmail.AddedToCompany;
import dev.mailroom.domain.template.CompanyEmail.RemovedFromCompany;
import dev.mailroom.domain.template.CompanyEmail.RoleChanged;
import dev.mailroom.domain.template.EmailContent;
import dev.mailroom.domain.template.Site;
import java.util.Locale;

/** Tells people by email what happened to their place in a company. */
public final class EmailCompanyNotices implements CompanyNotices {

  private final EmailQueue queue;
  private final Site site;

  public EmailCompanyNotices(EmailQueue queue, Site site) {
    this.queue = queue;
    this.site = site;
  }

  @Override
  public void added(Change change, Role role) {
    tell(
        change,
        new AddedToCompany(
            change.person().name(),
            change.person().email(),
            change.company().name().value(),
            code(role),
            change.by().name(),
            link(change),
            change.at()));
  }

  @Override
  public void removed(Change change) {
    tell(
        change,
        new RemovedFromCompany(
            change.person().name(),
            change.person().email(),
            change.company().name().value(),
            change.by().name(),
            change.at()));
  }

  @Override
  public void roleChanged(Change change, Role from, Role to) {
    tell(
        change,
        new RoleChanged(
            change.person().name(),
            change.person().email(),
            change.company().name().value(),
            code(from),
            code(to),
            change.by().name(),
            link(change),
            change.at()));
  }

  private String link(Change change) {
    return site.link("/companies/" + change.company().slug());
  }

  /** As the mails' message files name the words of a role. */
  private static String code(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  private void tell(Change change, EmailContent content) {
    var reader = Reader.of(change.person().preferences(), change.company().settings());
    queue.queue(content, change.person().email(), reader);
  }
}
