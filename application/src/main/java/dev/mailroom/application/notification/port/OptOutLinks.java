package dev.mailroom.application.notification.port;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.notification.Category;
import dev.mailroom.domain.template.NotificationEmail;
import java.util.Optional;

/** Makes the links by which who gets a mail stops mail of its sort; nothing is written. */
public interface OptOutLinks {

  /**
   * Links that work for as long as the mail is kept (RFC 8058).
   *
   * @param account empty for an address without a member
   * @param category of the mail; empty for a digest
   */
  NotificationEmail.OptOutLinks of(
      CompanyId company,
      EmailAddress recipient,
      Optional<AccountId> account,
      Optional<Category> category);
}
