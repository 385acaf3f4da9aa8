package dev.mailroom.application.delivery;

import dev.mailroom.application.delivery.port.CompanyEmails;
import java.util.Optional;

/** {@link ViewEmail}. */
public final class ViewEmailUseCase implements ViewEmail {

  private final CompanyEmails emails;

  public ViewEmailUseCase(CompanyEmails emails) {
    this.emails = emails;
  }

  @Override
  public Optional<View> view(Query query) {
    return emails.find(query.company(), query.email());
  }
}
